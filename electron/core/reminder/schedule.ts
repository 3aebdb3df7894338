import { Temporal } from 'temporal-polyfill';
import { isPlainDate, isTimeOfDay, type PlainDate, type TimeOfDay } from './moment';

/** A day of each month: a date (31 means the last day where a month is shorter), the last day, or e.g. the 2nd Tuesday. */
export type MonthDay =
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'last-day' }
  /** `nth` 5 means the last one, as every month has it. */
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: number };

/** Which days a reminder falls on, and when on those days. `once` falls on one day and never again. */
export type Schedule =
  | { readonly every: 'days'; readonly count: number; readonly time: TimeOfDay }
  | {
      readonly every: 'weeks';
      readonly count: number;
      readonly weekdays: readonly number[];
      readonly time: TimeOfDay;
    }
  | { readonly every: 'months'; readonly count: number; readonly on: MonthDay; readonly time: TimeOfDay }
  | { readonly every: 'once'; readonly date: PlainDate; readonly time: TimeOfDay };

/** The most that "every N" may be, by what is counted; the least is 1. */
export const longestCounts = { days: 365, weeks: 52, months: 24 } as const;

/** The places in a schedule at which something can be wrong; `day` is the one of a month. */
export type ScheduleField = 'count' | 'weekdays' | 'day' | 'date' | 'time';

const isWithin = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= most;

/** Whether these are days of a week, ISO 8601: Monday is 1, Sunday is 7. There is at least one of them. */
export const areWeekdays = (days: readonly number[]): boolean =>
  isWithin(days.length, 7) && days.every((day) => isWithin(day, 7));

const isMonthDay = (on: MonthDay): boolean => {
  if (on.kind === 'date') return isWithin(on.day, 31);
  return on.kind === 'last-day' || (isWithin(on.nth, 5) && isWithin(on.weekday, 7));
};

/** The places at which a schedule does not fit; none where all is well. */
export const misfitsOf = (schedule: Schedule): readonly ScheduleField[] => {
  const { every, time } = schedule;
  const isCounted = every === 'once' || isWithin(schedule.count, longestCounts[every]);
  const fits: Readonly<Record<ScheduleField, boolean>> = {
    count: isCounted,
    weekdays: every !== 'weeks' || areWeekdays(schedule.weekdays),
    day: every !== 'months' || isMonthDay(schedule.on),
    date: every !== 'once' || isPlainDate(schedule.date),
    time: isTimeOfDay(time),
  };
  return (['count', 'weekdays', 'day', 'date', 'time'] as const).filter((field) => !fits[field]);
};

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

const mondayOf = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.subtract({ days: date.dayOfWeek - 1 });

const nextByDays = (
  days: number,
  start: Temporal.PlainDate,
  after: Temporal.PlainDate,
): Temporal.PlainDate => {
  const passed = Math.max(start.until(after, { largestUnit: 'days' }).days, 0);
  return start.add({ days: (Math.floor(passed / days) + 1) * days });
};

const nextByWeeks = (
  weeks: number,
  weekdays: readonly number[],
  start: Temporal.PlainDate,
  after: Temporal.PlainDate,
): Temporal.PlainDate => {
  const first = mondayOf(start);
  const passed = Math.max(Math.floor(first.until(after, { largestUnit: 'days' }).days / 7), 0);
  const sorted = [...weekdays].sort((a, b) => a - b);
  // The week one is in, or the next one that counts, always holds a day that is still to come.
  for (let week = Math.floor(passed / weeks) * weeks; ; week += weeks) {
    const monday = first.add({ weeks: week });
    const found = sorted
      .map((weekday) => monday.add({ days: weekday - 1 }))
      .find((date) => isAfter(date, after));
    if (found) return found;
  }
};

/** The day that `on` means in the month of `month`. */
const dayInMonth = (month: Temporal.PlainYearMonth, on: MonthDay): Temporal.PlainDate => {
  if (on.kind === 'last-day') return month.toPlainDate({ day: month.daysInMonth });
  if (on.kind === 'date') return month.toPlainDate({ day: Math.min(on.day, month.daysInMonth) });
  const first = month.toPlainDate({ day: 1 });
  const earliest = first.add({ days: (on.weekday - first.dayOfWeek + 7) % 7 });
  const wanted = earliest.add({ weeks: on.nth - 1 });
  return wanted.month === month.month ? wanted : wanted.subtract({ weeks: 1 });
};

const nextByMonths = (
  months: number,
  on: MonthDay,
  start: Temporal.PlainDate,
  after: Temporal.PlainDate,
): Temporal.PlainDate => {
  const first = start.toPlainYearMonth();
  const passed = Math.max(first.until(after.toPlainYearMonth(), { largestUnit: 'months' }).months, 0);
  for (let month = Math.floor(passed / months) * months; ; month += months) {
    const date = dayInMonth(first.add({ months: month }), on);
    if (isAfter(date, after)) return date;
  }
};

/**
 * The first day of the schedule after `after`, where intervals are counted from `start` (weeks from the Monday of its
 * week, months from its month, as RFC 5545 counts them). Null once a `once` has passed.
 */
export const nextDay = (schedule: Schedule, start: PlainDate, after: PlainDate): PlainDate | null => {
  const from = Temporal.PlainDate.from(start);
  const later = Temporal.PlainDate.from(after);
  switch (schedule.every) {
    case 'days':
      return nextByDays(schedule.count, from, later).toString();
    case 'weeks':
      return nextByWeeks(schedule.count, schedule.weekdays, from, later).toString();
    case 'months':
      return nextByMonths(schedule.count, schedule.on, from, later).toString();
    case 'once':
      return Temporal.PlainDate.compare(Temporal.PlainDate.from(schedule.date), later) > 0
        ? schedule.date
        : null;
    default:
      return schedule satisfies never;
  }
};

/**
 * The first day of the schedule counted from a completion on `completedOn`: days, weeks and months are stretches of time
 * then, so that what comes every four weeks on Friday does not come back three days after it was done on a Tuesday. It
 * is the first fitting day once all but one of the stretches have passed. Null once a `once` has passed.
 */
export const nextDayFromCompletion = (schedule: Schedule, completedOn: PlainDate): PlainDate | null => {
  if (schedule.every === 'once') return nextDay(schedule, completedOn, completedOn);
  const from = Temporal.PlainDate.from(completedOn)
    .add({ [schedule.every]: schedule.count - 1 })
    .toString();
  return nextDay({ ...schedule, count: 1 }, from, from);
};
