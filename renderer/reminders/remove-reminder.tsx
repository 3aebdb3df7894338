import type { Reminder } from '../../electron/core/reminder/reminder';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { AskToRemove } from '../ui/ask-to-remove';

export const RemoveReminder = ({ reminder, onRemoved }: { reminder: Reminder; onRemoved: () => void }) => {
  const { t, send } = useApp();
  const remove = async () => {
    if (await send({ type: 'reminder/removed', id: reminder.id })) onRemoved();
  };
  return (
    <AskToRemove
      className="remove-button"
      label={t('reminders.remove')}
      question={t('reminders.removeAsk', { name: dueName(reminder, t) })}
      onRemove={remove}
    />
  );
};
