import { type ReactNode, StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { createLatest, type Source } from './latest';
import { loadOwnLanguage } from './use-translate';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/parts.css';

/**
 * Draws a window's page from what main last sent. What stands in the page stays until all of it can be drawn at once.
 * Rejects when main does not answer, or the page has no `#root`.
 */
export const mount = async <Snapshot, Change>(
  source: Source<Snapshot, Change>,
  draw: (snapshot: Snapshot) => ReactNode,
): Promise<void> => {
  const { latest, subscribe, isThere } = createLatest(source);
  const Root = () => {
    const snapshot = useSyncExternalStore(subscribe, latest);
    return snapshot === null ? null : draw(snapshot);
  };
  await Promise.all([isThere, loadOwnLanguage()]);
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no #root');
  createRoot(element).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
};
