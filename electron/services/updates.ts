import type { Log } from '../core/log/log-entry';
import type { Moment } from '../core/reminder/moment';
import { isWithoutData } from '../core/tray/status';
import {
  isBusy,
  isCheckDue,
  nextCheckAfter,
  type UpdateStatus,
  type UpdateStep,
  type UpdateTrouble,
  versionOffered,
} from '../core/updates/update';
import type { Store } from './store';

/** Fetches new versions; rejects with whatever went wrong, which `troubleOf` can name. */
export interface Updater {
  /** The newer version that can be had; null when there is none. */
  readonly check: () => Promise<string | null>;
  /** Downloads and verifies what `check` found; `onProgress` hears percents, 0 to 100. */
  readonly download: (onProgress: (percent: number) => void) => Promise<void>;
  /** Ends Hangup, puts the new version in its place and starts it; rejects where it cannot, and Hangup goes on. */
  readonly install: () => Promise<void>;
  /** Removes what was downloaded. Throws the system's error. */
  readonly erase: () => void;
  readonly troubleOf: (error: unknown) => UpdateTrouble;
}

interface Parts {
  readonly store: Store;
  readonly now: () => Moment;
  /** A number from 0 to 1. */
  readonly chance: () => number;
  /** Null where this build cannot replace itself. */
  readonly updater: Updater | null;
  readonly log: Log;
}

/**
 * Looks for new versions once a day, if the person said yes, and goes no further on its own: it downloads and installs
 * when it is told to. What goes wrong is said where updates are shown, and tried again the next day.
 */
export const createUpdates = ({ store, now, chance, updater, log }: Parts) => {
  const status = (): UpdateStatus => store.state().session.update;
  const observe = (update: UpdateStatus) => {
    // Once for each step, not for every percent of it.
    if (update.kind === 'trouble') log({ what: 'update', step: update.during, trouble: update.trouble });
    else if (update.kind !== status().kind) log({ what: 'update', step: update.kind, trouble: '' });
    return store.dispatch({ type: 'updates/observed', update });
  };

  /** Does it, and tells what came of it; what goes wrong is told as trouble in that step. */
  const attempt = async (step: UpdateStep, work: (own: Updater) => Promise<UpdateStatus>): Promise<void> => {
    if (!updater) return;
    let update: UpdateStatus;
    try {
      update = await work(updater);
    } catch (error) {
      update = { kind: 'trouble', trouble: updater.troubleOf(error), ...step };
    }
    await observe(update);
  };

  if (updater) void observe({ kind: 'unasked' });

  const check = async (): Promise<void> => {
    if (!updater || isBusy(status())) return;
    await observe({ kind: 'checking' });
    await attempt({ during: 'looking' }, async (own) => {
      // First, so that whatever ends this run in the middle does not make every start ask again.
      await store.dispatch({ type: 'updates/planned', nextCheckAt: nextCheckAfter(now(), chance()) });
      const version = await own.check();
      return version === null ? { kind: 'current' } : { kind: 'available', version };
    });
  };

  return {
    /** To be called now and then: checks when that is due. */
    tick: (): void => {
      const state = store.state();
      if (updater && !isWithoutData({ state }) && isCheckDue(state.saved.updates, now())) void check();
    },
    check,
    /** Downloads what was found, also once more after it did not work; does nothing where nothing was. */
    download: async (): Promise<void> => {
      const version = versionOffered(status());
      if (version === null || isBusy(status())) return;
      const downloading = (percent: number) => observe({ kind: 'downloading', version, percent });
      await downloading(0);
      await attempt({ during: 'downloading', version }, async (own) => {
        let last = 0;
        await own.download((percent) => {
          const whole = Math.floor(percent);
          if (whole > last) void downloading(whole);
          last = Math.max(last, whole);
        });
        return { kind: 'ready', version };
      });
    },
    /** Installs what was downloaded; does nothing where nothing was. */
    install: async (): Promise<void> => {
      const before = status();
      if (before.kind !== 'ready') return;
      await attempt({ during: 'installing', version: before.version }, async (own) => {
        await own.install();
        return before;
      });
    },
    /** Removes what updates left on the disk. Throws the system's error. */
    erase: (): void => updater?.erase(),
  };
};
