import { Temporal } from 'temporal-polyfill';

/** A point in time as ISO 8601 UTC, e.g. `2026-12-04T17:00:00Z`. */
export type Instant = string;

/** A calendar day without a zone, e.g. `2026-12-04`. */
export type PlainDate = string;

/** Whether `text` is a day that the calendar has, written as `2026-12-04`. */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
};

/** A wall-clock time of day, `HH:MM`. */
export type TimeOfDay = string;

/** Whether `text` is a time of day, from `00:00` to `23:59`. */
export const isTimeOfDay = (text: string): text is TimeOfDay => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Now, and where: the only clock core ever sees. `zone` is an IANA name. */
export interface Moment {
  readonly at: Instant;
  readonly zone: string;
}

/** The moment on the wall of its zone. Throws a RangeError on an unknown zone or a malformed instant. */
export const onTheWall = (moment: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment.at).toZonedDateTimeISO(moment.zone);

/** The calendar day that people in `moment.zone` call today. */
export const localDate = (moment: Moment): PlainDate => onTheWall(moment).toPlainDate().toString();

/**
 * When the clock on the wall shows `time` on `date` in `zone`. A time that a clock change skips becomes the same
 * distance after the gap, a repeated one is its first pass (Temporal's "compatible" rule, RFC 5545 behaviour).
 */
export const instantOf = (date: PlainDate, time: TimeOfDay, zone: string): Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString();

/** Whether `a` is the same instant as `b` or later. */
export const isReached = (a: Instant, b: Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) >= 0;

/** `until` as long as it is to come; null where there is none or it has been reached. */
export const ahead = (until: Instant | null | undefined, moment: Moment): Instant | null =>
  until && !isReached(moment.at, until) ? until : null;

/** The first of these that are; null where none is. */
export const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants
    .filter((at) => at !== null)
    .reduce<Instant | null>((a, b) => (a === null || isReached(a, b) ? b : a), null);

/** When the next day begins in the zone. */
export const nextMidnight = (moment: Moment): Instant =>
  onTheWall(moment).toPlainDate().add({ days: 1 }).toZonedDateTime(moment.zone).toInstant().toString();

/** Whole calendar days from the day of `from` to the day of `to` in `to.zone`; negative when `from` is ahead. */
export const daysBetween = (from: Instant, to: Moment): number => {
  const start = onTheWall({ at: from, zone: to.zone }).toPlainDate();
  return start.until(onTheWall(to).toPlainDate(), { largestUnit: 'days' }).days;
};

/** Milliseconds since 1970, for timers and for `Intl`. Throws a RangeError on a malformed instant. */
export const epochMs = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds;

/** `ms` milliseconds later, or earlier where it is negative. */
export const shifted = (at: Instant, ms: number): Instant =>
  Temporal.Instant.from(at).add({ milliseconds: ms }).toString();

/**
 * `zone` where calendars can be counted in it, else `fallback`. Systems report zones that nobody knows: an empty one,
 * `UTC0` or `Etc/Unknown`.
 */
export const zoneOr = (fallback: string, zone: string | undefined): string => {
  try {
    return zone ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId : fallback;
  } catch {
    return fallback;
  }
};

/** The Monday of the week that `date` lies in. */
export const mondayOf = (date: PlainDate): PlainDate => {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
};
