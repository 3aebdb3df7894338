import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietDataSession } from '../../../electron/core/data/data-session';
import { plan } from '../../../electron/core/reminder/plan';
import { type SavedState, savedStateSchema } from '../../../electron/core/state/saved-state';
import {
  look,
  looks,
  recurringArbitrary,
  savedWithReminders,
  setUpArbitrary,
  zoneArbitrary,
} from '../../fakes/reminders';
import { propertyTimeoutMs, runs } from '../../fakes/runs';
import { dueDay } from '../../fakes/schedule-oracle';
import { momentAt, reduce } from '../../fakes/state';
import { dateOf, dayMs, instantOn, isoOf, minuteMs, wallDay } from '../../fakes/wall';

const property = <T>(name: string, arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  it(name, () => fc.assert(fc.property(arbitrary, holds), { numRuns: runs }), propertyTimeoutMs);

const stretch = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((seconds) => seconds * 1000),
  fc.integer({ min: 1, max: 3 * 1440 }).map((minutes) => minutes * minuteMs),
  fc.integer({ min: 1, max: 100 }).map((days) => days * dayMs),
);

/** Where a crash ends the machine: before or after a notification was shown, before it was marked; or not at all. */
const crashArbitrary = fc.constantFrom('none', 'none', 'before-showing', 'before-marking');

/** What the next start finds on disk. */
const restarted = (saved: SavedState): SavedState =>
  savedStateSchema.parse(JSON.parse(JSON.stringify(saved)));

const crashed = (saved: SavedState, ms: number, zone: string): SavedState => {
  const moment = momentAt(isoOf(ms), zone);
  const outbox = plan(saved, moment).toShow.map(({ id, occurrence, step }) => ({ id, occurrence, step }));
  const session = {
    view: 'today',
    viewBefore: 'today',
    notices: [],
    guide: null,
    startsAtLogin: null,
    recovery: null,
    data: quietDataSession,
    unsavedCount: 0,
    update: { kind: 'unavailable' },
    undo: null,
    heldUndoAt: null,
  } as const;
  return restarted(reduce({ saved, session }, { type: 'reminders/recorded', outbox }, moment).saved);
};

const lifeArbitrary = fc.tuple(
  setUpArbitrary(recurringArbitrary),
  fc.array(
    fc.record({
      stretchMs: stretch,
      backMs: fc.option(fc.integer({ min: 1, max: 30 * dayMs }), { freq: 3 }),
      crash: crashArbitrary,
    }),
    { minLength: 1, maxLength: 6 },
  ),
);

property(
  '2. never lost across sleep, jump, crash and restart: what is due was named, or something later was',
  lifeArbitrary,
  ([{ reminder, ms, zone }, life]) => {
    let saved = savedWithReminders([reminder]);
    let now = ms;
    let latest = '';
    for (const { stretchMs, backMs, crash } of life) {
      now = Math.max(now + stretchMs - (backMs ?? 0), ms);
      const shown = look(saved, now, zone);
      saved = crash === 'none' ? shown.saved : crashed(saved, now, zone);
      if (crash !== 'before-showing') latest = [latest, ...shown.shown].sort().at(-1) ?? '';
    }
    const last = look(saved, now, zone);
    const named = [latest, ...last.shown].sort().at(-1) ?? '';
    const day = dueDay(reminder, now, zone);
    if (day !== null) expect(named >= `own/${dateOf(day)}`).toBe(true);
    expect(look(last.saved, now, zone).shown).toEqual([]);
  },
);

const journeyArbitrary = fc.array(fc.record({ stretchMs: stretch, zone: zoneArbitrary }), {
  minLength: 2,
  maxLength: 7,
});

property(
  '3. one notification per occurrence and step, and none of an earlier one, wherever one travels',
  fc.tuple(setUpArbitrary(recurringArbitrary), journeyArbitrary),
  ([{ reminder, ms, zone }, journey]) => {
    let now = ms;
    const moments = journey.map((leg) => {
      now += leg.stretchMs;
      return { ms: now, zone: leg.zone };
    });
    const { steps, shown } = looks(savedWithReminders([reminder]), [{ ms, zone }, ...moments]);
    expect(new Set(steps).size).toBe(steps.length);
    const names = shown.flatMap((one) => one.names);
    expect([...names].sort()).toEqual(names);
  },
);

property(
  '8. a clock set back, by up to 40 days, does not make anything fire again',
  fc.tuple(
    setUpArbitrary(recurringArbitrary),
    fc.array(stretch, { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 40 * dayMs }), { minLength: 1, maxLength: 3 }),
  ),
  ([{ reminder, ms, zone }, forward, back]) => {
    let now = ms;
    const there = forward.map((stretchMs) => {
      now += stretchMs;
      return { ms: now, zone };
    });
    const { saved } = looks(savedWithReminders([reminder]), there);
    const returning = back.map((byMs) => ({ ms: now - byMs, zone }));
    expect(looks(saved, [...returning, { ms: now, zone }]).shown).toEqual([]);
  },
);

property(
  '12. unattended: at most 1 + 1 + 7 notifications per occurrence, one a day, then only the due list',
  fc.tuple(
    setUpArbitrary(recurringArbitrary, fc.constant('completion')),
    fc.array(fc.integer({ min: 1, max: 40 * 60 }), { minLength: 11, maxLength: 11 }),
  ),
  ([{ reminder, ms, zone }, gaps]) => {
    const where = reminder.zone ?? zone;
    const day = dueDay(reminder, ms + 800 * dayMs, zone);
    if (day === null) return;
    let now = instantOn(day, reminder.schedule.time, where);
    const dueMs = now;
    const moments = gaps.map((minutes) => {
      now += minutes * minuteMs;
      return { ms: now, zone };
    });
    const end = { ms: dueMs + 400 * dayMs, zone };
    const { shown, saved } = looks(savedWithReminders([reminder]), [{ ms: dueMs, zone }, ...moments, end]);
    const days = shown.map((one) => wallDay(one.ms, where) - day);
    expect(shown.length).toBeLessThanOrEqual(9);
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((passed) => passed === 1 || passed === 2).length).toBeLessThanOrEqual(
      wallDay(dueMs, where) > day ? 1 : 0,
    );
    expect(plan(saved, momentAt(isoOf(end.ms), zone))).toMatchObject({
      due: [{ isNeglected: true }],
      toShow: [],
    });
  },
);
