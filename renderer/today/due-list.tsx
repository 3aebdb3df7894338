import { localDate } from '../../electron/core/reminder/moment';
import { type DueReminder, plan } from '../../electron/core/reminder/plan';
import type { Outlook } from '../../electron/core/tray/status';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

const DueRow = ({ due }: { due: DueReminder }) => {
  const { t, format, send, snapshot } = useApp();
  const { moment } = snapshot.outlook;
  const { id, kind, dueAt, snoozedUntil } = due;
  const name = dueName(due, t);
  const isToday = localDate({ at: dueAt, zone: moment.zone }) === localDate(moment);
  const since = isToday
    ? t('today.sinceToday', { time: format.time(dueAt) })
    : t('today.since', { day: format.recentDay(dueAt) });
  return (
    <li className="due-row">
      <div>
        <p>{name}</p>
        <p className="hint">
          {snoozedUntil ? t('today.sinceAgain', { since, until: format.until(snoozedUntil) }) : since}
        </p>
      </div>
      {(kind === 'own' || kind === 'follow-up') && (
        <Button
          icon="check"
          aria-label={t('tray.reminderDone', { name })}
          onClick={() => send({ type: 'reminder/attended', id })}
        >
          {t('action.done')}
        </Button>
      )}
    </li>
  );
};

/** The end of the quiet hours, when it is they alone that keep something from being shown. */
const heldBackUntil = ({ state: { saved }, plan: { quietUntil, pausedUntil }, moment }: Outlook) => {
  if (quietUntil === null || pausedUntil !== null) return null;
  const withoutQuiet = { ...saved, reminding: { ...saved.reminding, quiet: [] } };
  return plan(withoutQuiet, moment).toShow.length > 0 ? quietUntil : null;
};

/** Why nothing is shown of what is due, while that is so. */
export const QuietLine = () => {
  const { t, format, snapshot } = useApp();
  const until = heldBackUntil(snapshot.outlook);
  return until && <p className="hint">{t('today.quietUntil', { until: format.until(until) })}</p>;
};

/** Everything whose time has come, and since when. */
export const DueList = () => {
  const { t, snapshot } = useApp();
  return (
    <section className="due" aria-label={t('today.dueLabel')}>
      <ul>
        {snapshot.outlook.plan.due.map((due) => (
          <DueRow key={due.occurrence} due={due} />
        ))}
      </ul>
    </section>
  );
};
