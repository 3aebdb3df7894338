import { currentQuestion } from '../checklist/recheck';
import type { Format } from '../format';
import type { Translate } from '../message';
import { epochMs, type Instant } from '../reminder/moment';
import type { DueReminder } from '../reminder/plan';
import { occurrencesAt, type Reminder } from '../reminder/reminder';
import { isWorkLeft, type Outlook } from './status';

/** What Today is about, the most pressing first. */
export type TodayMood = 'running' | 'overdue' | 'due' | 'welcome' | 'open' | 'quiet';

export const todayMood = (outlook: Outlook): TodayMood => {
  const {
    state: { saved },
    plan,
    run,
  } = outlook;
  if (run !== null) return 'running';
  if (plan.due.some(({ isNeglected }) => isNeglected)) return 'overdue';
  if (plan.due.length > 0) return 'due';
  if (!saved.isFirstRunOver && !saved.inventory.some(({ kind }) => kind === 'phone')) return 'welcome';
  return isWorkLeft(outlook) ? 'open' : 'quiet';
};

/** Whether something is due or under way, which comes before anything else that Today could be about. */
export const isPressing = ({ plan, run }: Outlook): boolean => run !== null || plan.due.length > 0;

/** What will be reminded of next beside the recheck, and when; null where nothing is. Nudges only ask to look here. */
export const nextReminder = ({
  state: { saved },
  moment,
}: Outlook): { readonly reminder: Reminder; readonly at: Instant } | null => {
  const ahead = saved.reminders
    .filter(({ kind, isOn }) => isOn && (kind === 'own' || kind === 'follow-up'))
    .flatMap((reminder) => {
      const { next } = occurrencesAt(reminder, moment);
      return next ? [{ reminder, at: next.dueAt }] : [];
    });
  return ahead.toSorted((a, b) => epochMs(a.at) - epochMs(b.at))[0] ?? null;
};

/** The recheck among what is due; it comes before the others. */
export const dueRecheck = ({ plan }: Outlook): DueReminder | null =>
  plan.due.find(({ kind }) => kind === 'recheck') ?? null;

const runningSentence = ({ state: { saved }, run }: Outlook, t: Translate): string => {
  const current = run && currentQuestion(saved.inventory, run);
  return current
    ? t('today.running', { number: current.index + 1, total: current.count })
    : t('today.runningReview');
};

const dueSentence = (outlook: Outlook, t: Translate, format: Format): string => {
  const { due } = outlook.plan;
  const recheck = dueRecheck(outlook);
  if (recheck) {
    return recheck.isNeglected
      ? t('today.overdue', { day: format.recentDay(recheck.dueAt) })
      : t('today.due');
  }
  const [first] = due;
  if (!first || due.length > 1 || first.kind === 'recheck')
    return t('today.dueSeveral', { count: due.length });
  return t(`today.dueOne.${first.kind}`);
};

const openSentence = ({ checklist: { openCount: count } }: Outlook, t: Translate): string =>
  count > 0 ? t('today.open', { count }) : t('recheck.outcome.add');

const quietSentence = ({ state: { saved }, plan }: Outlook, t: Translate, format: Format): string => {
  const { completedAt } = saved.recheck;
  const count = completedAt === null ? null : format.daysSince(completedAt);
  // Of a day that the clock has not come to, be it that it was set back, one can only say nothing.
  const isDayKnown = count !== null && count >= 0;
  if (plan.nextRecheckAt === null) {
    if (!isDayKnown) return t('today.quietOffNever');
    return count === 0 ? t('today.quietOffToday') : t('today.quietOffDays', { count });
  }
  const day = format.day(plan.nextRecheckAt);
  if (!isDayKnown) return t(count === null ? 'today.quietNever' : 'today.quietAhead', { day });
  return count === 0 ? t('today.quietToday', { day }) : t('today.quietDays', { count, day });
};

/** The one sentence that carries the state. */
export const statusSentence = (outlook: Outlook, t: Translate, format: Format): string => {
  const mood = todayMood(outlook);
  switch (mood) {
    case 'running':
      return runningSentence(outlook, t);
    case 'overdue':
    case 'due':
      return dueSentence(outlook, t, format);
    case 'welcome':
      return t('today.welcome');
    case 'open':
      return openSentence(outlook, t);
    case 'quiet':
      return quietSentence(outlook, t, format);
    default:
      return mood satisfies never;
  }
};
