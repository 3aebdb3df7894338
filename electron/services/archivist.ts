import type { HistoryEntry } from '../core/state/history';
import type { Store } from './store';

/** How many lines one file of older lines holds. */
const partLength = 250;
/** How many lines the state carries at most: every save writes them, so they must not grow for years. */
const mostLines = 500;

interface Parts {
  readonly store: Store;
  /** Makes lines durable as a part of that number and returns its name; may throw. */
  readonly archive: (number: number, entries: readonly HistoryEntry[]) => string;
}

/**
 * Moves the oldest lines of the record out of the state: first durably into files, then, in one step with their names,
 * out of the state. A crash in between makes the same files again. What cannot be written stays in the state and is
 * tried again with the next change. Returns the function that ends it.
 */
export const createArchivist = ({ store, archive }: Parts): (() => void) => {
  let isBusy = false;

  const write = (lines: readonly HistoryEntry[], first: number): readonly string[] | null => {
    try {
      return Array.from({ length: lines.length / partLength }, (_none, index) =>
        archive(first + index, lines.slice(index * partLength, (index + 1) * partLength)),
      );
    } catch {
      return null;
    }
  };

  const look = async (): Promise<void> => {
    const { saved, session } = store.state();
    const count = Math.ceil((saved.history.length - mostLines) / partLength) * partLength;
    if (isBusy || count <= 0 || session.recovery) return;
    isBusy = true;
    const lines = saved.history.slice(0, count);
    const parts = write(lines, saved.archivedParts.length + 1);
    if (parts) await store.dispatch({ type: 'history/archived', parts, lines });
    isBusy = false;
  };

  const stop = store.subscribe(() => void look());
  void look();
  return stop;
};
