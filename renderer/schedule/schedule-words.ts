import type { Format } from '../../electron/core/format';
import type { Translate } from '../../electron/core/message';
import {
  epochMs,
  type Instant,
  type Moment,
  type PlainDate,
  type TimeOfDay,
} from '../../electron/core/reminder/moment';
import type { Occurrence } from '../../electron/core/reminder/reminder';
import type { MonthDay, Schedule } from '../../electron/core/reminder/schedule';

/** How the person's language writes and says things. `locale` is a BCP 47 tag. */
export interface Speech {
  readonly t: Translate;
  readonly locale: string;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Which weekday of a month, by its number; the fifth is said to be the last. */
export const nths = ['first', 'second', 'third', 'fourth', 'last'] as const;

const written = (utc: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(utc));

/** 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, locale: string, style: 'long' | 'short' = 'long'): string =>
  written(`2024-01-0${weekday}T00:00:00Z`, locale, { weekday: style });

export const timeInWords = (time: TimeOfDay, locale: string): string =>
  written(`2024-01-01T${time}:00Z`, locale, { hour: 'numeric', minute: '2-digit' });

/** `Friday, 4 December`, with the year when it is not this year's. */
export const longDay = (at: Instant, locale: string, { at: now, zone }: Moment): string => {
  const inZone = (instant: Instant, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(epochMs(instant));
  const isThisYear = inZone(at, { year: 'numeric' }) === inZone(now, { year: 'numeric' });
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return inZone(at, { weekday: 'long', day: 'numeric', month: 'long', ...year });
};

/** `Europe/Berlin` as `Berlin`. */
export const zoneCity = (zone: string): string =>
  zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone;

/** `every day`, `Monday to Friday` for three or more in a row, else one after the other. */
export const weekdaysInWords = (chosen: readonly number[], { t, locale }: Speech): string => {
  const sorted = [...chosen].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (sorted.length === weekdays.length) return t('weekdays.all');
  if (sorted.length > 2 && last - first === sorted.length - 1) {
    return t('weekdays.range', { from: weekdayName(first, locale), to: weekdayName(last, locale) });
  }
  return new Intl.ListFormat(locale).format(sorted.map((weekday) => weekdayName(weekday, locale)));
};

const monthDayInWords = (on: MonthDay, { t, locale }: Speech): string => {
  switch (on.kind) {
    case 'date':
      return t('schedule.onDay', { day: on.day });
    case 'last-day':
      return t('schedule.onLastDay');
    case 'weekday': {
      const nth = t(`schedule.nth.${nths[on.nth - 1] ?? 'last'}`);
      return t('schedule.onNth', { nth, weekday: weekdayName(on.weekday, locale) });
    }
    default:
      return on satisfies never;
  }
};

const dateInWords = (date: PlainDate, locale: string): string =>
  written(`${date}T00:00:00Z`, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

const daysInWords = (schedule: Schedule, speech: Speech): string => {
  const { t, locale } = speech;
  switch (schedule.every) {
    case 'days':
      return t('schedule.everyDays', { count: schedule.count });
    case 'weeks': {
      if (schedule.count === 1 && schedule.weekdays.length === weekdays.length) {
        return t('schedule.everyDays', { count: 1 });
      }
      return t('schedule.everyWeeks', {
        count: schedule.count,
        days: weekdaysInWords(schedule.weekdays, speech),
      });
    }
    case 'months':
      return t('schedule.everyMonths', {
        count: schedule.count,
        day: monthDayInWords(schedule.on, speech),
      });
    case 'once':
      return t('schedule.once', { day: dateInWords(schedule.date, locale) });
    default:
      return schedule satisfies never;
  }
};

/** `Every 2 weeks on Monday at 18:00`, and where that is when the zone is fixed. */
export const scheduleInWords = (schedule: Schedule, zone: string | null, speech: Speech): string => {
  const { t, locale } = speech;
  const values = { days: daysInWords(schedule, speech), time: timeInWords(schedule.time, locale) };
  return zone === null ? t('schedule.at', values) : t('schedule.atIn', { ...values, zone: zoneCity(zone) });
};

/** `Next: Friday, 4 December at 18:00`, on the wall where one is now. */
export const occurrencesInWords = (
  { due, next }: { readonly due: Occurrence | null; readonly next: Occurrence | null },
  moment: Moment,
  format: Format,
  { t, locale }: Speech,
): string => {
  const say = (key: 'schedule.dueSince' | 'schedule.next', { dueAt }: Occurrence): string =>
    t(key, { day: longDay(dueAt, locale, moment), time: format.time(dueAt) });
  if (due)
    return next
      ? `${say('schedule.dueSince', due)} ${say('schedule.next', next)}`
      : say('schedule.dueSince', due);
  return next ? say('schedule.next', next) : t('schedule.never');
};
