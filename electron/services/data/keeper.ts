import { epochMs, type Moment } from '../../core/reminder/moment';
import { currentSchema, type SavedState } from '../../core/state/saved-state';
import { createCommitter, type Sealed } from './committer';
import type { Outcome } from './data-store';
import type { Disk } from './disk';
import { sealState } from './sealed';
import { setAside } from './set-aside';

interface Parts {
  readonly disk: Disk;
  readonly folder: string;
  readonly writePrimary: (text: string) => void;
  readonly now: () => Moment;
  /** Told of the state that a save has just replaced. */
  readonly onReplaced: (former: Sealed, present: Sealed) => void;
}

/** What is current before anything was read or written. */
const nothing: Sealed = { text: '', seq: 0, savedAt: '' };

/** Holds the state as it lies on disk, and replaces it. */
export const createKeeper = ({ disk, folder, writePrimary, now, onReplaced }: Parts) => {
  const committer = createCommitter({ disk, folder, writePrimary });
  let current = nothing;
  let refusal: string | null = null;
  let inTheWay: readonly string[] = [];
  let precaution: (() => void) | null = null;

  /**
   * Sets aside what may not be overwritten, and takes the precaution; returns where the files are now. Throws, and then
   * the rest is tried again before the next save.
   */
  const clearTheWay = (): readonly string[] => {
    const stamp = now().at.replaceAll(/\W/g, '-');
    const kept: string[] = [];
    while (inTheWay[0] !== undefined) {
      const place = setAside(disk, folder, inTheWay[0], stamp);
      inTheWay = inTheWay.slice(1);
      if (place) kept.push(place);
    }
    precaution?.();
    precaution = null;
    committer.rememberAll();
    return kept;
  };

  const replace = (saved: SavedState): Outcome => {
    if (refusal !== null) throw new Error(refusal);
    if (inTheWay.length === 0) inTheWay = committer.strangers(current);
    if (inTheWay.length > 0 || precaution) clearTheWay();
    const savedAt = now().at;
    const seq = current.seq + 1;
    const next = { text: sealState({ schema: currentSchema, seq, savedAt, data: saved }), seq, savedAt };
    const keptOnce = committer.commit(next);
    const former = current;
    current = next;
    if (former.text !== '') onReplaced(former, next);
    return { keptOnce };
  };

  return {
    current: (): Sealed => current,
    /** Begins with a state that is on disk already, with what is in the way of writing, and with what to do before it. */
    beginWith: (
      sealed: Sealed | null,
      unusable: readonly string[],
      before: (() => void) | null = null,
    ): void => {
      current = sealed ?? nothing;
      inTheWay = unusable;
      precaution = before;
      committer.rememberAll();
    },
    /**
     * Counts on from the time: how far the files that were lost had counted is not known, and one of them, brought back
     * from elsewhere, would pass for newer.
     */
    countAnew: (): void => {
      current = { ...nothing, seq: Math.floor(epochMs(now().at) / 1000) };
    },
    clearTheWay,
    /** Writes the current state where it is missing; why a file could not be written, null when both hold it. */
    repair: (): string | null => committer.commit(current),
    replace,
    /** From now on nothing is written, for this reason; null ends that. */
    refuse: (why: string | null): void => {
      refusal = why;
    },
  };
};
