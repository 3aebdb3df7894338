import { useState } from 'react';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

/** Reminders where the person looks anyway, and also while this computer is off. */
export const CalendarSetting = () => {
  const { t, send } = useApp();
  const [isSaved, setIsSaved] = useState(false);
  return (
    <>
      <p className="hint">{t('calendar.hint')}</p>
      <div className="button-line">
        <Button icon="external" onClick={async () => setIsSaved(await send({ type: 'calendar/export' }))}>
          {t('calendar.export')}
        </Button>
        <span role="status">{isSaved && t('calendar.saved')}</span>
      </div>
    </>
  );
};
