import fc from 'fast-check';
import { plan } from '../../electron/core/reminder/plan';
import { ownReminder, type Reminder } from '../../electron/core/reminder/reminder';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { type AppState, startingState } from '../../electron/core/state/app-state';
import type { SavedState } from '../../electron/core/state/saved-state';
import { momentAt, reduce, savedWith } from './state';
import { isoOf } from './wall';

/** Zones that differ in what makes zones hard: none, north, south, half hours, quarter hours, far east, midnight changes. */
export const zoneArbitrary = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Asia/Beirut',
  'America/Nuuk',
);

const two = (value: number): string => String(value).padStart(2, '0');

/** Any time of day; the hours in which clocks change come more often. */
export const timeArbitrary = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    fc.constantFrom(0, 15, 30, 59),
  )
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

const monthDay = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.constant({ kind: 'last-day' as const }),
  fc.record({
    kind: fc.constant('weekday' as const),
    nth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
);

/** Any schedule that comes again. */
export const recurringArbitrary: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({
    every: fc.constant('days' as const),
    count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 365 })),
    time: timeArbitrary,
  }),
  fc.record({
    every: fc.constant('weeks' as const),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 52 })),
    weekdays,
    time: timeArbitrary,
  }),
  fc.record({
    every: fc.constant('months' as const),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 24 })),
    on: monthDay,
    time: timeArbitrary,
  }),
);

/** Any day from 2026 to 2036. */
export const dateArbitrary = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2036, 11, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

/** Any schedule at all. */
export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.oneof(
  { weight: 6, arbitrary: recurringArbitrary },
  {
    weight: 1,
    arbitrary: fc.record({ every: fc.constant('once' as const), date: dateArbitrary, time: timeArbitrary }),
  },
);

/** Any minute from 2026 to 2036. */
export const minuteArbitrary = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 })
  .map((minute) => minute * 60_000);

/** One's own reminder, set up at `ms` in `zone`. */
export const reminderAt = (
  schedule: Schedule,
  counted: Reminder['counted'],
  ms: number,
  zone: string,
  id = 'own',
): Reminder => ownReminder(id, { text: id, schedule, counted }, momentAt(isoOf(ms), zone));

/** One reminder, when it was set up, and the zone that was in. */
export interface SetUp {
  readonly reminder: Reminder;
  readonly ms: number;
  readonly zone: string;
}

/** Any reminder as it is set up at any minute, following the zone one is in or keeping one of its own. */
export const setUpArbitrary = (
  schedules = scheduleArbitrary,
  counts: fc.Arbitrary<Reminder['counted']> = fc.constantFrom('fixed', 'completion'),
): fc.Arbitrary<SetUp> =>
  fc
    .tuple(schedules, counts, minuteArbitrary, zoneArbitrary, fc.option(zoneArbitrary))
    .map(([schedule, counted, ms, zone, own]) => ({
      reminder: { ...reminderAt(schedule, counted, ms, own ?? zone), zone: own },
      ms,
      zone,
    }));

/** A state with these reminders and no other that is on. */
export const savedWithReminders = (
  reminders: readonly Reminder[],
  change: Partial<SavedState> = {},
): SavedState => {
  const saved = savedWith(change);
  return {
    ...saved,
    reminders: [...saved.reminders.map((one) => ({ ...one, isOn: false })), ...reminders],
  };
};

/** What one look at the clock shows, and the state it leaves behind. */
export interface Look {
  readonly saved: SavedState;
  /** The occurrences that the notification named; none where there was none. */
  readonly shown: readonly string[];
  /** The same, with the step of each. */
  readonly steps: readonly string[];
}

/** One look at the clock as the service takes it, without its disk: record, show, mark. */
export const look = (saved: SavedState, ms: number, zone: string): Look => {
  const moment = momentAt(isoOf(ms), zone);
  const { toShow } = plan(saved, moment);
  if (toShow.length === 0) return { saved, shown: [], steps: [] };
  const outbox = toShow.map(({ id, occurrence, step }) => ({ id, occurrence, step }));
  const events = [{ type: 'reminders/recorded', outbox }, { type: 'reminders/marked' }] as const;
  const state = events.reduce<AppState>(
    (current, event) => reduce(current, event, moment),
    startingState(saved),
  );
  return {
    saved: state.saved,
    shown: toShow.map(({ occurrence }) => occurrence),
    steps: toShow.map(({ occurrence, step }) => `${occurrence} ${step}`),
  };
};

/** Several looks; `shown` has the names of each notification, with the moment it came. */
export const looks = (
  saved: SavedState,
  moments: readonly { readonly ms: number; readonly zone: string }[],
) => {
  let current = saved;
  const shown: { readonly ms: number; readonly names: readonly string[] }[] = [];
  const steps: string[] = [];
  for (const { ms, zone } of moments) {
    const { saved: next, shown: names, steps: said } = look(current, ms, zone);
    current = next;
    steps.push(...said);
    if (names.length > 0) shown.push({ ms, names });
  }
  return { saved: current, shown, steps };
};
