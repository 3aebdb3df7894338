import { daysBetween, epochMs, type Instant, type Moment } from './reminder/moment';

/** How a language writes days and times in the zone one is in. `locale` is a BCP 47 tag. */
export interface Format {
  /** `4 Dec`, with the year when it is not this year's. */
  readonly shortDay: (at: Instant) => string;
  /** `4 December`, with the year when it is not this year's. */
  readonly day: (at: Instant) => string;
  /** `Monday` within the past week, else as `day`. */
  readonly recentDay: (at: Instant) => string;
  /** `18:30` */
  readonly time: (at: Instant) => string;
  /** When something ends: `18:30` today, `Fri 18:30` in some days, `4 Dec 18:30` where a weekday would mislead. */
  readonly until: (at: Instant) => string;
  /** Calendar days from `at` until now. */
  readonly daysSince: (at: Instant) => number;
}

const known = new Map<string, Intl.DateTimeFormat>();
/** Far more than one language and zone need; a run that meets many of them starts over. */
const mostKnown = 100;

/** The same each time: making one takes milliseconds. Throws a RangeError on an unknown locale or zone. */
const dateTimeFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const found = known.get(key);
  if (found) return found;
  const made = new Intl.DateTimeFormat(locale, options);
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
};

/** Formats for one language, seen from one moment. Throws a RangeError on an unknown locale or zone. */
export const formatFor = (locale: string, moment: Moment): Format => {
  const written = (at: Instant, options: Intl.DateTimeFormatOptions): string =>
    dateTimeFormat(locale, { timeZone: moment.zone, ...options }).format(epochMs(at));
  const yearOf = (at: Instant): string => written(at, { year: 'numeric' });
  const isThisYear = (at: Instant): boolean => yearOf(at) === yearOf(moment.at);
  const day = (at: Instant): string =>
    isThisYear(at)
      ? written(at, { day: 'numeric', month: 'long' })
      : written(at, { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    shortDay: (at) =>
      written(at, { day: 'numeric', month: 'short', ...(isThisYear(at) ? {} : { year: 'numeric' }) }),
    day,
    recentDay: (at) => {
      const days = daysBetween(at, moment);
      return days > 0 && days < 7 ? written(at, { weekday: 'long' }) : day(at);
    },
    time: (at) => written(at, { hour: 'numeric', minute: '2-digit' }),
    until: (at) => {
      const days = Math.abs(daysBetween(at, moment));
      const time = { hour: 'numeric', minute: '2-digit' } as const;
      if (days === 0) return written(at, time);
      if (days < 7) return written(at, { weekday: 'short', ...time });
      const year = isThisYear(at) ? {} : ({ year: 'numeric' } as const);
      return written(at, { day: 'numeric', month: 'short', ...year, ...time });
    },
    daysSince: (at) => daysBetween(at, moment),
  };
};
