import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plan } from '../../../electron/core/reminder/plan';
import { reminderSchema } from '../../../electron/core/reminder/reminder-schema';
import { firstLoudMinute, rangesArbitrary } from '../../fakes/quiet-oracle';
import {
  look,
  looks,
  recurringArbitrary,
  reminderAt,
  type SetUp,
  savedWithReminders,
  setUpArbitrary,
  zoneArbitrary,
} from '../../fakes/reminders';
import { propertyTimeoutMs, runs } from '../../fakes/runs';
import { dueDay, firstDayAfter } from '../../fakes/schedule-oracle';
import { momentAt } from '../../fakes/state';
import { dateOf, dayMs, instantOn, isoOf, minuteMs } from '../../fakes/wall';

const property = <T>(name: string, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  it(name, () => fc.assert(fc.property(arbitrary, holds), { numRuns: runs }), propertyTimeoutMs);

const minutes = (days: number) => fc.integer({ min: 0, max: days * 1440 }).map((count) => count * minuteMs);
const quietArbitrary = fc.oneof(fc.constant([]), rangesArbitrary);

/** A moment at which something may just have become due, or will in a moment: the edges are where it goes wrong. */
const nearby = ({ reminder, ms, zone }: SetUp, offMs: number, off: number): number => {
  const day = dueDay(reminder, ms + offMs, zone);
  const edge = day === null ? ms + offMs : instantOn(day, reminder.schedule.time, reminder.zone ?? zone);
  return Math.max(edge + off, ms);
};

const edgeArbitrary = fc.tuple(
  setUpArbitrary(),
  minutes(300),
  fc.oneof(fc.constantFrom(-1000, -1, 0, 1), fc.integer({ min: -3 * dayMs, max: 3 * dayMs })),
);

property(
  '1, 2. never early, never lost: due is what brute force finds due',
  edgeArbitrary,
  ([setUp, offMs, off]) => {
    const { reminder, zone } = setUp;
    const ms = nearby(setUp, offMs, off);
    const { due, toShow } = plan(savedWithReminders([reminder]), momentAt(isoOf(ms), zone));
    const day = dueDay(reminder, ms, zone);
    const dueAt = day === null ? null : isoOf(instantOn(day, reminder.schedule.time, reminder.zone ?? zone));
    expect(due.map((one) => [one.occurrence, one.dueAt])).toEqual(
      day === null ? [] : [[`own/${dateOf(day)}`, dueAt]],
    );
    expect(toShow).toEqual(due);
  },
);

property(
  '4. catching up is one per reminder, however many were missed',
  fc.tuple(setUpArbitrary(recurringArbitrary), minutes(400)),
  ([{ reminder, ms, zone }, awayMs]) => {
    const back = ms + awayMs;
    const first = look(savedWithReminders([reminder]), back, zone);
    const day = dueDay(reminder, back, zone);
    expect(first.shown).toEqual(day === null ? [] : [`own/${dateOf(day)}`]);
    const soon = dueDay(reminder, back + minuteMs, zone);
    expect(look(first.saved, back + minuteMs, zone).shown).toEqual(
      soon === day || soon === null ? [] : [`own/${dateOf(soon)}`],
    );
  },
);

property(
  '5. shown within a minute of the eligible moment, which quiet hours, a pause and a putting off shift',
  fc.tuple(
    setUpArbitrary(recurringArbitrary),
    quietArbitrary,
    fc.option(minutes(2)),
    fc.option(minutes(2)),
    fc.integer({ min: 0, max: minuteMs - 1 }),
  ),
  ([{ reminder, ms, zone }, quiet, pauseMs, snoozeMs, phaseMs]) => {
    const day = firstDayAfter(reminder, ms, zone);
    const dueMs = instantOn(day, reminder.schedule.time, reminder.zone ?? zone);
    const pausedUntil = pauseMs === null ? null : isoOf(dueMs + pauseMs);
    // On a fixed calendar the next occurrence may come before the putting off of this one ends.
    const putOffMs = reminder.counted === 'fixed' ? null : snoozeMs;
    const snoozed = putOffMs && { occurrence: `own/${dateOf(day)}`, until: isoOf(dueMs + putOffMs) };
    const reminding = { quiet, pausedUntil, outbox: [] };
    const eligible = firstLoudMinute(quiet, dueMs + Math.max(pauseMs ?? 0, putOffMs ?? 0), zone);
    const saved = savedWithReminders([{ ...reminder, snoozed: snoozed || null }], { reminding });
    const ticks = [-1, 0, 1].map((tick) => ({ ms: eligible + phaseMs + tick * minuteMs, zone }));
    const { shown } = looks(saved, ticks);
    const [first, ...rest] = shown;
    const delayMs = (first?.ms ?? 0) - eligible;
    const last = dueDay(reminder, first?.ms ?? 0, zone);
    expect(first?.names).toEqual([`own/${dateOf(last ?? 0)}`]);
    expect(rest.flatMap(({ names }) => names)).not.toContain(first?.names[0]);
    expect(delayMs).toBeGreaterThanOrEqual(0);
    expect(delayMs).toBeLessThanOrEqual(minuteMs);
  },
);

property(
  '7. a journey keeps the time on the wall, and what has a zone of its own keeps that',
  fc.tuple(setUpArbitrary(recurringArbitrary), minutes(100), zoneArbitrary),
  ([{ reminder, ms, zone }, laterMs, there]) => {
    const { due } = plan(savedWithReminders([reminder]), momentAt(isoOf(ms + laterMs), there));
    const day = dueDay(reminder, ms + laterMs, there);
    const where = reminder.zone ?? there;
    expect(due.map(({ dueAt }) => dueAt)).toEqual(
      day === null ? [] : [isoOf(instantOn(day, reminder.schedule.time, where))],
    );
    if (reminder.zone)
      expect(plan(savedWithReminders([reminder]), momentAt(isoOf(ms + laterMs), zone)).due).toEqual(due);
  },
);

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};

