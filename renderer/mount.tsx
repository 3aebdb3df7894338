import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppProvider } from './app-context';
import { useAppState } from './use-app-state';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/parts.css';

const Root = ({ View }: { View: ComponentType }) => {
  const snapshot = useAppState();
  if (snapshot === null) return null;
  return (
    <AppProvider snapshot={snapshot}>
      <View />
    </AppProvider>
  );
};

/** Draws a window's page once its first snapshot is there. */
export const mount = (View: ComponentType): void => {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  createRoot(element).render(
    <StrictMode>
      <Root View={View} />
    </StrictMode>,
  );
};
