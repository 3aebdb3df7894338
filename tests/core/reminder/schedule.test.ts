import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  misfitsOf,
  nextDay,
  nextDayFromCompletion,
  type Schedule,
} from '../../../electron/core/reminder/schedule';
import { scheduleSchema } from '../../../electron/core/reminder/schedule-schema';
import { dateArbitrary, recurringArbitrary } from '../../fakes/reminders';
import { propertyTimeoutMs, runs } from '../../fakes/runs';
import { isScheduled } from '../../fakes/schedule-oracle';
import { dateOf, dayOf } from '../../fakes/wall';

const time = '18:00';
const days = (count: number): Schedule => ({ every: 'days', count, time });
const weeks = (count: number, weekdays: readonly number[]): Schedule => ({
  every: 'weeks',
  count,
  weekdays,
  time,
});
type MonthDay = Extract<Schedule, { every: 'months' }>['on'];
const months = (count: number, on: MonthDay): Schedule => ({ every: 'months', count, on, time });

/** The first days of a schedule that begins on `start`. */
const first = (schedule: Schedule, start: string, count: number): readonly string[] => {
  const found: string[] = [];
  let after: string | null = start;
  while (found.length < count && after !== null) {
    after = nextDay(schedule, start, after);
    if (after !== null) found.push(after);
  }
  return found;
};

describe('nextDay', () => {
  it('counts days from the start', () => {
    expect(first(days(30), '2026-11-22', 3)).toEqual(['2026-12-22', '2027-01-21', '2027-02-20']);
    expect(nextDay(days(7), '2026-11-22', '2026-12-03')).toBe('2026-12-06');
    expect(nextDay(days(1), '2026-11-22', '2026-11-10')).toBe('2026-11-23');
  });

  it('counts weeks from the Monday of the week of the start, whatever the order of the weekdays', () => {
    // 2026-11-25 is a Wednesday.
    expect(first(weeks(1, [5, 1]), '2026-11-25', 3)).toEqual(['2026-11-27', '2026-11-30', '2026-12-04']);
    expect(first(weeks(2, [1, 4]), '2026-11-25', 3)).toEqual(['2026-11-26', '2026-12-07', '2026-12-10']);
    expect(first(weeks(2, [1]), '2026-11-29', 2)).toEqual(['2026-12-07', '2026-12-21']);
  });

  it('takes the last day where a month has no 29th, 30th or 31st', () => {
    const on31 = months(1, { kind: 'date', day: 31 });
    expect(first(on31, '2027-01-31', 4)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(first(months(1, { kind: 'date', day: 30 }), '2028-01-30', 2)).toEqual([
      '2028-02-29',
      '2028-03-30',
    ]);
  });

  it('has a 29 February in leap years and the 28th in others', () => {
    const yearly = months(12, { kind: 'date', day: 29 });
    expect(first(yearly, '2028-02-29', 4)).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
    expect(first(months(1, { kind: 'last-day' }), '2028-01-31', 2)).toEqual(['2028-02-29', '2028-03-31']);
  });

  it('finds the nth weekday of a month, where the fifth is the last', () => {
    const secondTuesday = months(1, { kind: 'weekday', nth: 2, weekday: 2 });
    expect(first(secondTuesday, '2026-11-22', 3)).toEqual(['2026-12-08', '2027-01-12', '2027-02-09']);
    const lastFriday = months(1, { kind: 'weekday', nth: 5, weekday: 5 });
    expect(first(lastFriday, '2026-11-27', 3)).toEqual(['2026-12-25', '2027-01-29', '2027-02-26']);
  });

  it('has one day for what comes once', () => {
    const once: Schedule = { every: 'once', date: '2026-12-24', time };
    expect(first(once, '2026-11-22', 3)).toEqual(['2026-12-24']);
    expect(nextDay(once, '2026-11-22', '2026-12-24')).toBeNull();
  });

  it(
    'is the first later day of which the definition of the schedule is true, for any schedule and any days',
    () => {
      const apart = fc.integer({ min: -10, max: 1200 });
      fc.assert(
        fc.property(recurringArbitrary, dateArbitrary, apart, (schedule, start, later) => {
          const from = dayOf(start);
          let expected = from + later + 1;
          while (!isScheduled(schedule, from, expected)) expected += 1;
          expect(nextDay(schedule, start, dateOf(from + later))).toBe(dateOf(expected));
        }),
        { numRuns: runs },
      );
    },
    propertyTimeoutMs,
  );

  it(
    'falls on every month end that clamping leaves: once in each month that counts',
    () => {
      const late = fc.integer({ min: 28, max: 31 });
      fc.assert(
        fc.property(dateArbitrary, late, fc.integer({ min: 1, max: 24 }), (start, day, count) => {
          const found = first(months(count, { kind: 'date', day }), start, 12);
          for (const date of found) {
            const lastDay = new Date(
              Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0),
            ).getUTCDate();
            expect(Number(date.slice(8))).toBe(Math.min(day, lastDay));
          }
          expect(new Set(found.map((date) => date.slice(0, 7))).size).toBe(12);
        }),
        { numRuns: runs },
      );
    },
    propertyTimeoutMs,
  );
});

