import type { Store } from './store';

/** How long a change can be undone; the history keeps it for longer. */
export const undoMs = 10_000;
/** The same once somebody has come to the way back: as long as somebody needs, but not for ever. */
export const heldUndoMs = 600_000;

interface Parts {
  readonly store: Store;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

/** Settles each change that can be undone after its time, whether a window is open or not. */
export const createUndoTimeout = ({ store, setTimer }: Parts): void => {
  let offered = '';
  let cancel = (): void => undefined;
  store.subscribe(({ session: { undo, heldUndoAt } }) => {
    const ms = undo?.at === heldUndoAt ? heldUndoMs : undoMs;
    const next = undo ? `${undo.at} ${ms}` : '';
    if (next === offered) return;
    offered = next;
    cancel();
    if (undo) cancel = setTimer(() => void store.dispatch({ type: 'change/settled', at: undo.at }), ms);
  });
};
