import { useSyncExternalStore } from 'react';
import { type Packed, unpack } from '../electron/contract';

/** Where a window's snapshots come from. */
export interface Source<Snapshot> {
  readonly get: () => Promise<Packed<Snapshot>>;
  readonly follow: (listener: (snapshot: Packed<Snapshot>) => void) => () => void;
}

/**
 * Makes the hook that gives the latest snapshot as main sent it; null until it was read for the first time, which
 * `isThere` waits for. The first answer never overwrites a newer broadcast.
 */
export const createLatest = <Snapshot>({ get, follow }: Source<Snapshot>) => {
  let latest: Snapshot | null = null;
  const listeners = new Set<() => void>();
  const publish = (snapshot: Packed<Snapshot>): void => {
    latest = unpack(snapshot);
    for (const listener of listeners) listener();
  };
  follow(publish);
  const isThere = get().then((first) => {
    if (latest === null) publish(first);
  });
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const useLatest = (): Snapshot | null => useSyncExternalStore(subscribe, () => latest);
  return { useLatest, isThere };
};
