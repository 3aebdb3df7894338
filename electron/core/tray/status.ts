import { type Checklist, checklistOf } from '../checklist/checklist';
import { liveRun, type RecheckRun } from '../checklist/recheck';
import type { Format } from '../format';
import type { Translate } from '../message';
import { type Instant, localDate, type Moment } from '../reminder/moment';
import { type DueReminder, type Plan, plan } from '../reminder/plan';
import type { AppState, Notice } from '../state/app-state';
import { stillToAdd } from '../state/to-add';

/** What the icon says, in order of precedence; only `due` and, after three days, `overdue` call for attention. */
export type TrayMood = 'paused' | 'overdue' | 'due' | 'open' | 'quiet';

/** The state together with all that follows from it at one moment: what tray, windows and reminders are made of. */
export interface Outlook {
  readonly state: AppState;
  readonly moment: Moment;
  readonly plan: Plan;
  readonly checklist: Checklist;
  /** The recheck under way; null when there is none that can still be gone on with. */
  readonly run: RecheckRun | null;
}

/** The outlook as it is sent to a window: thousands of tasks follow from the rest sooner than they are sent. */
export type SentOutlook = Omit<Outlook, 'checklist'>;

/** Derives what is sent. */
export const sentOutlookOf = (state: AppState, moment: Moment): SentOutlook => ({
  state,
  moment,
  plan: plan(state.saved, moment),
  run: liveRun(state.saved.recheck.run, moment),
});

/** The checklist along with what was sent. */
export const withChecklist = (sent: SentOutlook): Outlook => ({
  ...sent,
  checklist: checklistOf(sent.state.saved.inventory, sent.state.saved.checks),
});

/** Derives the outlook. */
export const outlookOf = (state: AppState, moment: Moment): Outlook =>
  withChecklist(sentOutlookOf(state, moment));

/** Why there is nothing to say about reminders and tasks: the data is not there to be read. Null where it is. */
export const dataTrouble = ({
  session: { recovery, notices, data },
}: AppState): 'erased' | 'recovery' | 'newer' | 'unreadable' | null => {
  const has = (wanted: Notice['kind']) => notices.some(({ kind }) => kind === wanted);
  if (data.isErased) return 'erased';
  if (recovery) return 'recovery';
  if (has('state-newer')) return 'newer';
  return has('state-unreadable') ? 'unreadable' : null;
};

/** Whether there is no data of anybody's to show or to change. */
export const isWithoutData = ({ state }: Pick<Outlook, 'state'>): boolean =>
  !['unreadable', null].includes(dataTrouble(state));

/** Whether tasks are open, or things to be added first that a recheck found to be missing. */
export const isWorkLeft = ({ state, checklist }: Pick<Outlook, 'state' | 'checklist'>): boolean =>
  checklist.openCount > 0 || stillToAdd(state.saved).length > 0;

/** What the icon is to say. What was put off is due all the same, but does not call. */
export const moodOf = (outlook: Outlook): TrayMood => {
  const {
    state,
    plan: { pausedUntil, due },
  } = outlook;
  const trouble = dataTrouble(state);
  if (trouble) return trouble === 'erased' ? 'quiet' : 'due';
  if (pausedUntil) return 'paused';
  const calling = due.filter(({ snoozedUntil }) => snoozedUntil === null);
  if (calling.some(({ isNeglected }) => isNeglected)) return 'overdue';
  if (calling.length > 0) return 'due';
  return isWorkLeft(outlook) ? 'open' : 'quiet';
};

/** What a due reminder is called, wherever several are named. */
export const dueName = ({ kind, text }: Pick<DueReminder, 'kind' | 'text'>, t: Translate): string =>
  kind === 'own' ? text : t(`reminder.${kind}`);

const dueLine = (
  due: readonly DueReminder[],
  { zone, at }: Moment,
  t: Translate,
  format: Format,
): string | null => {
  const first = due.find(({ kind }) => kind === 'recheck') ?? due[0];
  if (!first) return null;
  const name = dueName(first, t);
  const isToday = localDate({ at: first.dueAt, zone }) === localDate({ at, zone });
  const line = isToday
    ? t('status.dueToday', { name })
    : t('status.dueSince', { name, day: format.recentDay(first.dueAt) });
  return due.length > 1 ? `${line} · ${t('status.more', { count: due.length - 1 })}` : line;
};

/** Whether a change that was asked for has not been made, because it could not be saved. */
const isUnsaved = ({ session: { notices, unsavedCount } }: AppState): boolean =>
  unsavedCount > 0 || notices.some(({ kind }) => kind === 'not-saved');

/** When the contacts were looked at last; a day that the clock has not come to, after it was set back, by its name. */
const lastCheck = (completedAt: Instant | null, t: Translate, format: Format): string => {
  if (completedAt === null) return t('status.neverChecked');
  const count = format.daysSince(completedAt);
  if (count < 0) return t('status.checkedOn', { day: format.shortDay(completedAt) });
  return count === 0 ? t('status.checkedToday') : t('status.checkedDaysAgo', { count });
};

/** The one line that carries the state: the tray's first item and its tooltip. */
export const statusLine = (outlook: Outlook, t: Translate, format: Format): string => {
  const { plan: planned, state, moment } = outlook;
  const trouble = dataTrouble(state);
  if (trouble) return t(`status.${trouble}`);
  if (isUnsaved(state)) return t('status.notSaved');
  const due = dueLine(planned.due, moment, t, format);
  if (due !== null) return due;
  const last = lastCheck(state.saved.recheck.completedAt, t, format);
  const next = planned.nextRecheckAt
    ? t('status.next', { day: format.shortDay(planned.nextRecheckAt) })
    : t('status.noNext');
  return `${last} · ${next}`;
};
