/**
 * Days and wall clocks for the oracles of the tests, on plain numbers and `Intl` alone, so that they share nothing
 * with the Temporal the product is made of. A day is the number of days since 1970-01-01.
 */
export type Day = number;

/** The length of a day and of a minute in milliseconds. */
export const dayMs = 86_400_000;
export const minuteMs = 60_000;

/** The day of an ISO date. */
export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / dayMs;
/** The ISO date of a day. */
export const dateOf = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** ISO weekday: Monday is 1. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
/** Minutes since midnight of `HH:MM`. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
};

const numbers = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/;
const quarterMs = 15 * minuteMs;

const readOffset = (quarter: number, zone: string): number => {
  const [, month, day, year, hour, minute] = (numbers.exec(formatIn(zone).format(quarter)) ?? []).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute) - quarter;
};

const offsets = new Map<string, Map<number, number>>();

/** How far the wall of `zone` is ahead of UTC at a moment. Zones change at whole quarters of an hour from 2026 on. */
export const offsetAt = (ms: number, zone: string): number => {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(ms / quarterMs) * quarterMs;
  const offset = known.get(quarter) ?? readOffset(quarter, zone);
  known.set(quarter, offset);
  return offset;
};

/** What the wall shows, as milliseconds of an imagined UTC. */
export const wallAt = (ms: number, zone: string): number => ms + offsetAt(ms, zone);
/** The day on the wall. */
export const wallDay = (ms: number, zone: string): Day => Math.floor(wallAt(ms, zone) / dayMs);

/**
 * When a wall shows `wall`: its first pass where it comes twice; where it is skipped, as far after the change as it
 * lies after the beginning of what is skipped. That is how RFC 5545 has it.
 */
export const instantOfWall = (wall: number, zone: string): number => {
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const passes = [wall - before, wall - after].filter((ms) => wallAt(ms, zone) === wall);
  return passes.length > 0 ? Math.min(...passes) : wall - before;
};

/** The same for a day and a time. */
export const instantOn = (day: Day, time: string, zone: string): number =>
  instantOfWall(day * dayMs + minuteOf(time) * minuteMs, zone);

/** An instant as the product writes it: without milliseconds where there are none. */
export const isoOf = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
