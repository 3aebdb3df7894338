import { type Packed, unpack } from '../electron/contract';

/** Where a window's snapshots come from: one whole, then changes, which `after` turns into whole ones again. */
export interface Source<Snapshot, Change> {
  readonly get: () => Promise<Packed<Snapshot>>;
  readonly follow: (listener: (change: Packed<Change>) => void) => () => void;
  readonly after: (before: Snapshot, change: Change) => Snapshot;
}

/**
 * Keeps the latest snapshot as main sent it: null until it was read for the first time, which `isThere` waits for. A
 * change that overtakes the first answer waits for it.
 */
export const createLatest = <Snapshot, Change>({ get, follow, after }: Source<Snapshot, Change>) => {
  let latest: Snapshot | null = null;
  let early: readonly Change[] = [];
  const listeners = new Set<() => void>();
  follow((packed) => {
    const change = unpack(packed);
    if (latest === null) {
      early = [...early, change];
      return;
    }
    latest = after(latest, change);
    for (const listener of listeners) listener();
  });
  const isThere = get().then((first) => {
    latest = early.reduce(after, unpack(first));
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { latest: (): Snapshot | null => latest, subscribe, isThere };
};
