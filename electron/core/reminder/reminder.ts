import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf, isReached, localDate, type Moment, type PlainDate } from './moment';
import { nextDay, nextDayFromCompletion, type Schedule } from './schedule';

/** What a reminder is about: the recheck, a nudge for open tasks, what to look after with Amazon, or one's own. */
export const reminderKinds = ['recheck', 'nudge', 'follow-up', 'own'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** One reminder, with how far its current occurrence has come. */
export interface Reminder {
  readonly id: string;
  readonly kind: ReminderKind;
  /** The person's own words; empty where the kind says it all. */
  readonly text: string;
  readonly isOn: boolean;
  readonly schedule: Schedule;
  /** `completion`: the next one is counted from the day it was attended to. `fixed`: the calendar goes on regardless. */
  readonly counted: 'completion' | 'fixed';
  /** An IANA zone; null for the one that the computer is in. */
  readonly zone: string | null;
  /** Where the intervals of a fixed calendar are counted from. */
  readonly countedFrom: PlainDate;
  /** Occurrences lie after this day: the one last attended to, or the last one before it was set up. */
  readonly attendedOn: PlainDate;
  /** The latest occurrence that a notification named, and the last of its steps that needs no further one. */
  readonly shown: { readonly occurrence: string; readonly step: number } | null;
  /** "Remind me later": which occurrence was put off, and until when. */
  readonly snoozed: { readonly occurrence: string; readonly until: Instant } | null;
}

/**
 * Days after the due day on which an unattended reminder may be shown: when it falls due, again after three days, then
 * at most daily for a week. After that only the due list speaks. A nudge is said once.
 */
const stepsOf = (kind: ReminderKind): readonly number[] =>
  kind === 'nudge' ? [0] : [0, 3, 4, 5, 6, 7, 8, 9, 10];

/** The step from which on a due reminder counts as left lying: the icon then asks for attention. */
const neglectedStep = 1;

/** One time of falling due. `name` stays the same wherever and whenever one looks. */
export interface Occurrence {
  readonly name: string;
  readonly day: PlainDate;
  readonly dueAt: Instant;
}

const occurrenceOn = (reminder: Reminder, day: PlainDate, zone: string): Occurrence => ({
  name: `${reminder.id}/${day}`,
  day,
  dueAt: instantOf(day, reminder.schedule.time, zone),
});

/** The longest stretch from one day of the schedule to the next, so that a search need not begin years ago. */
const longestGapDays = (schedule: Schedule): number => {
  switch (schedule.every) {
    case 'days':
      return schedule.count;
    case 'weeks':
      return 7 * schedule.count;
    case 'months':
      // A weekday may fall a week later in its month than the last time.
      return 31 * schedule.count + 7;
    case 'once':
      return 0;
    default:
      return schedule satisfies never;
  }
};

/** The later of two days. */
const laterDay = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/**
 * The occurrence that is due at `moment`, if any, and the next one that is to come. However many were missed, only the
 * latest is due. Counted from completion there is no next one before the due one is attended to.
 */
export const occurrencesAt = (
  reminder: Reminder,
  moment: Moment,
): { readonly due: Occurrence | null; readonly next: Occurrence | null } => {
  const zone = reminder.zone ?? moment.zone;
  const { schedule, counted, countedFrom, attendedOn } = reminder;
  const today = localDate({ at: moment.at, zone });
  // Two days more: the one of today may be ahead, and yesterday's too where the clocks skip midnight.
  const longAgo = Temporal.PlainDate.from(today)
    .subtract({ days: longestGapDays(schedule) + 2 })
    .toString();
  const isRecurring = counted === 'fixed' && schedule.every !== 'once';
  let due: Occurrence | null = null;
  let day = isRecurring
    ? nextDay(schedule, countedFrom, laterDay(attendedOn, longAgo))
    : nextDayFromCompletion(schedule, attendedOn);
  while (day !== null) {
    const occurrence = occurrenceOn(reminder, day, zone);
    if (!isReached(moment.at, occurrence.dueAt)) return { due, next: occurrence };
    due = occurrence;
    if (!isRecurring) break;
    day = nextDay(schedule, countedFrom, day);
  }
  return { due, next: null };
};

/**
 * How far an occurrence has come by `moment`: the last step whose time is reached, the one that this day will still
 * reach, and when the next one is.
 */
export const stepAt = (
  reminder: Reminder,
  { day }: Occurrence,
  moment: Moment,
): {
  readonly step: number;
  readonly stepByTonight: number;
  readonly nextStepAt: Instant | null;
  readonly isNeglected: boolean;
} => {
  const zone = reminder.zone ?? moment.zone;
  const steps = stepsOf(reminder.kind);
  const dueDay = Temporal.PlainDate.from(day);
  const timeOf = (step: number): Instant | null => {
    const days = steps[step];
    return days === undefined
      ? null
      : instantOf(dueDay.add({ days }).toString(), reminder.schedule.time, zone);
  };
  const dueForDays = dueDay.until(localDate({ at: moment.at, zone }), { largestUnit: 'days' }).days;
  const stepByTonight = Math.max(
    steps.findLastIndex((days) => days <= dueForDays),
    0,
  );
  const tonight = timeOf(stepByTonight);
  const isAhead = stepByTonight > 0 && tonight !== null && !isReached(moment.at, tonight);
  const step = isAhead ? stepByTonight - 1 : stepByTonight;
  return {
    step,
    stepByTonight,
    nextStepAt: isAhead ? tonight : timeOf(step + 1),
    isNeglected: reminder.kind !== 'nudge' && step >= neglectedStep,
  };
};

const dayBefore = (day: PlainDate): PlainDate =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/**
 * What a schedule is counted from when it is set up at `moment`. On a fixed calendar its first occurrence is the first one
 * still ahead, be it today (`days` count from tomorrow). Counted from completion, setting it up counts as one: what comes
 * every six months comes in six months. A `once` whose time has passed is due rather than lost.
 */
export const begunAt = (
  schedule: Schedule,
  ownZone: string | null,
  moment: Moment,
): Pick<Reminder, 'countedFrom' | 'attendedOn'> => {
  const zone = ownZone ?? moment.zone;
  const today = localDate({ at: moment.at, zone });
  if (schedule.every === 'once') return { countedFrom: today, attendedOn: dayBefore(schedule.date) };
  const isOver = schedule.every === 'days' || isReached(moment.at, instantOf(today, schedule.time, zone));
  return { countedFrom: today, attendedOn: isOver ? today : dayBefore(today) };
};

const setUpAt = (schedule: Schedule, moment: Moment) => ({
  isOn: true,
  zone: null,
  schedule,
  ...begunAt(schedule, null, moment),
  shown: null,
  snoozed: null,
});

/** The id of the recheck's reminder, and of the nudge's: there is one of each. */
export const recheckId = 'recheck';
export const nudgeId = 'nudge';

/** The recheck's reminder as it is at first: thirty days after the first start or the last completion, at 18:00. */
export const recheckReminder = (moment: Moment): Reminder => ({
  ...setUpAt({ every: 'days', count: 30, time: '18:00' }, moment),
  id: recheckId,
  kind: 'recheck',
  text: '',
  counted: 'completion',
});

/** The nudge for open tasks: off until somebody wants it. */
export const nudgeReminder = (moment: Moment): Reminder => ({
  ...setUpAt({ every: 'weeks', count: 1, weekdays: [1], time: '18:00' }, moment),
  id: nudgeId,
  kind: 'nudge',
  isOn: false,
  text: '',
  counted: 'fixed',
});

/** When to look whether what Amazon promised is done: a week from now. */
export const followUpDay = (moment: Moment): PlainDate =>
  Temporal.PlainDate.from(localDate(moment)).add({ days: 7 }).toString();

/** "Check that calling is off", on `date`, after a contact with Amazon. */
export const followUpReminder = (id: string, date: PlainDate, moment: Moment): Reminder => ({
  ...setUpAt({ every: 'once', date, time: '10:00' }, moment),
  id,
  kind: 'follow-up',
  text: '',
  counted: 'fixed',
});

/** One's own reminder, as it was written down. */
export const ownReminder = (
  id: string,
  { text, schedule, counted }: Pick<Reminder, 'text' | 'schedule' | 'counted'>,
  moment: Moment,
): Reminder => ({ ...setUpAt(schedule, moment), id, kind: 'own', text, counted });

/** Whether a reminder of this kind may go away: there is always one recheck and one nudge. */
export const isRemovable = (kind: ReminderKind): kind is 'own' | 'follow-up' =>
  kind === 'own' || kind === 'follow-up';

/**
 * The reminder after somebody attended to it; null when it has served its purpose. Counted from completion, all is
 * counted from today; on a fixed calendar what was due is done, and what falls due later today is not.
 */
export const attended = (reminder: Reminder, moment: Moment): Reminder | null => {
  const { schedule, kind, counted, zone } = reminder;
  if (schedule.every === 'once' && isRemovable(kind)) return null;
  const today = localDate({ at: moment.at, zone: zone ?? moment.zone });
  if (counted === 'completion' || schedule.every === 'once') {
    return { ...reminder, countedFrom: today, attendedOn: today, shown: null, snoozed: null };
  }
  const { due } = occurrencesAt(reminder, moment);
  return { ...reminder, attendedOn: due?.day ?? today, snoozed: null };
};
