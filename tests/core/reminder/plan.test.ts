import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../electron/core/reminder/moment';
import { plan } from '../../../electron/core/reminder/plan';
import { momentAt, savedWith } from '../../fakes/state';

const saved = savedWith();
const withReminder = (change: Partial<typeof saved.reminder>) =>
  savedWith({ reminder: { ...saved.reminder, ...change } });

describe('plan', () => {
  it('is due 30 days after the first start, at the set time on the wall, and not a second earlier', () => {
    expect(plan(saved, momentAt('2026-12-22T17:59:59Z')).due).toEqual([]);
    expect(plan(saved, momentAt('2026-12-22T18:00:00Z')).due).toEqual([
      { kind: 'recheck', occurrence: 'recheck/2026-12-22', dueAt: '2026-12-22T18:00:00Z', isToBeShown: true },
    ]);
  });

  it('stays due, with the same occurrence, however much later one looks', () => {
    const [due] = plan(saved, momentAt('2028-01-01T00:00:00Z')).due;
    expect(due).toMatchObject({ occurrence: 'recheck/2026-12-22', isToBeShown: true });
  });

  it('shows an occurrence once, also when the clock is set back and passes the time again', () => {
    const shown = withReminder({ shown: 'recheck/2026-12-22' });
    expect(plan(shown, momentAt('2026-12-25T00:00:00Z')).due[0]?.isToBeShown).toBe(false);
    expect(plan(shown, momentAt('2026-12-20T00:00:00Z')).due).toEqual([]);
    expect(plan(shown, momentAt('2026-12-22T18:00:00Z')).due[0]?.isToBeShown).toBe(false);
  });

  it('keeps the time on the wall on a journey, without a second occurrence', () => {
    const inTokyo = plan(saved, momentAt('2026-12-22T09:00:00Z', 'Asia/Tokyo'));
    expect(inTokyo.due[0]).toMatchObject({ occurrence: 'recheck/2026-12-22', dueAt: '2026-12-22T09:00:00Z' });
  });

  it('waits while it is put off, and shows it again when that ends', () => {
    const put = withReminder({
      snoozed: { occurrence: 'recheck/2026-12-22', until: '2026-12-23T09:00:00Z' },
    });
    const waiting = plan(put, momentAt('2026-12-22T20:00:00Z'));
    expect(waiting).toMatchObject({
      snoozedUntil: '2026-12-23T09:00:00Z',
      nextWakeAt: '2026-12-23T09:00:00Z',
    });
    expect(waiting.due[0]?.isToBeShown).toBe(false);
    expect(plan(put, momentAt('2026-12-23T09:00:00Z')).due[0]?.isToBeShown).toBe(true);
  });

  it('does not let the putting off of an earlier occurrence silence a later one', () => {
    const old = withReminder({
      snoozed: { occurrence: 'recheck/2026-11-01', until: '2027-12-31T00:00:00Z' },
    });
    expect(plan(old, momentAt('2026-12-22T18:00:00Z')).due[0]?.isToBeShown).toBe(true);
  });

  it('shows nothing during a pause, which ends by itself', () => {
    const paused = withReminder({ pausedUntil: '2026-12-24T00:00:00Z' });
    expect(plan(paused, momentAt('2026-12-22T18:00:00Z')).due[0]?.isToBeShown).toBe(false);
    expect(plan(paused, momentAt('2026-12-24T00:00:00Z'))).toMatchObject({ pausedUntil: null });
    expect(plan(paused, momentAt('2026-12-24T00:00:00Z')).due[0]?.isToBeShown).toBe(true);
  });

  it('names the next instant at which it will say something else', () => {
    expect(plan(saved, momentAt('2026-11-22T12:00:00Z')).nextWakeAt).toBe('2026-12-22T18:00:00Z');
    expect(plan(saved, momentAt('2026-12-22T18:00:00Z')).nextWakeAt).toBeNull();
  });

  it('is never early and never lost, whatever the interval, the time and the zone', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const days = fc.integer({ min: 1, max: 365 });
    fc.assert(
      fc.property(
        zones,
        time,
        days,
        fc.integer({ min: -1e9, max: 1e9 }),
        (zone, [hour, minute], everyDays, offMs) => {
          const at = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const state = withReminder({ everyDays, time: at });
          const { nextRecheckAt } = plan(state, momentAt('2026-11-22T12:00:00Z', zone));
          const moment = momentAt(new Date(Date.parse(nextRecheckAt) + offMs).toISOString(), zone);
          expect(plan(state, moment).due.length).toBe(offMs >= 0 ? 1 : 0);
        },
      ),
    );
  });
});

describe('instantOf', () => {
  it('moves a time that the clocks skip to the same distance after the gap', () => {
    expect(instantOf('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00Z');
  });

  it('takes the first pass of a time that comes twice', () => {
    expect(instantOf('2027-10-31', '02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00Z');
  });
});
