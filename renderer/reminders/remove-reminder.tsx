import { useState } from 'react';
import type { Reminder } from '../../electron/core/reminder/reminder';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

export const RemoveReminder = ({ reminder, onRemoved }: { reminder: Reminder; onRemoved: () => void }) => {
  const { t, send } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  const name = dueName(reminder, t);
  const remove = async () => {
    if (await send({ type: 'reminder/removed', id: reminder.id })) onRemoved();
  };
  if (!isAsked) {
    return (
      <Button look="quiet" className="remove-button" onClick={() => setIsAsked(true)}>
        {t('reminders.remove')}
      </Button>
    );
  }
  return (
    <div className="ask" role="alert">
      <p>{t('reminders.removeAsk', { name })}</p>
      <div className="button-line">
        <Button look="erase" autoFocus onClick={remove}>
          {t('action.remove')}
        </Button>
        <Button onClick={() => setIsAsked(false)}>{t('action.keep')}</Button>
      </div>
    </div>
  );
};
