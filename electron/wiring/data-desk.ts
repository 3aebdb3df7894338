import { app } from 'electron';
import type { Reply } from '../contract';
import { localDate } from '../core/reminder/moment';
import type { CommandSocket } from '../platform/command-socket';
import { chooseNewFolder, chooseSource, chooseTarget } from '../platform/data-dialogs';
import type { Effects } from '../services/commands';
import type { DataStore } from '../services/data/data-store';
import type { Store } from '../services/store';
import { copyFiles } from '../services/transfer/copy-files';
import { createDataCommands } from '../services/transfer/data-commands';
import { createTransfer } from '../services/transfer/transfer';
import { now, t } from './environment';
import { eraseLog, log } from './logging';
import type { OwnUpdates } from './updates';
import type { Windows } from './windows';

interface Parts {
  readonly store: Store;
  readonly data: DataStore;
  readonly windows: Windows;
  readonly effects: Effects;
  readonly socket: CommandSocket;
  readonly updates: OwnUpdates;
}

/** Takes everything away that Hangup keeps on this computer; what cannot be is told, and can be tried again. */
const createErase =
  ({ store, data, windows, effects, socket, updates }: Parts) =>
  async (word: string): Promise<Reply> => {
    if (word.trim().toLocaleLowerCase() !== t('erase.word')) throw new Error(t('erase.wrongWord'));
    effects.setLoginItem(false);
    await store.settled();
    // Read back from the system: afterwards nobody would be told any more.
    if (store.state().session.startsAtLogin) throw new Error(t('erase.loginItemOn'));
    effects.closeGuide();
    await windows.guide.eraseSessions();
    await store.settled();
    data.erase();
    updates.erase();
    log({ what: 'data', done: 'erased' });
    eraseLog();
    socket.close();
    return store.dispatch({ type: 'data/erased' });
  };

/** Everything about the data as a whole: taking it out, letting other data in, going back, erasing it. */
export const setUpData = (parts: Parts) => {
  const { store, data } = parts;
  const transfer = createTransfer({
    store,
    data,
    now,
    log,
    version: app.getVersion(),
    chooseTarget: () => chooseTarget(t('data.exportTitle'), `hangup-${localDate(now())}.json`),
    chooseSource: () => chooseSource(t('data.importTitle')),
  });
  return createDataCommands({
    transfer,
    copyFiles: async () => {
      const path = await chooseNewFolder(t('data.copyTitle'), `hangup-data-${localDate(now())}`);
      if (path === null) return { ok: true };
      copyFiles(app.getPath('userData'), path);
      return store.dispatch({ type: 'data/told', note: { kind: 'copied', path } });
    },
    erase: createErase(parts),
  });
};
