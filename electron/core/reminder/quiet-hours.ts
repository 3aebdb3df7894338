import { Temporal } from 'temporal-polyfill';
import { type Instant, isTimeOfDay, type Moment, onTheWall, type TimeOfDay } from './moment';
import { areWeekdays } from './schedule';

/**
 * Hours without notifications, on the wall of the zone one is in: from `from` on each of `weekdays` until `to`, which
 * is on the next day when it is not later than `from` (22:00 to 07:00; 00:00 to 00:00 is a whole day).
 */
export interface QuietRange {
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** The most ranges that can be kept. */
export const mostQuietRanges = 28;

const minutesOfDay = 24 * 60;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether not a single minute of the week is left in which something could be shown. */
const coverWeek = (ranges: readonly QuietRange[]): boolean => {
  const quiet = new Set<number>();
  for (const { weekdays, from, to } of ranges) {
    const start = minuteOf(from);
    const length = ((minuteOf(to) - start + minutesOfDay - 1) % minutesOfDay) + 1;
    for (const weekday of weekdays) {
      const first = (weekday - 1) * minutesOfDay + start;
      for (let minute = 0; minute < length; minute += 1) quiet.add((first + minute) % (7 * minutesOfDay));
    }
  }
  return quiet.size === 7 * minutesOfDay;
};

/** What is wrong with quiet hours; `whole-week`: they leave no time for a reminder, which is what pausing is for. */
export type QuietProblem = 'weekdays' | 'from' | 'to' | 'whole-week' | 'too-many';

/** What is wrong with one range by itself; null where nothing is. */
export const rangeProblem = ({ weekdays, from, to }: QuietRange): QuietProblem | null => {
  if (!areWeekdays(weekdays)) return 'weekdays';
  if (!isTimeOfDay(from)) return 'from';
  return isTimeOfDay(to) ? null : 'to';
};

/** What is wrong with all quiet hours together; null where nothing is. */
export const quietProblem = (ranges: readonly QuietRange[]): QuietProblem | null => {
  const [problem] = ranges.flatMap((range) => rangeProblem(range) ?? []);
  if (problem) return problem;
  if (ranges.length > mostQuietRanges) return 'too-many';
  return coverWeek(ranges) ? 'whole-week' : null;
};

/**
 * When the wall of `zone` first shows `time` on `date`, or would have: where the clocks skip it, that is the moment of
 * the change, since quiet hours are about what the wall shows.
 */
const firstShowing = (date: Temporal.PlainDate, time: string, zone: string): Temporal.Instant => {
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const shown = wanted.toZonedDateTime(zone);
  if (shown.toPlainDateTime().equals(wanted)) return shown.toInstant();
  return (shown.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? shown).toInstant();
};

/** The instants between which `range` is quiet when it begins on `day`; null where it does not begin on that day. */
const spanOn = (range: QuietRange, day: Temporal.PlainDate, zone: string) => {
  if (!range.weekdays.includes(day.dayOfWeek)) return null;
  const endDay = range.to > range.from ? day : day.add({ days: 1 });
  return { from: firstShowing(day, range.from, zone), to: firstShowing(endDay, range.to, zone) };
};

/** The end of the range that is under way at `now`; null when none is. */
const endOfQuiet = (
  ranges: readonly QuietRange[],
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | null => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const ends = [today.subtract({ days: 1 }), today].flatMap((day) =>
    ranges.flatMap((range) => {
      const span = spanOn(range, day, zone);
      const isUnderWay =
        span && Temporal.Instant.compare(span.from, now) <= 0 && Temporal.Instant.compare(now, span.to) < 0;
      return isUnderWay ? [span.to] : [];
    }),
  );
  return ends.sort(Temporal.Instant.compare).at(-1) ?? null;
};

/** How many ranges in a row are followed; more cannot be told apart from quiet for ever. */
const longestChain = 100;

/**
 * When notifications may be shown again: null when they may now. Ranges that touch or overlap are followed to the end
 * of the last one; quiet hours that never end give the end of the chain, so that nothing is silenced for good.
 */
export const quietUntil = (ranges: readonly QuietRange[], moment: Moment): Instant | null => {
  let now = onTheWall(moment).toInstant();
  let isQuiet = false;
  for (let link = 0; link < longestChain; link += 1) {
    const end = endOfQuiet(ranges, now, moment.zone);
    if (!end) break;
    now = end;
    isQuiet = true;
  }
  return isQuiet ? now.toString() : null;
};

/** When quiet hours next begin today, after `moment`; null where none do. */
export const quietBeginsAt = (ranges: readonly QuietRange[], moment: Moment): Instant | null => {
  const now = onTheWall(moment);
  const today = now.toPlainDate();
  const begins = ranges.flatMap((range) => {
    const from = spanOn(range, today, moment.zone)?.from;
    return from && Temporal.Instant.compare(from, now.toInstant()) > 0 ? [from] : [];
  });
  return begins.sort(Temporal.Instant.compare).at(0)?.toString() ?? null;
};
