import { foremost } from '../../electron/core/checklist/recheck';
import { dueName } from '../../electron/core/tray/status';
import { dueRecheck, nextReminder } from '../../electron/core/tray/today';
import { useApp } from '../app-context';
import { Icon } from '../ui/icons';
import { Meter } from '../ui/meter';
import { PauseActions } from './pause-actions';

const NextCheck = () => {
  const { t, format, snapshot } = useApp();
  const at = snapshot.outlook.plan.nextRecheckAt;
  if (at === null) return t('today.nextCheckOff');
  return t('today.nextCheckAt', { day: format.day(at), time: format.time(at) });
};

/** One's own reminders and follow-ups; nothing where there are none to come. */
const NextReminder = () => {
  const { t, format, snapshot } = useApp();
  const next = nextReminder(snapshot.outlook);
  if (!next) return null;
  const name = dueName(next.reminder, t);
  const when = t('today.nextCheckAt', { day: format.day(next.at), time: format.time(next.at) });
  return (
    <div>
      <dt>{t('today.nextReminder')}</dt>
      <dd>{t('today.nextReminderValue', { name, when })}</dd>
    </div>
  );
};

const LastRecheck = () => {
  const { t, format, snapshot } = useApp();
  const { completedAt, outcome } = snapshot.outlook.state.saved.recheck;
  if (completedAt === null) return t('today.lastRecheckNone');
  const day = format.shortDay(completedAt);
  if (!outcome) return day;
  const { found, count } = foremost(outcome);
  return t('today.lastRecheckValue', { day, outcome: t(`today.found.${found}`, { count }) });
};

const Progress = () => {
  const { t, snapshot } = useApp();
  const { openCount, totalCount } = snapshot.outlook.checklist;
  const text = t('today.progressValue', { done: totalCount - openCount, total: totalCount });
  return (
    <>
      <span>{text}</span>
      <Meter done={totalCount - openCount} total={totalCount} label={text} />
    </>
  );
};

const GuideLink = () => {
  const { t, send } = useApp();
  return (
    <button type="button" className="row-link" onClick={() => send({ type: 'guide/open' })}>
      <span>{t('tray.customerHelp')}</span>
      <Icon name="chevron-right" />
    </button>
  );
};

/** The quieter half of Today: what comes next, how far one is, and the rarer actions. */
export const TodayFacts = ({ isFirstTime }: { isFirstTime: boolean }) => {
  const { t, snapshot } = useApp();
  return (
    <>
      {!isFirstTime && (
        <dl className="facts" aria-label={t('today.facts')}>
          {!dueRecheck(snapshot.outlook) && (
            <div>
              <dt>{t('today.nextCheck')}</dt>
              <dd>
                <NextCheck />
              </dd>
            </div>
          )}
          <NextReminder />
          <div>
            <dt>{t('today.progress')}</dt>
            <dd>
              <Progress />
            </dd>
          </div>
          <div>
            <dt>{t('today.lastRecheck')}</dt>
            <dd>
              <LastRecheck />
            </dd>
          </div>
        </dl>
      )}
      <section className="more-actions" aria-label={t('today.actions')}>
        <GuideLink />
        {(!isFirstTime || snapshot.outlook.plan.pausedUntil !== null) && <PauseActions />}
      </section>
    </>
  );
};
