import { useApp } from '../app-context';
import { Button } from '../ui/button';

/** Reminders where the person looks anyway, and also while this computer is off. */
export const CalendarSetting = () => {
  const { t, send } = useApp();
  return (
    <>
      <p className="hint">{t('calendar.hint')}</p>
      <Button icon="external" onClick={() => send({ type: 'calendar/export' })}>
        {t('calendar.export')}
      </Button>
    </>
  );
};
