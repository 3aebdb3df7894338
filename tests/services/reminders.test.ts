import { describe, expect, it } from 'vitest';
import { longestTickMs } from '../../electron/services/reminders';
import { begin, dueOn } from '../fakes/reminder-run';
import { recheckOf } from '../fakes/state';
import { flush } from '../fakes/timer';

const daysBetweenRechecks = (count: number) =>
  ({ type: 'reminder/changed', id: 'recheck', schedule: { every: 'days', count, time: '18:00' } }) as const;

describe('reminders', () => {
  it('shows one notification when the time comes, and marks it', async () => {
    const { shown, jump, store } = begin('2026-12-22T17:59:00Z');
    await jump('2026-12-22T17:59:30Z');
    expect(shown).toEqual([]);
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:01:00Z');
    expect(shown).toEqual([dueOn]);
    expect(recheckOf(store.state().saved).shown).toEqual({ occurrence: 'recheck/2026-12-22', step: 0 });
    expect(store.state().saved.reminding.outbox).toEqual([]);
  });

  it('shows one after a long absence, not one for each month', async () => {
    const { shown, jump } = begin('2026-11-22T12:00:00Z');
    await jump('2027-06-01T08:00:00Z');
    await jump('2027-06-01T08:01:00Z');
    expect(shown).toHaveLength(1);
  });

  it('makes one notification of several that are due', async () => {
    const { store, shown, jump } = begin('2026-11-22T12:00:00Z');
    const schedule = { every: 'once', date: '2026-12-22', time: '18:00' } as const;
    await store.dispatch({ type: 'reminder/added', id: 'a', text: 'Call', schedule, counted: 'fixed' });
    await jump('2026-12-22T18:00:00Z');
    expect(shown).toEqual([['recheck/2026-12-22', 'a/2026-12-22']]);
  });

  it('never waits longer than a minute, nor past the next thing to happen', async () => {
    const { reminders, timer, jump } = begin('2026-11-22T12:00:00Z');
    reminders.tick();
    expect(timer.waits()).toEqual([longestTickMs]);
    await jump('2026-12-22T17:59:48Z');
    expect(timer.waits()).toEqual([12_000]);
  });

  it('ticks on by itself', async () => {
    const { reminders, timer, ticks } = begin('2026-11-22T12:00:00Z');
    reminders.tick();
    await timer.tickNext(5 * longestTickMs);
    expect(ticks()).toBe(6);
    reminders.stop();
    await timer.tickNext(5 * longestTickMs);
    expect(ticks()).toBe(6);
  });

  it('tells tray and windows only when there is something else to draw', async () => {
    const { reminders, timer, news, drift } = begin('2026-11-22T12:00:00Z');
    reminders.tick();
    await timer.tickNext(5 * longestTickMs);
    expect(news()).toBe(1);
    for (const [at, count] of [
      // The same day, another one, and one before: then the clock was set back.
      ['2026-11-22T23:59:00Z', 1],
      ['2026-11-23T00:00:00Z', 2],
      ['2026-11-23T00:10:00Z', 2],
      ['2026-11-22T23:58:00Z', 3],
      ['2026-11-22T23:59:00Z', 3],
    ] as const) {
      drift(at);
      await timer.tickNext(longestTickMs);
      expect([at, news()]).toEqual([at, count]);
    }
  });

  it('follows an edit at once', async () => {
    const { store, shown } = begin('2026-12-01T18:00:00Z');
    await store.dispatch(daysBetweenRechecks(7));
    await flush();
    expect(shown).toHaveLength(1);
  });

  it('comes again after it was put off, once', async () => {
    const { store, shown, jump } = begin('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:00:00Z');
    await store.dispatch({ type: 'reminders/snoozed', option: 'hour' });
    await jump('2026-12-22T18:59:00Z');
    expect(shown).toHaveLength(1);
    await jump('2026-12-22T19:00:00Z');
    await jump('2026-12-22T19:01:00Z');
    expect(shown).toHaveLength(2);
  });
});