describe('nextDayFromCompletion', () => {
  it('counts days from the day it was done', () => {
    expect(nextDayFromCompletion(days(30), '2026-11-24')).toBe('2026-12-24');
  });

  it('lets all but one of the weeks pass before the next fitting weekday', () => {
    // 2026-11-24 is a Tuesday.
    expect(nextDayFromCompletion(weeks(4, [5]), '2026-11-24')).toBe('2026-12-18');
    expect(nextDayFromCompletion(weeks(2, [2]), '2026-11-24')).toBe('2026-12-08');
    expect(nextDayFromCompletion(weeks(1, [5, 1]), '2026-11-24')).toBe('2026-11-27');
  });

  it('lets all but one of the months pass before the next fitting day', () => {
    const last = { kind: 'last-day' } as const;
    expect(nextDayFromCompletion(months(3, last), '2026-11-24')).toBe('2027-01-31');
    expect(nextDayFromCompletion(months(1, last), '2026-11-30')).toBe('2026-12-31');
    expect(nextDayFromCompletion(months(2, { kind: 'date', day: 31 }), '2027-01-31')).toBe('2027-03-31');
  });

  it('has one day for what comes once', () => {
    const once: Schedule = { every: 'once', date: '2026-12-24', time };
    expect(nextDayFromCompletion(once, '2026-11-22')).toBe('2026-12-24');
    expect(nextDayFromCompletion(once, '2026-12-24')).toBeNull();
  });
});

describe('scheduleSchema', () => {
  it.each([
    days(0),
    days(366),
    { ...days(1), time: '24:00' },
    weeks(1, []),
    weeks(1, [0]),
    weeks(53, [1]),
    months(1, { kind: 'date', day: 32 }),
    months(25, { kind: 'last-day' }),
    { every: 'once', date: '2027-02-29', time },
    { every: 'years', count: 1, time },
    { ...days(1), surprise: true },
  ])('refuses %j', (schedule) => {
    expect(scheduleSchema.safeParse(schedule).success).toBe(false);
  });
});

describe('misfitsOf', () => {
  it.each([
    [days(30), []],
    [weeks(1, [1, 7]), []],
    [days(1.5), ['count']],
    [days(Number.NaN), ['count']],
    [{ ...days(0), time: '7:00' }, ['count', 'time']],
    [weeks(1, []), ['weekdays']],
    [months(1, { kind: 'date', day: 0 }), ['day']],
    [months(1, { kind: 'weekday', nth: 6, weekday: 1 }), ['day']],
    [{ every: 'once' as const, date: '2027-04-31', time }, ['date']],
    [{ every: 'once' as const, date: '', time: '' }, ['date', 'time']],
  ])('of %j are %j', (schedule, fields) => {
    expect(misfitsOf(schedule)).toEqual(fields);
  });
});
