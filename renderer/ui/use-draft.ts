import { useSyncExternalStore } from 'react';

/** What was typed and not saved yet, by what it is of: as long as this window is open, whatever is looked at meanwhile. */
const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const change = (key: string, value: unknown): void => {
  if (value === undefined) drafts.delete(key);
  else drafts.set(key, value);
  for (const listener of listeners) listener();
};

/** A draft that survives being folded, filtered out and left for another place. */
export interface Draft<Value> {
  /** Undefined as long as nobody typed anything. */
  readonly value: Value | undefined;
  readonly set: (value: Value | undefined) => void;
  /**
   * To be called once `sent` is saved: drops it, or keeps what was typed meanwhile; `rest` takes off that what is saved.
   * Whether nothing is left.
   */
  readonly settle: (sent: Value, rest?: (typed: Value) => Value) => boolean;
}

/** The draft called `key`, the same wherever it is drawn. */
export const useDraft = <Value>(key: string): Draft<Value> => {
  const now = (): Value | undefined => drafts.get(key) as Value | undefined;
  return {
    value: useSyncExternalStore(subscribe, now),
    set: (value) => change(key, value),
    settle: (sent, rest) => {
      const typed = now();
      if (typed === sent) change(key, undefined);
      else if (typed !== undefined && rest) change(key, rest(typed));
      return now() === undefined;
    },
  };
};