property(
  '10. plan is idempotent, changes nothing it is given, and has nothing more to show once that was shown',
  fc.tuple(setUpArbitrary(), quietArbitrary, minutes(200)),
  ([{ reminder, ms, zone }, quiet, laterMs]) => {
    const saved = frozen(
      savedWithReminders([reminder], { reminding: { quiet, pausedUntil: null, outbox: [] } }),
    );
    const moment = frozen(momentAt(isoOf(ms + laterMs), zone));
    expect(plan(saved, moment)).toEqual(plan(saved, moment));
    const after = look(saved, ms + laterMs, zone);
    expect(look(after.saved, ms + laterMs, zone)).toEqual({ saved: after.saved, shown: [], steps: [] });
    for (const one of after.saved.reminders) expect(reminderSchema.parse(one)).toEqual(one);
  },
);

property(
  '11. several due ones become one notification, which names each of them',
  fc.tuple(fc.array(setUpArbitrary(), { minLength: 2, maxLength: 5 }), minutes(60)),
  ([setUps, laterMs]) => {
    const [first] = setUps;
    const ms = Math.max(...setUps.map((one) => one.ms)) + laterMs;
    const zone = first?.zone ?? 'UTC';
    const reminders = setUps.map(({ reminder }, index) => ({ ...reminder, id: `own${index}` }));
    const near = reminders.map((one) => ({ ...one, attendedOn: dateOf(Math.floor(ms / dayMs) - 40) }));
    const expected = near.flatMap((one) => {
      const day = dueDay(one, ms, zone);
      return day === null ? [] : [`${one.id}/${dateOf(day)}`];
    });
    const { shown } = looks(savedWithReminders(near), [{ ms, zone }]);
    expect(shown).toEqual(expected.length > 0 ? [{ ms, names: expected }] : []);
  },
);

property(
  'nextWakeAt is the next instant at which the plan says something else',
  fc.tuple(
    fc.array(setUpArbitrary(recurringArbitrary), { minLength: 1, maxLength: 2 }),
    fc.option(minutes(3)),
    minutes(60),
    fc.integer({ min: 0, max: 1000 }),
  ),
  ([setUps, pauseMs, laterMs, share]) => {
    const ms = Math.max(...setUps.map((one) => one.ms)) + laterMs;
    const zone = setUps[0]?.zone ?? 'UTC';
    const reminders = setUps.map(({ reminder: { schedule, counted } }, index) =>
      reminderAt(schedule, counted, ms - laterMs, zone, `own${index}`),
    );
    const pausedUntil = pauseMs === null ? null : isoOf(ms + pauseMs);
    const saved = savedWithReminders(reminders, { reminding: { quiet: [], pausedUntil, outbox: [] } });
    const { nextWakeAt, ...now } = plan(saved, momentAt(isoOf(ms), zone));
    const wake = nextWakeAt ? Date.parse(nextWakeAt) : ms + 400 * dayMs;
    expect(wake).toBeGreaterThan(ms);
    for (const at of [ms + Math.floor(((wake - ms - 1) * share) / 1000), wake - 1]) {
      const later = plan(saved, momentAt(isoOf(at), zone));
      expect(later).toEqual({ ...now, nextWakeAt });
    }
    if (nextWakeAt) expect(plan(saved, momentAt(nextWakeAt, zone))).not.toEqual({ ...now, nextWakeAt });
  },
);
