import type { QuietRange } from '../../electron/core/reminder/quiet-hours';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { isQuiet } from './quiet-oracle';
import { scheduledDays } from './schedule-oracle';
import { type Day, dateOf, dayMs, dayOf, instantOn, minuteMs, wallDay } from './wall';

/** What has to be remembered of one reminder to say, by trying everything, what it owes. */
export interface Owed {
  readonly id: string;
  readonly isOwn: boolean;
  isOn: boolean;
  schedule: Schedule;
  counted: 'fixed' | 'completion';
  zone: string | null;
  /** What intervals are counted from, and the day after which occurrences lie. */
  start: Day;
  after: Day;
  /** The latest occurrence that was told, and on which of its days (0 the due day, 3, 4 … 10) at the latest. */
  told: { readonly day: Day; readonly onDay: number } | null;
  putOff: { readonly day: Day; readonly untilMs: number } | null;
}

/** The world as the oracle knows it. */
export interface Oracle {
  owed: Owed[];
  quiet: readonly QuietRange[];
  pausedUntilMs: number;
  nowMs: number;
  zone: string;
  isDiskFull: boolean;
  /** Told by this run of the app, but impossible to write down. */
  unwritten: Set<string>;
  /** The earliest time at which this run of the app saw dates that only a clock far ahead can have made. */
  wrongSinceMs: number | null;
}

/** A notification comes on the due day, on the third day after, and daily until the tenth. */
const tellingDays = [0, 3, 4, 5, 6, 7, 8, 9, 10];
const believedSetBackMs = 40 * dayMs;

const zoneOf = (oracle: Oracle, { zone }: Owed): string => zone ?? oracle.zone;
const today = (oracle: Oracle, owed: Owed): Day => wallDay(oracle.nowMs, zoneOf(oracle, owed));
const isPast = (oracle: Oracle, owed: Owed, day: Day): boolean =>
  instantOn(day, owed.schedule.time, zoneOf(oracle, owed)) <= oracle.nowMs;

/** The day that is due, by looking at every day since the last one attended to. */
export const dueDayOf = (oracle: Oracle, owed: Owed): Day | null => {
  const { schedule, counted, after } = owed;
  if (!owed.isOn) return null;
  const last = today(oracle, owed);
  const days = schedule.every === 'once' ? [dayOf(schedule.date)] : scheduledDays(owed, last);
  const past = days.filter((day) => day > after && isPast(oracle, owed, day));
  return (counted === 'fixed' ? past.at(-1) : past[0]) ?? null;
};

/** The last day of telling that has come for an occurrence. */
const onDayOf = (oracle: Oracle, owed: Owed, day: Day): number =>
  tellingDays.filter((passed) => passed === 0 || isPast(oracle, owed, day + passed)).at(-1) ?? 0;

/** So far ahead that the clock must have been wrong when it was told. */
const isFarAhead = (oracle: Oracle, owed: Owed, day: Day): boolean =>
  instantOn(day, owed.schedule.time, zoneOf(oracle, owed)) - oracle.nowMs > believedSetBackMs;

const wantsTelling = (oracle: Oracle, owed: Owed, day: Day): boolean => {
  const { told, putOff } = owed;
  if (putOff?.day === day) return putOff.untilMs <= oracle.nowMs;
  if (told === null) return true;
  if (told.day === day) return onDayOf(oracle, owed, day) > told.onDay;
  return told.day < day || isFarAhead(oracle, owed, told.day);
};

const keyOf = (owed: Owed, day: Day, onDay: number): string => `${owed.id} ${day} ${onDay}`;

/** Put off after it was told and could not be written down: it is asked for once more. */
export const forgetTold = (oracle: Oracle, owed: Owed, day: Day): void => {
  oracle.unwritten.delete(keyOf(owed, day, onDayOf(oracle, owed, day)));
};

const writeDown = (oracle: Oracle, owed: Owed, day: Day): void => {
  forgetTold(oracle, owed, day);
  if (owed.putOff && owed.putOff.untilMs <= oracle.nowMs) owed.putOff = null;
  if (owed.told !== null && owed.told.day > day && !isFarAhead(oracle, owed, owed.told.day)) return;
  const byTonight = tellingDays.filter((passed) => passed === 0 || day + passed <= today(oracle, owed));
  const before = owed.told?.day === day ? owed.told.onDay : 0;
  owed.told = { day, onDay: Math.max(before, byTonight.at(-1) ?? 0) };
};

/** The occurrences to be told now, unless a pause or quiet hours hold them back. */
const wanted = (oracle: Oracle) => {
  if (oracle.nowMs < oracle.pausedUntilMs || isQuiet(oracle.quiet, oracle.nowMs, oracle.zone)) return [];
  return oracle.owed.flatMap((owed) => {
    const day = dueDayOf(oracle, owed);
    return day !== null && wantsTelling(oracle, owed, day) ? [{ owed, day }] : [];
  });
};

