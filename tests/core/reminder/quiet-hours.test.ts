import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuietRange, quietProblem, quietUntil } from '../../../electron/core/reminder/quiet-hours';
import { quietRangesSchema } from '../../../electron/core/reminder/quiet-schema';
import { firstLoudMinute, rangesArbitrary } from '../../fakes/quiet-oracle';
import { zoneArbitrary } from '../../fakes/reminders';
import { propertyTimeoutMs, runs } from '../../fakes/runs';
import { momentAt } from '../../fakes/state';
import { isoOf, minuteMs } from '../../fakes/wall';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const night: QuietRange = { weekdays: everyDay, from: '22:00', to: '07:00' };
const until = (ranges: readonly QuietRange[], at: string, zone = 'UTC') =>
  quietUntil(ranges, momentAt(at, zone));

describe('quietUntil', () => {
  it('is null outside of all ranges and the end inside, which is the first moment not quiet', () => {
    expect(until([], '2026-12-04T12:00:00Z')).toBeNull();
    expect(until([night], '2026-12-04T21:59:59Z')).toBeNull();
    expect(until([night], '2026-12-04T22:00:00Z')).toBe('2026-12-05T07:00:00Z');
    expect(until([night], '2026-12-05T06:59:59Z')).toBe('2026-12-05T07:00:00Z');
    expect(until([night], '2026-12-05T07:00:00Z')).toBeNull();
  });

  it('belongs to the weekday on which it begins, also after midnight', () => {
    const friday: QuietRange = { weekdays: [5], from: '22:00', to: '07:00' };
    // 2026-12-04 is a Friday.
    expect(until([friday], '2026-12-05T03:00:00Z')).toBe('2026-12-05T07:00:00Z');
    expect(until([friday], '2026-12-04T03:00:00Z')).toBeNull();
    expect(until([friday], '2026-12-05T22:30:00Z')).toBeNull();
  });

  it('follows ranges that touch or overlap to the end of the last', () => {
    const weekend: QuietRange = { weekdays: [6, 7], from: '00:00', to: '00:00' };
    expect(until([night, weekend], '2026-12-04T23:00:00Z')).toBe('2026-12-07T07:00:00Z');
    const noon: QuietRange = { weekdays: everyDay, from: '12:00', to: '13:00' };
    const lunch: QuietRange = { weekdays: everyDay, from: '12:30', to: '14:00' };
    expect(until([noon, lunch], '2026-12-04T12:15:00Z')).toBe('2026-12-04T14:00:00Z');
  });

  it('is about the wall of the zone one is in', () => {
    expect(until([night], '2026-12-04T21:30:00Z', 'Europe/Berlin')).toBe('2026-12-05T06:00:00Z');
    expect(until([night], '2026-12-04T21:30:00Z', 'America/New_York')).toBeNull();
  });

  it('ends with the change where the clocks skip its end, and begins with it where they skip its beginning', () => {
    // Berlin skips 02:00 to 03:00 on 2027-03-28, at 01:00Z.
    const early: QuietRange = { weekdays: everyDay, from: '22:00', to: '02:30' };
    expect(until([early], '2027-03-28T00:59:00Z', 'Europe/Berlin')).toBe('2027-03-28T01:00:00Z');
    expect(until([early], '2027-03-28T01:00:00Z', 'Europe/Berlin')).toBeNull();
    const late: QuietRange = { weekdays: everyDay, from: '02:30', to: '03:15' };
    expect(until([late], '2027-03-28T01:05:00Z', 'Europe/Berlin')).toBe('2027-03-28T01:15:00Z');
    const inside: QuietRange = { weekdays: everyDay, from: '02:10', to: '02:50' };
    expect(until([inside], '2027-03-28T01:00:00Z', 'Europe/Berlin')).toBeNull();
  });

  it('ends with the first pass of its end where that comes twice', () => {
    // Berlin shows 02:00 to 03:00 twice on 2027-10-31, from 00:00Z and from 01:00Z.
    const early: QuietRange = { weekdays: everyDay, from: '22:00', to: '02:30' };
    expect(until([early], '2027-10-31T00:29:00Z', 'Europe/Berlin')).toBe('2027-10-31T00:30:00Z');
    expect(until([early], '2027-10-31T01:10:00Z', 'Europe/Berlin')).toBeNull();
  });
});

const changes: Readonly<Record<string, readonly string[]>> = {
  'Europe/Berlin': ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'],
  'America/New_York': ['2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z'],
  'Asia/Beirut': ['2027-03-27T22:00:00Z', '2027-10-30T21:00:00Z'],
  'Australia/Lord_Howe': ['2027-04-03T15:00:00Z', '2027-10-02T15:30:00Z'],
};

const check = (ranges: readonly QuietRange[], ms: number, zone: string): void => {
  const expected = firstLoudMinute(ranges, ms, zone);
  expect(until(ranges, isoOf(ms), zone)).toBe(expected === ms ? null : isoOf(expected));
};

describe('any quiet hours', () => {
  it(
    'end at the first minute that no range covers',
    () => {
      const start = Date.UTC(2027, 0, 1) / minuteMs;
      const minute = fc.integer({ min: start, max: start + 365 * 1440 });
      fc.assert(
        fc.property(rangesArbitrary, minute, zoneArbitrary, (ranges, at, zone) =>
          check(ranges, at * minuteMs, zone),
        ),
        { numRuns: runs },
      );
    },
    propertyTimeoutMs,
  );

  it(
    'do so within a day of every kind of clock change',
    () => {
      const change = fc
        .constantFrom(...Object.keys(changes))
        .chain((zone) =>
          fc.constantFrom(...(changes[zone] ?? [])).map((at) => ({ zone, ms: Date.parse(at) })),
        );
      fc.assert(
        fc.property(
          rangesArbitrary,
          change,
          fc.integer({ min: -1440, max: 1440 }),
          (ranges, { zone, ms }, off) => check(ranges, ms + off * minuteMs, zone),
        ),
        { numRuns: runs },
      );
    },
    propertyTimeoutMs,
  );
});

describe('quietRangesSchema', () => {
  it('refuses quiet hours that leave no minute of the week', () => {
    const all: QuietRange = { weekdays: everyDay, from: '00:00', to: '00:00' };
    expect(quietRangesSchema.safeParse([all]).success).toBe(false);
    const noon: QuietRange = { weekdays: everyDay, from: '07:00', to: '22:00' };
    expect(quietRangesSchema.safeParse([night, noon]).success).toBe(false);
    expect(quietRangesSchema.safeParse([night, { ...noon, to: '21:59' }]).success).toBe(true);
  });

  it.each([
    { ...night, weekdays: [] },
    { ...night, weekdays: [8] },
    { ...night, from: '22' },
    { ...night, note: 'asleep' },
  ])('refuses %j', (range) => {
    expect(quietRangesSchema.safeParse([range]).success).toBe(false);
  });
});

describe('quietProblem', () => {
  const short: QuietRange = { ...night, to: '22:30' };
  it.each([
    [[night], null],
    [[{ ...night, weekdays: [] }], 'weekdays'],
    [[{ ...night, from: '24:00' }], 'from'],
    [[night, { ...night, to: '' }], 'to'],
    [[{ ...night, from: '00:00', to: '00:00' }], 'whole-week'],
    [Array.from({ length: 28 }, () => short), null],
    [Array.from({ length: 29 }, () => short), 'too-many'],
  ])('of case %# is the one to tell', (ranges, problem) => {
    expect(quietProblem(ranges)).toBe(problem);
  });
});
