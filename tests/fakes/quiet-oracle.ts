import fc from 'fast-check';
import type { QuietRange } from '../../electron/core/reminder/quiet-hours';
import { quietRangesSchema } from '../../electron/core/reminder/quiet-schema';
import { timeArbitrary } from './reminders';
import { type Day, dayMs, minuteMs, minuteOf, offsetAt, wallAt, wallDay, weekdayOf } from './wall';

/** The first minute from which on the wall has passed `time` of `day`, found minute by minute. */
const firstMinute = (day: number, time: string, zone: string): number => {
  const wall = day * dayMs + minuteOf(time) * minuteMs;
  // No wall is ever set by more than two hours, so the hour of the change is looked at in full.
  let ms = wall - offsetAt(wall, zone) - 120 * minuteMs;
  while (wallAt(ms, zone) < wall) ms += minuteMs;
  return ms;
};

/** The spans that begin on these days, each from the first minute of its beginning to that of its end. */
const spansOn = (ranges: readonly QuietRange[], days: readonly Day[], zone: string) =>
  days.flatMap((day) =>
    ranges
      .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
      .map(({ from, to }) => ({
        from: firstMinute(day, from, zone),
        to: firstMinute(to > from ? day : day + 1, to, zone),
      })),
  );

/** Whether quiet hours cover `ms`. */
export const isQuiet = (ranges: readonly QuietRange[], ms: number, zone: string): boolean => {
  const today = wallDay(ms, zone);
  return spansOn(ranges, [today - 1, today], zone).some(({ from, to }) => from <= ms && ms < to);
};

/** The first minute from `ms` on that no quiet hours cover, found by asking each minute. */
export const firstLoudMinute = (ranges: readonly QuietRange[], ms: number, zone: string): number => {
  const today = wallDay(ms, zone);
  const week = Array.from({ length: 11 }, (_, i) => today - 2 + i);
  const spans = spansOn(ranges, week, zone);
  let minute = ms;
  while (spans.some(({ from, to }) => from <= minute && minute < to)) minute += minuteMs;
  return minute;
};

const rangeArbitrary = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  from: timeArbitrary,
  to: timeArbitrary,
});

/** Any quiet hours that can be set. */
export const rangesArbitrary = fc
  .array(rangeArbitrary, { minLength: 1, maxLength: 4 })
  .filter((ranges) => quietRangesSchema.safeParse(ranges).success);
