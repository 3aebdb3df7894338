import ical, { type ICalEventRepeatingFreq, type ICalWeekday } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEntry, Repeat } from '../core/reminder/calendar';
import type { Moment } from '../core/reminder/moment';
import { calendarZone } from './calendar-zone';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as ICalWeekday[];
const dayName = (weekday: number): ICalWeekday[] => weekdays.slice(weekday - 1, weekday);
const freq = (name: 'DAILY' | 'WEEKLY' | 'MONTHLY') => name as ICalEventRepeatingFreq;

const ruleOf = (repeat: Repeat) => {
  const { interval } = repeat;
  if (repeat.every === 'days') return { freq: freq('DAILY'), interval };
  if (repeat.every === 'weeks')
    return { freq: freq('WEEKLY'), interval, byDay: repeat.weekdays.flatMap(dayName) };
  if ('nth' in repeat)
    return { freq: freq('MONTHLY'), interval, byDay: dayName(repeat.weekday), bySetPos: repeat.nth };
  // The last day that qualifies, of all weekdays: the library wants a day beside a position.
  const clamped = repeat.monthDays.length > 1 ? { byDay: weekdays, bySetPos: -1 } : {};
  return { freq: freq('MONTHLY'), interval, byMonthDay: [...repeat.monthDays], ...clamped };
};

/** The beginning of the earliest entry, which may have been due for long, or now. */
const firstOf = (entries: readonly CalendarEntry[], moment: Moment): Temporal.Instant =>
  entries
    .flatMap(({ date, time, zone }) =>
      zone ? [Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()] : [],
    )
    .reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b), Temporal.Instant.from(moment.at));

/** The entries as an iCalendar text (RFC 5545). Without a zone an entry floats: it keeps its wall time on journeys. */
export const calendarText = (
  entries: readonly CalendarEntry[],
  titleOf: (entry: CalendarEntry) => string,
  moment: Moment,
): string => {
  const calendar = ical({ name: 'Hangup', prodId: { company: 'Hangup', product: 'Hangup', language: 'EN' } });
  calendar.timezone({ name: null, generator: (zone) => calendarZone(zone, firstOf(entries, moment)) });
  for (const entry of entries) {
    const wall = Temporal.PlainDateTime.from(`${entry.date}T${entry.time}`);
    const place = entry.zone
      ? { start: wall.toZonedDateTime(entry.zone), timezone: entry.zone }
      : { start: wall, floating: true };
    const event = calendar.createEvent({
      ...place,
      id: `${entry.id}@hangup`,
      summary: titleOf(entry),
      stamp: Temporal.Instant.from(moment.at),
      ...(entry.repeat && { repeating: ruleOf(entry.repeat) }),
    });
    event.createAlarm({ type: 'display' as never, trigger: 0 });
  }
  return calendar.toString();
};
