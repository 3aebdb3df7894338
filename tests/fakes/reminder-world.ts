import { type AppState, startingState } from '../../electron/core/state/app-state';
import type { AppEvent } from '../../electron/core/state/events';
import { type SavedState, savedStateSchema } from '../../electron/core/state/saved-state';
import { createReminders, type Reminders } from '../../electron/services/reminders';
import { createStore, type Store } from '../../electron/services/store';
import { momentAt, reduce, savingBy } from './state';
import { flush } from './timer';
import { isoOf } from './wall';

/** Where the power goes: in the middle of recording, after it, after showing, after marking. */
export const crashPoints = ['recording', 'recorded', 'shown', 'marked'] as const;
export type CrashPoint = (typeof crashPoints)[number];

interface Run {
  readonly store: Store;
  readonly reminders: Reminders;
}

const never = new Promise<never>(() => undefined);

/** A machine with one disk and one clock, on which the real service runs, dies and is started again. */
export const createReminderWorld = (first: SavedState, startMs: number, startZone: string) => {
  let disk = JSON.stringify(first);
  let nowMs = startMs;
  let zone = startZone;
  let isDiskFull = false;
  let crashPoint: CrashPoint | null = null;
  let life = 0;
  let timer: { readonly atMs: number; readonly callback: () => void } | null = null;
  let shown: (readonly string[])[] = [];

  const now = () => momentAt(isoOf(nowMs), zone);
  const die = (): void => {
    life += 1;
    timer = null;
  };

  /** Which of the two writes of a delivery this is, if it is one. */
  const writeOf = (saved: SavedState): 'recording' | 'marking' | null => {
    const before = savedStateSchema.parse(JSON.parse(disk)).reminding.outbox.length;
    if (saved.reminding.outbox.length > 0) return 'recording';
    return before > 0 && saved.history.length > 0 ? 'marking' : null;
  };

  const save = async (saved: SavedState): Promise<void> => {
    const write = crashPoint && writeOf(saved);
    const isBefore =
      (crashPoint === 'recording' && write === 'recording') ||
      (crashPoint === 'shown' && write === 'marking');
    const isAfter =
      (crashPoint === 'recorded' && write === 'recording') ||
      (crashPoint === 'marked' && write === 'marking');
    if (isDiskFull && !isBefore) throw new Error('ENOSPC');
    if (!isBefore) disk = JSON.stringify(saved);
    if (!isBefore && !isAfter) return;
    die();
    await never;
  };

  const start = (): Run => {
    life += 1;
    const mine = life;
    const initial: AppState = startingState(savedStateSchema.parse(JSON.parse(disk)));
    const store = createStore({
      initial,
      reduce,
      now,
      save: savingBy((saved) => (mine === life ? save(saved) : never)),
    });
    const reminders = createReminders({
      store,
      now,
      show: (due) => {
        if (mine === life) shown.push(due.map(({ occurrence }) => occurrence));
      },
      canShow: () => true,
      setTimer: (callback, ms) => {
        const entry = { atMs: nowMs + ms, callback };
        if (mine === life) timer = entry;
        return () => {
          if (timer === entry) timer = null;
        };
      },
      onTick: () => undefined,
      onNews: () => undefined,
    });
    return { store, reminders };
  };

  let run = start();
  run.reminders.tick();

  return {
    saved: () => run.store.state().saved,
    /** The notifications since the last call, each with the occurrences it names. */
    takeShown: () => {
      const taken = shown;
      shown = [];
      return taken;
    },
    /** How long until the service looks at the clock again; null when it has forgotten to. */
    waitMs: () => timer && timer.atMs - nowMs,
    dispatch: async (event: AppEvent): Promise<boolean> => {
      const { ok } = await run.store.dispatch(event);
      await flush();
      return ok;
    },
    /** The clock shows another time, and the system tells the service so. */
    jump: async (ms: number, there = zone): Promise<void> => {
      nowMs = ms;
      zone = there;
      run.reminders.tick();
      await flush();
    },
    /** Time passes until the service wakes by itself; returns the time. */
    untilNextTick: async (): Promise<number> => {
      if (!timer) throw new Error('the service has no timer');
      const { atMs, callback } = timer;
      nowMs = atMs;
      timer = null;
      callback();
      await flush();
      return nowMs;
    },
    setDiskFull: (isFull: boolean): void => {
      isDiskFull = isFull;
    },
    /** The power goes at that point of the next delivery; without one, now. */
    crashAt: (point: CrashPoint | null): void => {
      crashPoint = point;
      if (!point) die();
    },
    /** Hangup is started again, on what is on disk. */
    restart: async (): Promise<void> => {
      die();
      crashPoint = null;
      run = start();
      run.reminders.tick();
      await flush();
    },
  };
};

/** The machine of the tests. */
export type ReminderWorld = ReturnType<typeof createReminderWorld>;
