import { useEffect } from 'react';
import type { Removed } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Button, IconButton } from '../ui/button';
import './removed-item.css';

/** How long a removal can be undone from here; the history keeps it for longer. */
const undoMs = 10_000;

const Banner = ({ removed }: { removed: Removed }) => {
  const { t, send } = useApp();
  const [first] = removed.items;
  useEffect(() => {
    const timer = setTimeout(() => void send({ type: 'items/removal-settled' }), undoMs);
    return () => clearTimeout(timer);
  }, [send]);
  return (
    <div className="removed-item">
      <p>
        {first && removed.items.length === 1
          ? t('checklist.removed', { name: first.item.name })
          : t('checklist.removedMany', { count: removed.items.length })}
      </p>
      <Button onClick={() => send({ type: 'items/restored' })}>{t('checklist.undo')}</Button>
      <IconButton
        icon="close"
        label={t('action.dismiss')}
        onClick={() => send({ type: 'items/removal-settled' })}
      />
    </div>
  );
};

/** What was just removed, and the way back. The region is always there, so that screen readers hear it change. */
export const RemovedItem = () => {
  const { removed } = useApp().snapshot.outlook.state.session;
  return (
    <div role="status" aria-live="polite">
      {removed && <Banner key={removed.items[0]?.item.id} removed={removed} />}
    </div>
  );
};
