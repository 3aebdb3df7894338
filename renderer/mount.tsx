import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/parts.css';

/** Draws a window's page. */
export const mount = (root: ReactNode): void => {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  createRoot(element).render(<StrictMode>{root}</StrictMode>);
};
