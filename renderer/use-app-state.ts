import { useSyncExternalStore } from 'react';
import type { Bridge, Snapshot } from '../electron/contract';
import { bridge } from './bridge';

type AppStateSource = Pick<Bridge, 'getSnapshot' | 'onSnapshot'>;

/** Holds the latest snapshot as main sent it. The first answer never overwrites a newer broadcast. */
export const createAppStateStore = (source: AppStateSource) => {
  let latest: Snapshot | null = null;
  const listeners = new Set<() => void>();
  const publish = (snapshot: Snapshot): void => {
    latest = snapshot;
    for (const listener of listeners) listener();
  };
  source.onSnapshot(publish);
  void source.getSnapshot().then((first) => {
    if (latest === null) publish(first);
  });
  return {
    current: (): Snapshot | null => latest,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const store = createAppStateStore(bridge);

/** The state as main has it; null until it has been read for the first time. */
export const useAppState = (): Snapshot | null => useSyncExternalStore(store.subscribe, store.current);
