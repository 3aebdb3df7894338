import { describe, expect, it } from 'vitest';
import type { Moment } from '../../electron/core/reminder/moment';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createReminders, longestTickMs } from '../../electron/services/reminders';
import { createStore } from '../../electron/services/store';
import { momentAt, reduce, stateWith } from '../fakes/state';
import { createFakeTimer, flush } from '../fakes/timer';

const begin = (at: string, save: (saved: SavedState) => Promise<void> = async () => undefined) => {
  let moment: Moment = momentAt(at);
  const timer = createFakeTimer();
  const shown: string[] = [];
  let ticks = 0;
  const store = createStore({ initial: stateWith(), reduce, now: () => moment, save });
  const reminders = createReminders({
    store,
    now: () => moment,
    setTimer: timer.setTimer,
    show: (title) => shown.push(title),
    onTick: () => {
      ticks += 1;
    },
  });
  const jump = async (to: string): Promise<void> => {
    moment = momentAt(to);
    reminders.tick();
    await flush();
  };
  return { store, reminders, timer, shown, jump, ticks: () => ticks };
};

describe('reminders', () => {
  it('shows one notification when the time comes, and marks it', async () => {
    const { shown, jump, store } = begin('2026-12-22T17:59:00Z');
    await jump('2026-12-22T17:59:30Z');
    expect(shown).toEqual([]);
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:01:00Z');
    expect(shown).toEqual(['notification.recheckTitle']);
    expect(store.state().saved.reminder.shown).toBe('recheck/2026-12-22');
  });

  it('shows one after a long absence, not one for each month', async () => {
    const { shown, jump } = begin('2026-11-22T12:00:00Z');
    await jump('2027-06-01T08:00:00Z');
    await jump('2027-06-01T08:01:00Z');
    expect(shown).toHaveLength(1);
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

  it('follows an edit at once', async () => {
    const { store, shown } = begin('2026-12-01T18:00:00Z');
    await store.dispatch({ type: 'reminder/changed', everyDays: 7 });
    await flush();
    expect(shown).toHaveLength(1);
  });

  it('comes again after it was put off, once', async () => {
    const { store, shown, jump } = begin('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:00:00Z');
    await store.dispatch({ type: 'reminder/snoozed', option: 'hour' });
    await jump('2026-12-22T18:59:00Z');
    expect(shown).toHaveLength(1);
    await jump('2026-12-22T19:00:00Z');
    await jump('2026-12-22T19:01:00Z');
    expect(shown).toHaveLength(2);
  });

  it('does not repeat itself every minute when the disk refuses to record that it was shown', async () => {
    const { shown, jump } = begin('2026-12-22T18:00:00Z', async () => {
      throw new Error('ENOSPC');
    });
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:01:00Z');
    expect(shown).toHaveLength(1);
  });
});
