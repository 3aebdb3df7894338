import type { Moment } from '../../electron/core/reminder/moment';
import type { AppState } from '../../electron/core/state/app-state';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createReminders } from '../../electron/services/reminders';
import { createStore } from '../../electron/services/store';
import { momentAt, reduce, savingBy, stateWith } from './state';
import { createFakeTimer, flush } from './timer';

/** What becomes of a save; rejects where it fails. */
export type Save = (saved: SavedState) => Promise<void>;

/** The service on a clock and a disk of the test’s; what it showed is in `shown`. */
export const begin = (at: string, save: Save = async () => undefined, initial: AppState = stateWith()) => {
  let moment: Moment = momentAt(at);
  const timer = createFakeTimer();
  const shown: (readonly string[])[] = [];
  let ticks = 0;
  let news = 0;
  let canShow = true;
  const store = createStore({ initial, reduce, now: () => moment, save: savingBy(save) });
  const reminders = createReminders({
    store,
    now: () => moment,
    setTimer: timer.setTimer,
    canShow: () => canShow,
    show: (due) => shown.push(due.map(({ occurrence }) => occurrence)),
    onTick: () => {
      ticks += 1;
    },
    onNews: () => {
      news += 1;
    },
  });
  const jump = async (to: string): Promise<void> => {
    moment = momentAt(to);
    reminders.tick();
    await flush();
  };
  /** The clock goes on, and nobody says so. */
  const drift = (to: string): void => {
    moment = momentAt(to);
  };
  const setCanShow = (isPossible: boolean): void => {
    canShow = isPossible;
  };
  return { store, reminders, timer, shown, jump, drift, setCanShow, ticks: () => ticks, news: () => news };
};

/** What the first recheck’s notification names. */
export const dueOn = ['recheck/2026-12-22'];
/** The same as it is recorded. */
export const outbox = [{ id: 'recheck', occurrence: 'recheck/2026-12-22', step: 0 }];

/** A disk that does what the test says, save by save; what is left out works. */
export const diskThat = (...works: readonly boolean[]): Save => {
  let saves = 0;
  return async () => {
    saves += 1;
    if (works[saves - 1] === false) throw new Error('ENOSPC');
  };
};
