import { type Checklist, checklistOf } from '../checklist/checklist';
import { liveRun, type RecheckRun } from '../checklist/recheck';
import type { Format } from '../format';
import type { Translate } from '../message';
import { isReached, localDate, type Moment } from '../reminder/moment';
import { type Plan, plan } from '../reminder/plan';
import type { AppState } from '../state/app-state';

/** What the icon says, in order of precedence; only `due` calls for attention. */
export type TrayMood = 'paused' | 'due' | 'open' | 'quiet';

/** The state together with all that follows from it at one moment: what tray, windows and reminders are made of. */
export interface Outlook {
  readonly state: AppState;
  readonly moment: Moment;
  readonly plan: Plan;
  readonly checklist: Checklist;
  /** The recheck under way; null when there is none that can still be gone on with. */
  readonly run: RecheckRun | null;
}

/** Derives the outlook. */
export const outlookOf = (state: AppState, moment: Moment): Outlook => ({
  state,
  moment,
  plan: plan(state.saved, moment),
  checklist: checklistOf(state.saved.inventory, state.saved.checks),
  run: liveRun(state.saved.recheck.run, moment),
});

/** What the icon is to say. A recheck that was put off is due all the same, but does not call. */
export const moodOf = ({ plan: { pausedUntil, due, snoozedUntil }, checklist }: Outlook): TrayMood => {
  if (pausedUntil) return 'paused';
  if (due.length > 0 && !snoozedUntil) return 'due';
  return checklist.openCount > 0 ? 'open' : 'quiet';
};

const dueLine = ({ plan: { nextRecheckAt }, moment }: Outlook, t: Translate, format: Format): string =>
  localDate({ at: nextRecheckAt, zone: moment.zone }) === localDate(moment)
    ? t('status.dueToday')
    : t('status.dueSince', { day: format.recentDay(nextRecheckAt) });

/** The one line that carries the state: the tray's first item and its tooltip. */
export const statusLine = (outlook: Outlook, t: Translate, format: Format): string => {
  const { plan: planned, state, moment } = outlook;
  if (state.session.notices.some(({ kind }) => kind === 'not-saved')) return t('status.notSaved');
  if (planned.due.length > 0) return dueLine(outlook, t, format);
  const next = t('status.next', { day: format.shortDay(planned.nextRecheckAt) });
  const { completedAt } = state.saved.recheck;
  if (completedAt === null || !isReached(moment.at, completedAt))
    return `${t('status.neverChecked')} · ${next}`;
  const days = format.daysSince(completedAt);
  const last = days === 0 ? t('status.checkedToday') : t('status.checkedDaysAgo', { count: days });
  return `${last} · ${next}`;
};
