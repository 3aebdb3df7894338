import type { Instant } from '../core/reminder/moment';
import type { Store } from './store';

/** How long a change can be undone; the history keeps it for longer. */
export const undoMs = 10_000;
/** The same once the keyboard has come to the way back: as long as somebody needs, but not for ever. */
export const heldUndoMs = 600_000;

interface Parts {
  readonly store: Store;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

/** Settles each change that can be undone after its time, whether a window is open or not. */
export const createUndoTimeout = ({ store, setTimer }: Parts): void => {
  let offered: Instant | null = null;
  let wasHeld = false;
  let cancel = (): void => undefined;
  store.subscribe(({ session: { undo, heldUndoAt } }) => {
    const at = undo?.at ?? null;
    const isHeld = at !== null && at === heldUndoAt;
    if (at === offered && isHeld === wasHeld) return;
    offered = at;
    wasHeld = isHeld;
    cancel();
    if (at === null) return;
    const settle = (): void => void store.dispatch({ type: 'change/settled', at });
    cancel = setTimer(settle, isHeld ? heldUndoMs : undoMs);
  });
};
