import { describe, expect, it } from 'vitest';
import { startingState } from '../../electron/core/state/app-state';
import type { SavedState } from '../../electron/core/state/saved-state';
import { begin, diskThat, dueOn, outbox, type Save } from '../fakes/reminder-run';
import { recheckOf, savedWith } from '../fakes/state';
import { flush } from '../fakes/timer';

describe('a desktop with nobody to show notifications', () => {
  it('has what is due wait for somebody, and then say it once', async () => {
    const { shown, jump, setCanShow, store } = begin('2026-12-22T18:00:00Z');
    setCanShow(false);
    await jump('2026-12-22T18:00:00Z');
    await jump('2026-12-23T18:00:00Z');
    expect(recheckOf(store.state().saved).shown).toBeNull();
    expect(store.state().saved.reminding.outbox).toEqual([]);
    setCanShow(true);
    await jump('2026-12-23T18:05:00Z');
    await jump('2026-12-23T18:06:00Z');
    expect(shown).toEqual([dueOn]);
  });
});

describe('dates that only a clock far ahead can have made', () => {
  const fromTheFuture = () => {
    const attendedOn = '2031-03-01';
    const reminders = savedWith().reminders.map((one) => ({ ...one, attendedOn, countedFrom: attendedOn }));
    return begin('2026-11-24T12:00:00Z', undefined, startingState(savedWith({ reminders })));
  };

  it('are counted anew once the clock has gone on like this for an hour', async () => {
    const { jump, store } = fromTheFuture();
    await jump('2026-11-24T12:00:00Z');
    await jump('2026-11-24T12:59:00Z');
    expect(recheckOf(store.state().saved).attendedOn).toBe('2031-03-01');
    await jump('2026-11-24T13:00:00Z');
    expect(recheckOf(store.state().saved).attendedOn).toBe('2026-11-24');
  });

  it('are right after all where the clock was years behind and learns the time', async () => {
    const { jump, store } = fromTheFuture();
    await jump('2026-11-24T12:00:00Z');
    await jump('2031-03-02T12:00:00Z');
    expect(recheckOf(store.state().saved).attendedOn).toBe('2031-03-01');
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

it('does not come again when the clock goes back over the end of a snooze and the disk is full', async () => {
  const disk: { save: Save } = { save: async () => undefined };
  const { store, shown, jump } = begin('2026-12-22T18:00:00Z', (saved) => disk.save(saved));
  await jump('2026-12-22T18:00:00Z');
  await store.dispatch({ type: 'reminders/snoozed-until', until: '2026-12-22T19:00:00Z' });
  await flush();
  expect(shown).toEqual([dueOn]);
  disk.save = async () => {
    throw new Error('ENOSPC');
  };
  await jump('2026-12-22T19:00:00Z');
  expect(shown).toEqual([dueOn, dueOn]);
  await jump('2026-12-22T18:59:00Z');
  await jump('2026-12-22T19:00:00Z');
  expect(shown).toEqual([dueOn, dueOn]);
});

it('comes again after it was put off, although it could not be marked when it was shown', async () => {
  const { shown, jump, store } = begin('2026-12-22T18:00:00Z', diskThat(false));
  await jump('2026-12-22T18:00:00Z');
  await store.dispatch({ type: 'reminders/snoozed', option: 'hour' });
  await flush();
  await jump('2026-12-22T18:59:00Z');
  expect(shown).toHaveLength(1);
  await jump('2026-12-22T19:00:00Z');
  await jump('2026-12-22T19:01:00Z');
  expect(shown).toHaveLength(2);
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
