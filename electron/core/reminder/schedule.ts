import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type PlainDate, plainDateSchema, timeOfDaySchema } from './moment';

const count = z.number().int().min(1);
/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekdaySchema = z.number().int().min(1).max(7);

/** A day of each month: a date (31 means the last day where a month is shorter), the last day, or e.g. the 2nd Tuesday. */
const monthDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), day: z.number().int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('last-day') }),
  /** `nth` 5 means the last one, as every month has it. */
  z.strictObject({ kind: z.literal('weekday'), nth: z.number().int().min(1).max(5), weekday: weekdaySchema }),
]);
export type MonthDay = z.infer<typeof monthDaySchema>;

/** Which days a reminder falls on, and when on those days. `once` falls on one day and never again. */
export const scheduleSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('days'), count: count.max(365), time: timeOfDaySchema }),
  z.strictObject({
    every: z.literal('weeks'),
    count: count.max(52),
    weekdays: z.array(weekdaySchema).min(1).max(7).readonly(),
    time: timeOfDaySchema,
  }),
  z.strictObject({
    every: z.literal('months'),
    count: count.max(24),
    on: monthDaySchema,
    time: timeOfDaySchema,
  }),
  z.strictObject({ every: z.literal('once'), date: plainDateSchema, time: timeOfDaySchema }),
]);
export type Schedule = z.infer<typeof scheduleSchema>;

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
