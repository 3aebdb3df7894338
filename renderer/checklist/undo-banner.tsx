import type { Undo } from '../../electron/core/state/app-state';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { useFocusAfter } from '../ui/use-focus-after';
import './undo-banner.css';

const useSentence = (undo: Undo): string => {
  const { t } = useApp();
  switch (undo.kind) {
    case 'marked':
      return t('checklist.marked', { count: undo.contacts.length });
    case 'reminder-removed':
      return t('reminders.removed', { name: dueName(undo.reminder, t) });
    case 'quiet-removed':
      return t('quiet.removed');
    case 'removed': {
      const [first] = undo.items;
      return first && undo.items.length === 1
        ? t('checklist.removed', { name: first.item.name })
        : t('checklist.removedMany', { count: undo.items.length });
    }
    default:
      return undo satisfies never;
  }
};

const Banner = ({ undo }: { undo: Undo }) => {
  const { t, send } = useApp();
  const { at } = undo;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, somebody only comes by.
    <div className="undo-banner" onFocus={() => send({ type: 'change/held', at })}>
      <p>{useSentence(undo)}</p>
      <Button onClick={() => send({ type: 'change/undone', at })}>{t('checklist.undo')}</Button>
      <IconButton
        icon="close"
        label={t('action.dismiss')}
        onClick={() => send({ type: 'change/settled', at })}
      />
    </div>
  );
};

/** What was just removed or marked, and the way back. The region is always there, so that screen readers hear it change. */
export const UndoBanner = () => {
  const { undo } = useApp().snapshot.outlook.state.session;
  useFocusAfter(undo ? 1 : 0);
  return (
    <div role="status" aria-live="polite">
      {undo && <Banner key={undo.at} undo={undo} />}
    </div>
  );
};