type Wanted = ReturnType<typeof wanted>;

const named = (list: Wanted): readonly string[] => list.map(({ owed, day }) => `${owed.id}/${dateOf(day)}`);

/** Without what this run of the app has told already and could not write down. */
const fresh = (oracle: Oracle, list: Wanted): Wanted =>
  list.filter(({ owed, day }) => !oracle.unwritten.has(keyOf(owed, day, onDayOf(oracle, owed, day))));

/** Attended to more than forty days ahead of the clock: it was wrong then, or is now. */
const isAttendedFarAhead = (oracle: Oracle, owed: Owed): boolean =>
  owed.schedule.every !== 'once' && owed.after > today(oracle, owed) + 40;

/** Nothing can be put off by more than a year; a day more allows for zones. */
const isFarOff = (oracle: Oracle, untilMs: number): boolean => {
  const nextYear = new Date(oracle.nowMs);
  nextYear.setUTCFullYear(nextYear.getUTCFullYear() + 1);
  return untilMs >= nextYear.getTime() + dayMs;
};

/** An hour later it must have been wrong then, and what was attended to counts from now. */
export const recount = (oracle: Oracle): void => {
  const wrong = oracle.owed.filter((owed) => isAttendedFarAhead(oracle, owed));
  const putOff = oracle.owed.filter((owed) => owed.putOff && isFarOff(oracle, owed.putOff.untilMs));
  const isPauseFar = isFarOff(oracle, oracle.pausedUntilMs);
  if (wrong.length + putOff.length === 0 && !isPauseFar) {
    oracle.wrongSinceMs = null;
    return;
  }
  oracle.wrongSinceMs = Math.min(oracle.wrongSinceMs ?? oracle.nowMs, oracle.nowMs);
  if (oracle.nowMs - oracle.wrongSinceMs < 60 * minuteMs || oracle.isDiskFull) return;
  for (const owed of wrong) {
    owed.after = today(oracle, owed);
    owed.start = Math.min(owed.start, owed.after);
  }
  for (const owed of putOff) owed.putOff = null;
  if (isPauseFar) oracle.pausedUntilMs = 0;
  oracle.wrongSinceMs = null;
};

/** What one look must name, without anything coming of it: as a crash in the middle would have it. */
export const wouldTell = (oracle: Oracle): readonly string[] => named(fresh(oracle, wanted(oracle)));

/** What one look must name, all of it in one notification; written down unless the disk is full. */
export const tell = (oracle: Oracle): readonly string[] => {
  recount(oracle);
  const list = wanted(oracle);
  const told = named(fresh(oracle, list));
  for (const { owed, day } of list) {
    if (oracle.isDiskFull) oracle.unwritten.add(keyOf(owed, day, onDayOf(oracle, owed, day)));
    else writeDown(oracle, owed, day);
  }
  return told;
};

/** Counts a reminder from now: its first day is today where its time is still to come and days are not counted. */
export const begin = (oracle: Oracle, owed: Owed): void => {
  const day = today(oracle, owed);
  const isToday = owed.schedule.every !== 'days' && !isPast(oracle, owed, day);
  owed.start = day;
  owed.after = isToday ? day - 1 : day;
  if (owed.schedule.every === 'once') owed.after = dayOf(owed.schedule.date) - 1;
};

/** Somebody attends to a reminder that is due. */
export const attend = (oracle: Oracle, owed: Owed): void => {
  const day = dueDayOf(oracle, owed);
  if (day === null) return;
  owed.putOff = null;
  if (owed.schedule.every === 'once' && owed.isOwn) {
    oracle.owed = oracle.owed.filter((one) => one !== owed);
    return;
  }
  if (owed.counted === 'fixed' && owed.schedule.every !== 'once') {
    owed.after = day;
    return;
  }
  owed.told = null;
  owed.start = today(oracle, owed);
  owed.after = owed.start;
};

/** Somebody changes when a reminder comes. */
export const reschedule = (
  oracle: Oracle,
  owed: Owed,
  change: Pick<Owed, 'schedule' | 'counted' | 'zone'>,
): void => {
  const timeOf = ({ schedule, counted, zone }: typeof change) => JSON.stringify([schedule, counted, zone]);
  if (timeOf(owed) === timeOf(change)) return;
  const cameOnce = owed.schedule.every === 'once';
  Object.assign(owed, change);
  if (cameOnce || owed.schedule.every === 'once' || owed.counted === 'fixed') begin(oracle, owed);
  const day = dueDayOf(oracle, { ...owed, isOn: true });
  if (owed.told?.day !== day) owed.told = null;
  if (owed.putOff?.day !== day) owed.putOff = null;
};
