import { describe, expect, it } from 'vitest';
import type { Moment } from '../../electron/core/reminder/moment';
import { type AppState, startingState } from '../../electron/core/state/app-state';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createReminders, longestTickMs } from '../../electron/services/reminders';
import { createStore } from '../../electron/services/store';
import { momentAt, recheckOf, reduce, savedWith, savingBy, stateWith } from '../fakes/state';
import { createFakeTimer, flush } from '../fakes/timer';

type Save = (saved: SavedState) => Promise<void>;

const begin = (at: string, save: Save = async () => undefined, initial: AppState = stateWith()) => {
  let moment: Moment = momentAt(at);
  const timer = createFakeTimer();
  const shown: (readonly string[])[] = [];
  let ticks = 0;
  const store = createStore({ initial, reduce, now: () => moment, save: savingBy(save) });
  const reminders = createReminders({
    store,
    now: () => moment,
    setTimer: timer.setTimer,
    show: (due) => shown.push(due.map(({ occurrence }) => occurrence)),
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

const dueOn = ['recheck/2026-12-22'];
const outbox = [{ id: 'recheck', occurrence: 'recheck/2026-12-22', step: 0 }];
const daysBetweenRechecks = (count: number) =>
  ({ type: 'reminder/changed', id: 'recheck', schedule: { every: 'days', count, time: '18:00' } }) as const;

/** A disk that does what the test says, save by save; what is left out works. */
const diskThat = (...works: readonly boolean[]): Save => {
  let saves = 0;
  return async () => {
    saves += 1;
    if (works[saves - 1] === false) throw new Error('ENOSPC');
  };
};

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

describe('a disk that refuses', () => {
  it('does not make it repeat itself every minute when it cannot be recorded', async () => {
    const { shown, jump } = begin('2026-12-22T18:00:00Z', async () => {
      throw new Error('ENOSPC');
    });
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:01:00Z');
    expect(shown).toHaveLength(1);
  });

  it('does not either when it can be recorded but not marked', async () => {
    const { shown, jump, store } = begin('2026-12-22T18:00:00Z', diskThat(true, false, false));
    await jump('2026-12-22T18:00:00Z');
    expect(store.state().saved.reminding.outbox).toEqual(outbox);
    await jump('2026-12-22T18:01:00Z');
    await jump('2026-12-22T18:02:00Z');
    await jump('2026-12-22T18:03:00Z');
    expect(shown).toHaveLength(1);
    expect(recheckOf(store.state().saved).shown).toMatchObject({ step: 0 });
  });

  it('does not show again what was shown before it recovered', async () => {
    const { shown, jump, store } = begin('2026-12-22T18:00:00Z', diskThat(false));
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-22T18:01:00Z');
    expect(shown).toHaveLength(1);
    expect(recheckOf(store.state().saved).shown).toMatchObject({ step: 0 });
    await store.dispatch({ type: 'reminders/snoozed', option: 'hour' });
    await jump('2026-12-22T19:01:00Z');
    expect(shown).toHaveLength(2);
  });
});

describe('an outbox that a crash left behind', () => {
  const left = (at: string, change: Partial<SavedState['reminding']> = {}) =>
    begin(
      at,
      undefined,
      startingState(savedWith({ reminding: { quiet: [], pausedUntil: null, outbox, ...change } })),
    );

  it('is shown, once', async () => {
    const { shown, jump, store } = left('2026-12-22T18:00:10Z');
    await jump('2026-12-22T18:00:10Z');
    await jump('2026-12-22T18:01:10Z');
    expect(shown).toEqual([dueOn]);
    expect(store.state().saved.reminding.outbox).toEqual([]);
  });

  it('is not lost when the clock was set back meanwhile: it waits for its time', async () => {
    const { shown, jump } = left('2026-12-20T18:00:00Z');
    await jump('2026-12-20T18:00:00Z');
    expect(shown).toEqual([]);
    await jump('2026-12-22T18:00:00Z');
    expect(shown).toEqual([dueOn]);
  });

  it('is held back by quiet hours and a pause, like anything else', async () => {
    const quiet = [{ weekdays: [2], from: '18:00', to: '20:00' }];
    const inQuiet = left('2026-12-22T18:30:00Z', { quiet });
    await inQuiet.jump('2026-12-22T19:59:59Z');
    expect(inQuiet.shown).toEqual([]);
    await inQuiet.jump('2026-12-22T20:00:00Z');
    expect(inQuiet.shown).toEqual([dueOn]);
    const paused = left('2026-12-22T18:30:00Z', { pausedUntil: '2026-12-24T00:00:00Z' });
    await paused.jump('2026-12-23T12:00:00Z');
    expect(paused.shown).toEqual([]);
    await paused.jump('2026-12-24T00:00:00Z');
    expect(paused.shown).toEqual([dueOn]);
  });

  it('says nothing of what was attended to or removed', async () => {
    const gone = [{ id: 'gone', occurrence: 'gone/2026-12-01', step: 0 }];
    const { shown, jump, store } = left('2026-12-02T09:00:00Z', { outbox: gone });
    await jump('2026-12-02T09:00:00Z');
    expect(shown).toEqual([]);
    expect(store.state().saved.reminding.outbox).toEqual([]);
    expect(store.state().saved.history.map(({ kind }) => kind)).toEqual(['started']);
  });
});

describe('what happens while the disk is slow', () => {
  it('is heeded: quiet hours that begin before it is recorded hold it back', async () => {
    let finish = (): void => undefined;
    const slow: Save = () => new Promise((resolve) => (finish = resolve));
    const quiet = [{ weekdays: [2], from: '18:01', to: '20:00' }];
    const initial = startingState(savedWith({ reminding: { quiet, pausedUntil: null, outbox: [] } }));
    const { shown, jump } = begin('2026-12-22T18:00:00Z', slow, initial);
    await jump('2026-12-22T18:00:59Z');
    await jump('2026-12-22T18:01:01Z');
    finish();
    await flush();
    expect(shown).toEqual([]);
    finish();
    await jump('2026-12-22T20:00:00Z');
    finish();
    await flush();
    expect(shown).toEqual([dueOn]);
  });
});
