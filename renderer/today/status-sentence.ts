import { currentQuestion } from '../../electron/core/checklist/recheck';
import type { Format } from '../../electron/core/format';
import type { Translate } from '../../electron/core/message';
import { isReached } from '../../electron/core/reminder/moment';
import type { Outlook } from '../../electron/core/tray/status';

/** What Today is about, the most pressing first. */
export type TodayMood = 'running' | 'due' | 'welcome' | 'open' | 'quiet';

export const todayMood = ({ state: { saved }, plan, checklist }: Outlook): TodayMood => {
  if (saved.recheck.run !== null) return 'running';
  if (plan.due.length > 0) return 'due';
  if (!saved.inventory.some(({ kind }) => kind === 'phone')) return 'welcome';
  return checklist.openCount > 0 ? 'open' : 'quiet';
};

const runningSentence = ({ state: { saved } }: Outlook, t: Translate): string => {
  const current = saved.recheck.run && currentQuestion(saved.inventory, saved.recheck.run);
  return current
    ? t('today.running', { number: current.index + 1, total: current.count })
    : t('today.runningReview');
};

const quietSentence = ({ state: { saved }, plan, moment }: Outlook, t: Translate, format: Format): string => {
  const day = format.day(plan.nextRecheckAt);
  const { completedAt } = saved.recheck;
  if (completedAt === null || !isReached(moment.at, completedAt)) return t('today.quietNever', { day });
  const count = format.daysSince(completedAt);
  return count === 0 ? t('today.quietToday', { day }) : t('today.quietDays', { count, day });
};

/** The one sentence that carries the state. */
export const statusSentence = (outlook: Outlook, t: Translate, format: Format): string => {
  const mood = todayMood(outlook);
  switch (mood) {
    case 'running':
      return runningSentence(outlook, t);
    case 'due':
      return t('today.due');
    case 'welcome':
      return t('today.welcome');
    case 'open':
      return t('today.open', { count: outlook.checklist.openCount });
    case 'quiet':
      return quietSentence(outlook, t, format);
    default:
      return mood satisfies never;
  }
};
