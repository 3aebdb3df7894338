import { type SnoozeOption, snoozeOptions } from '../../electron/core/reminder/later';
import { isCalling } from '../../electron/core/reminder/plan';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { useUnfolding } from '../ui/use-unfolding';
import { OwnTime } from './own-time';

/** "Remind me later", for as long as anything is due. */
export const LaterActions = () => {
  const { t, send, snapshot, format } = useApp();
  const ownTime = useUnfolding();
  const { plan } = snapshot.outlook;
  const until = isCalling(plan) ? null : plan.due[0]?.snoozedUntil;
  const snooze = async (option: SnoozeOption) => {
    if (await send({ type: 'reminders/snoozed', option })) ownTime.fold();
  };
  return (
    <section className="later" aria-label={t('tray.remindLater')}>
      <p className="quiet" role="status">
        {until ? t('tray.remindedAgain', { until: format.until(until) }) : t('tray.remindLater')}
      </p>
      <div className="options">
        {snoozeOptions.map((option) => (
          <Button key={option} onClick={() => snooze(option)}>
            {t(`snooze.${option}`)}
          </Button>
        ))}
        <OwnTime
          unfolding={ownTime}
          label={t('today.ownTime')}
          submit={t('today.remindThen')}
          onChosen={(at) => send({ type: 'reminders/snoozed-until', until: at })}
        />
      </div>
    </section>
  );
};
