import type { CommandSocket } from '../platform/command-socket';
import { createUpdater } from '../platform/updater';
import type { Store } from '../services/store';
import { createUpdates } from '../services/updates';
import { now } from './environment';
import { log } from './logging';

/** New versions, on builds that can replace themselves. */
export const setUpUpdates = (store: Store, socket: CommandSocket) => {
  const updater = createUpdater();
  return createUpdates({
    store,
    now,
    chance: Math.random,
    log,
    updater: updater && {
      ...updater,
      install: async () => {
        // The new one may start before this one has ended: it must find all that was saved, and nobody in its place.
        await store.settled();
        socket.close();
        try {
          await updater.install();
        } catch (error) {
          await socket.reopen();
          throw error;
        }
      },
    },
  });
};

export type OwnUpdates = ReturnType<typeof setUpUpdates>;
