import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../electron/core/reminder/moment';
import { occurrencesAt } from '../../../electron/core/reminder/reminder';
import { looks, reminderAt, savedWithReminders } from '../../fakes/reminders';
import { propertyTimeoutMs } from '../../fakes/runs';
import { momentAt } from '../../fakes/state';
import { type Day, dateOf, dayMs, isoOf, minuteMs, offsetAt } from '../../fakes/wall';

/** One change of the clocks: from `before` to `after` milliseconds ahead of UTC. */
interface Change {
  readonly zone: string;
  readonly ms: number;
  readonly before: number;
  readonly after: number;
}

const first = Date.UTC(2026, 0, 1);
const last = Date.UTC(2037, 0, 1);
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** The quarter of an hour at which the offset changes between two moments that differ in it. */
const changeBetween = (from: number, to: number, zone: string): number => {
  let [low, high] = [from, to];
  while (high - low > 15 * minuteMs) {
    const middle = Math.floor((low + high) / 2 / (15 * minuteMs)) * 15 * minuteMs;
    if (offsetAt(middle, zone) === offsetAt(low, zone)) low = middle;
    else high = middle;
  }
  return high;
};

/** Every change in a zone, from the offsets that `Intl` tells every ten days (none takes back another sooner). */
const changesIn = (zone: string): readonly Change[] => {
  const found: Change[] = [];
  for (let ms = first; ms < last; ms += 10 * dayMs) {
    const next = ms + 10 * dayMs;
    if (offsetAt(ms, zone) === offsetAt(next, zone)) continue;
    const at = changeBetween(ms, next, zone);
    found.push({ zone, ms: at, before: offsetAt(ms, zone), after: offsetAt(at, zone) });
  }
  return found;
};

const table = zones.flatMap(changesIn);
const gaps = table.filter(({ before, after }) => after > before);
const folds = table.filter(({ before, after }) => after < before);

/** A time on a wall, as the product writes it. */
const written = (wall: number): { readonly day: Day; readonly date: string; readonly time: string } => {
  const day = Math.floor(wall / dayMs);
  return { day, date: dateOf(day), time: new Date(wall).toISOString().slice(11, 16) };
};

/** The first, the middle and the last minute of what a change skips or repeats, on the wall. */
const minutesOf = ({ ms, before, after }: Change): readonly number[] => {
  const start = ms + Math.min(before, after);
  const length = Math.abs(after - before);
  return [start, start + Math.floor(length / 2 / minuteMs) * minuteMs, start + length - minuteMs];
};

/** What a daily reminder at that time, set up two days before, has due a moment before and at `at`. */
const dueAround = (wall: number, at: number, zone: string) => {
  const { date, time } = written(wall);
  const day = written(wall - 2 * dayMs).date;
  const reminder = {
    ...reminderAt({ every: 'days', count: 1, time }, 'fixed', at - 2 * dayMs, zone),
    countedFrom: day,
    attendedOn: day,
  };
  const dueOn = (ms: number) => occurrencesAt(reminder, momentAt(isoOf(ms), zone)).due;
  return { date, before: dueOn(at - 1)?.day, at: dueOn(at), dayBefore: written(wall - dayMs).date };
};

const expectAt = (wall: number, at: number, zone: string): void => {
  const due = dueAround(wall, at, zone);
  expect(due.before).toBe(due.dayBefore);
  expect(due.at).toEqual({ name: `own/${due.date}`, day: due.date, dueAt: isoOf(at) });
};

describe('every change of the clocks from 2026 to 2036, in every zone that there is', () => {
  it('is in the table', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(new Set(table.map(({ zone }) => zone)).size).toBeGreaterThan(100);
    expect(gaps.length).toBeGreaterThan(1000);
    expect(folds.length).toBeGreaterThan(1000);
  });

  it(
    'moves what it skips by the length of what it skips: due once, that much later on the wall',
    () => {
      for (const change of gaps) {
        for (const wall of minutesOf(change)) {
          const { date, time } = written(wall);
          expect(instantOf(date, time, change.zone)).toBe(isoOf(wall - change.before));
        }
      }
    },
    propertyTimeoutMs,
  );

  it(
    'has what it repeats due at the first pass',
    () => {
      for (const change of folds) {
        for (const wall of minutesOf(change)) {
          const { date, time } = written(wall);
          expect(instantOf(date, time, change.zone)).toBe(isoOf(wall - change.before));
        }
      }
    },
    propertyTimeoutMs,
  );

  it(
    'makes a daily reminder due at that very millisecond, and not one before',
    () => {
      for (const change of table) {
        const [, middle = 0] = minutesOf(change);
        expectAt(middle, middle - change.before, change.zone);
      }
    },
    propertyTimeoutMs,
  );

  it(
    'shows a daily reminder once, in the night of each kind of change',
    () => {
      const kinds = new Map(
        table.map((change) => [`${change.before} ${change.after} ${change.ms % dayMs}`, change]),
      );
      expect(kinds.size).toBeGreaterThan(20);
      for (const change of kinds.values()) {
        const [, middle = 0] = minutesOf(change);
        const { date, time } = written(middle);
        const day = written(middle - dayMs).date;
        const plain = reminderAt(
          { every: 'days', count: 1, time },
          'fixed',
          change.ms - 2 * dayMs,
          change.zone,
        );
        const saved = savedWithReminders([{ ...plain, countedFrom: day, attendedOn: day }]);
        const start = change.ms - 150 * minuteMs;
        const ticks = Array.from({ length: 60 }, (_, i) => ({
          ms: start + i * 5 * minuteMs,
          zone: change.zone,
        }));
        const { shown } = looks(saved, ticks);
        expect(shown).toEqual([{ ms: expect.any(Number), names: [`own/${date}`] }]);
        expect((shown[0]?.ms ?? 0) - (middle - change.before)).toBeLessThan(5 * minuteMs);
        expect((shown[0]?.ms ?? 0) - (middle - change.before)).toBeGreaterThanOrEqual(0);
      }
    },
    propertyTimeoutMs,
  );
});

describe('zones without changes', () => {
  it(
    'keep their time: noon is noon on every quarter day of those years',
    () => {
      const changing = new Set(table.map(({ zone }) => zone));
      for (const zone of zones.filter((one) => !changing.has(one))) {
        for (const year of [2026, 2031, 2036]) {
          const noon = Date.UTC(year, 6, 1, 12);
          expect(instantOf(`${year}-07-01`, '12:00', zone)).toBe(isoOf(noon - offsetAt(noon, zone)));
        }
      }
    },
    propertyTimeoutMs,
  );
});
