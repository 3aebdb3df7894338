import fc from 'fast-check';
import { it } from 'vitest';
import { recheckReminder } from '../../electron/core/reminder/reminder';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { rangesArbitrary } from '../fakes/quiet-oracle';
import * as happen from '../fakes/reminder-commands';
import type { Oracle } from '../fakes/reminder-oracle';
import { crashPoints, createReminderWorld } from '../fakes/reminder-world';
import { reminderAt, timeArbitrary } from '../fakes/reminders';
import { propertyTimeoutMs, runs } from '../fakes/runs';
import { momentAt, savedWith } from '../fakes/state';
import { dateOf, dayMs, isoOf, minuteMs, wallDay } from '../fakes/wall';

const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC', 'Australia/Lord_Howe');

/** Days before the clocks change somewhere, a month end and a leap day. */
const starts = fc
  .constantFrom('2027-03-11', '2027-03-25', '2027-10-28', '2028-02-26', '2027-12-29', '2027-06-14')
  .chain((date) => fc.integer({ min: 0, max: 2880 }).map((minute) => Date.parse(date) + minute * minuteMs));

const scheduleFrom = (startMs: number): fc.Arbitrary<Schedule> =>
  fc.oneof(
    fc.record({
      every: fc.constant('days' as const),
      count: fc.integer({ min: 1, max: 5 }),
      time: timeArbitrary,
    }),
    fc.record({
      every: fc.constant('weeks' as const),
      count: fc.integer({ min: 1, max: 2 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
      time: timeArbitrary,
    }),
    fc.record({
      every: fc.constant('months' as const),
      count: fc.constant(1),
      on: fc.oneof(
        fc.record({ kind: fc.constant('date' as const), day: fc.integer({ min: 1, max: 31 }) }),
        fc.constant({ kind: 'last-day' as const }),
      ),
      time: timeArbitrary,
    }),
    fc.record({
      every: fc.constant('once' as const),
      date: fc.integer({ min: -2, max: 30 }).map((days) => dateOf(Math.floor(startMs / dayMs) + days)),
      time: timeArbitrary,
    }),
  );

const minutesUpTo = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * minuteMs);
const seconds = fc.integer({ min: 1, max: 90 }).map((count) => count * 1000);
const which = fc.integer({ min: 0, max: 3 });
const counts = fc.constantFrom('fixed' as const, 'completion' as const);

const happenings = (startMs: number) => {
  const schedules = scheduleFrom(startMs);
  return [
    fc.tuple(fc.constantFrom('a', 'b', 'c'), schedules, counts).map((args) => happen.add(...args)),
    fc.tuple(fc.constantFrom('a', 'b', 'c'), schedules, counts).map((args) => happen.add(...args)),
    fc
      .tuple(which, schedules, counts, fc.option(zones))
      .map(([index, schedule, counted, zone]) => happen.change(index, { schedule, counted, zone })),
    fc.tuple(which, fc.boolean()).map((args) => happen.turn(...args)),
    which.map(happen.remove),
    which.map(happen.attendTo),
    fc.oneof(minutesUpTo(180), minutesUpTo(4 * 1440)).map(happen.snooze),
    minutesUpTo(4 * 1440).map(happen.pause),
    fc.constant(happen.resume),
    fc.oneof(fc.constant([]), rangesArbitrary).map(happen.setQuiet),
    fc.oneof(seconds, minutesUpTo(1440), minutesUpTo(10 * 1440)).map((ms) => happen.jump(ms)),
    fc.oneof(minutesUpTo(90 * 1440), fc.constant(400 * dayMs)).map((ms) => happen.jump(ms)),
    fc
      .oneof(seconds, minutesUpTo(3 * 1440), minutesUpTo(60 * 1440), fc.constant(400 * dayMs))
      .map((ms) => happen.jump(-ms)),
    fc.tuple(minutesUpTo(600), zones).map((args) => happen.jump(...args)),
    fc.tuple(which, seconds).map((args) => happen.stayAwake(...args)),
    fc.tuple(which, seconds).map((args) => happen.stayAwake(...args)),
    fc.tuple(which, fc.constantFrom(...crashPoints, null)).map((args) => happen.crash(...args)),
    fc.tuple(which, fc.constantFrom(...crashPoints)).map((args) => happen.crash(...args)),
    fc.boolean().map(happen.fillDisk),
  ];
};

const livesArbitrary = fc.tuple(starts, zones).chain(([startMs, zone]) =>
  fc.record({
    startMs: fc.constant(startMs),
    zone: fc.constant(zone),
    commands: fc.commands(happenings(startMs), { maxCommands: 12, size: 'max' }),
  }),
);

/** What everybody has at the start: a recheck that comes often, and something that comes every day regardless. */
const firstReminders = (startMs: number, zone: string) => [
  {
    ...recheckReminder(momentAt(isoOf(startMs), zone)),
    schedule: { every: 'days', count: 3, time: '02:30' } as const,
  },
  reminderAt({ every: 'days', count: 1, time: '18:00' }, 'fixed', startMs, zone, 'daily'),
];

const oracleFrom = (startMs: number, zone: string): Oracle => {
  const today = wallDay(startMs, zone);
  const owed = firstReminders(startMs, zone).map(({ id, kind, schedule, counted }) => ({
    id,
    isOwn: kind === 'own',
    isOn: true,
    schedule,
    counted,
    zone: null,
    start: today,
    after: today,
    told: null,
    putOff: null,
  }));
  return {
    owed,
    quiet: [],
    pausedUntilMs: 0,
    nowMs: startMs,
    zone,
    isDiskFull: false,
    unwritten: new Set(),
    wrongSinceMs: null,
  };
};

it(
  'says what the oracle says, through any life: edits, snoozes, pauses, sleep, jumps, journeys, crashes, full disks',
  () =>
    fc.assert(
      fc.asyncProperty(livesArbitrary, async ({ startMs, zone, commands }) => {
        await fc.asyncModelRun(() => {
          const saved = savedWith({ reminders: firstReminders(startMs, zone) });
          return { model: oracleFrom(startMs, zone), real: createReminderWorld(saved, startMs, zone) };
        }, commands);
      }),
      { numRuns: runs },
    ),
  propertyTimeoutMs,
);
