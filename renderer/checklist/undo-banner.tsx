import { useEffect } from 'react';
import type { Undo } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Button, IconButton } from '../ui/button';
import './undo-banner.css';

/** How long a change can be undone from here; the history keeps it for longer. */
const undoMs = 10_000;

const useSentence = (undo: Undo): string => {
  const { t } = useApp();
  if (undo.kind === 'marked') return t('checklist.marked', { count: undo.contacts.length });
  const [first] = undo.items;
  return first && undo.items.length === 1
    ? t('checklist.removed', { name: first.item.name })
    : t('checklist.removedMany', { count: undo.items.length });
};

const Banner = ({ undo }: { undo: Undo }) => {
  const { t, send } = useApp();
  useEffect(() => {
    const timer = setTimeout(() => void send({ type: 'change/settled' }), undoMs);
    return () => clearTimeout(timer);
  }, [send]);
  return (
    <div className="undo-banner">
      <p>{useSentence(undo)}</p>
      <Button onClick={() => send({ type: 'change/undone' })}>{t('checklist.undo')}</Button>
      <IconButton icon="close" label={t('action.dismiss')} onClick={() => send({ type: 'change/settled' })} />
    </div>
  );
};

/** What was just removed or marked, and the way back. The region is always there, so that screen readers hear it change. */
export const UndoBanner = () => {
  const { undo } = useApp().snapshot.outlook.state.session;
  return (
    <div role="status" aria-live="polite">
      {/* Each change has its ten seconds. */}
      {undo && <Banner key={undo.at} undo={undo} />}
    </div>
  );
};
