import type { Instant } from '../core/reminder/moment';
import type { Store } from './store';

/** How long a change can be undone; the history keeps it for longer. */
export const undoMs = 10_000;

interface Parts {
  readonly store: Store;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

/** Settles each change that can be undone ten seconds after it was made, whether a window is open or not. */
export const createUndoTimeout = ({ store, setTimer }: Parts): void => {
  let offered: Instant | null = null;
  let cancel = (): void => undefined;
  store.subscribe(({ session: { undo } }) => {
    const at = undo?.at ?? null;
    if (at === offered) return;
    offered = at;
    cancel();
    if (at !== null) cancel = setTimer(() => void store.dispatch({ type: 'change/settled', at }), undoMs);
  });
};
