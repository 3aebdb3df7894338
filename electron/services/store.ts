import type { Reply } from '../contract';
import type { Moment } from '../core/reminder/moment';
import type { AppState } from '../core/state/app-state';
import type { AppEvent } from '../core/state/events';
import type { Reduce } from '../core/state/reduce';
import type { SavedState } from '../core/state/saved-state';

/** The one owner of the state. */
export interface Store {
  readonly state: () => AppState;
  /**
   * Applies an event after all earlier ones. Resolves once the change is on disk; `not-saved` means that writing
   * failed and nothing was changed. Never rejects for a failed write.
   */
  readonly dispatch: (event: AppEvent) => Promise<Reply>;
  /** Resolves once everything dispatched is done, written or told as not saved; also what comes while it waits. */
  readonly settled: () => Promise<void>;
  /** Calls `listener` after every change; returns the function that ends it. */
  readonly subscribe: (listener: (state: AppState) => void) => () => void;
}

interface Parts {
  readonly initial: AppState;
  readonly reduce: Reduce;
  readonly now: () => Moment;
  /**
   * Makes the state durable, or rejects and leaves the old one in place. `keptOnce` says why the second of the two files
   * could not be written.
   */
  readonly save: (saved: SavedState) => Promise<{ readonly keptOnce: string | null }>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the store. Events are applied one after the other, so a slow disk can never reorder them. */
export const createStore = ({ initial, reduce, now, save }: Parts): Store => {
  let state = initial;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(state: AppState) => void>();

  const become = (next: AppState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(state);
  };

  const raiseNotSaved = (detail: string): void =>
    become(reduce(state, { type: 'notice/raised', notice: { kind: 'not-saved', detail } }, now()));

  /** A save that worked ends what earlier ones had to say. */
  const afterSaving = (saved: AppState, keptOnce: string | null): AppState =>
    saved.session.notices
      .filter(({ kind }) => kind === 'not-saved' || kind === 'kept-once')
      .map(({ kind }): AppEvent => ({ type: 'notice/cleared', kind }))
      .concat(
        keptOnce === null ? [] : { type: 'notice/raised', notice: { kind: 'kept-once', detail: keptOnce } },
      )
      .reduce((current, event) => reduce(current, event, now()), saved);

  const apply = async (event: AppEvent): Promise<Reply> => {
    const next = reduce(state, event, now());
    // Once everything is erased nothing may come back.
    if (next.saved === state.saved || next.session.data.isErased) {
      become(next);
      return { ok: true };
    }
    let keptOnce: string | null;
    try {
      ({ keptOnce } = await save(next.saved));
    } catch (error) {
      raiseNotSaved(reasonOf(error));
      return { ok: false, reason: 'not-saved', detail: reasonOf(error) };
    }
    become(afterSaving(next, keptOnce));
    return { ok: true };
  };

  return {
    state: () => state,
    dispatch: (event) => {
      const reply = last.then(() => apply(event));
      last = reply.catch(() => undefined);
      return reply;
    },
    settled: async () => {
      for (let seen: unknown; seen !== last; ) {
        seen = last;
        await last;
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
