import { pauseOptions, snoozeOptions } from '../../electron/core/reminder/later';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

/** "Remind me later", for as long as the recheck is due. */
export const LaterActions = () => {
  const { t, send, snapshot, format } = useApp();
  const { snoozedUntil } = snapshot.outlook.plan;
  const label = snoozedUntil
    ? t('tray.remindedAgain', { until: format.until(snoozedUntil) })
    : t('tray.remindLater');
  return (
    <fieldset className="options">
      <legend>{label}</legend>
      {snoozeOptions.map((option) => (
        <Button key={option} onClick={() => send({ type: 'reminder/snoozed', option })}>
          {t(`snooze.${option}`)}
        </Button>
      ))}
    </fieldset>
  );
};

/** Pausing all reminders, or taking the pause back. */
export const PauseActions = () => {
  const { t, send, snapshot, format } = useApp();
  const { pausedUntil } = snapshot.outlook.plan;
  if (pausedUntil) {
    return (
      <div className="action-line">
        <span>{t('today.pausedUntil', { until: format.until(pausedUntil) })}</span>
        <Button onClick={() => send({ type: 'reminders/resumed' })}>{t('today.resume')}</Button>
      </div>
    );
  }
  return (
    <Disclosure label={t('tray.pause')}>
      <div className="options">
        {pauseOptions.map((option) => (
          <Button key={option} onClick={() => send({ type: 'reminders/paused', option })}>
            {t(`pause.${option}`)}
          </Button>
        ))}
      </div>
    </Disclosure>
  );
};
