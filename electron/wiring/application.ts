import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import type { Reply } from '../contract';
import { commandFor, parseArguments, type Request, wordsOf } from '../core/arguments';
import { isWithoutData } from '../core/tray/status';
import type { CommandSocket } from '../platform/command-socket';
import { wasOpenedAtLogin } from '../platform/login-item';
import { giveBackMemorySoon } from '../platform/memory';
import { isWithoutSandbox } from '../platform/switches';
import type { OwnTray } from '../platform/tray';
import { createArchivist } from '../services/archivist';
import { createCommands } from '../services/commands';
import { logNotices } from '../services/notice-log';
import type { Store } from '../services/store';
import { createUndoTimeout } from '../services/undo-timeout';
import { setUpCommandLine } from './command-line';
import { setUpData } from './data-desk';
import { setUpDesktop } from './desktop';
import { setUpEffects, setUpLoginItem } from './effects';
import { createStoreOn, now, openDisk, setTimer, speak } from './environment';
import { log, logged, setUpLog } from './logging';
import { setUpProjections } from './projections';
import { setUpUpdates } from './updates';
import { setUpWindows, type Windows } from './windows';

/** A quit, by whatever way, waits for what is still being written. */
const setUpQuit = (store: Store, { panel }: Windows): void => {
  let isSettled = false;
  app.on('window-all-closed', giveBackMemorySoon);
  app.on('before-quit', (event) => {
    panel.destroy();
    if (isSettled) return;
    event.preventDefault();
    void store.settled().then(() => {
      isSettled = true;
      // Not at once: Chromium forgets a quit that is asked for from within a quit that was called off.
      setImmediate(() => app.quit());
    });
  });
};

/** Starts the application: everything from the state on disk to the icon in the tray. */
export const startApplication = async (
  first: Request,
  { socket, tray }: { readonly socket: CommandSocket; readonly tray: OwnTray },
): Promise<void> => {
  setUpLog();
  const data = openDisk();
  const store = createStoreOn(data);
  await speak(store.state().saved.preferences.language);
  logNotices(store, log);
  if (isWithoutSandbox()) void store.dispatch({ type: 'notice/raised', notice: { kind: 'no-sandbox' } });
  const handle = logged((input: unknown): Promise<Reply> => commands.handle(input));
  const windows = setUpWindows(store, data, handle, {
    trayBounds: tray.bounds,
    hasTray: () => desktop.hasTray(),
  });
  const loginItem = setUpLoginItem(store);
  const updates = setUpUpdates(store, socket);
  const effects = setUpEffects(store, windows, {
    setLoginItem: loginItem.set,
    updates,
    withdraw: () => projections.withdraw(),
  });
  const commands = createCommands({
    store,
    newId: randomUUID,
    effects,
    carryOutData: setUpData({ store, data, windows, effects, socket, updates }),
  });
  const desktop = setUpDesktop({
    store,
    tray,
    openPanel: windows.panel.open,
    onCanNotify: () => projections.reminders.tick(),
  });
  const projections = setUpProjections({
    store,
    tray,
    windows,
    canNotify: desktop.canNotify,
    onTick: () => {
      loginItem.observe();
      updates.tick();
    },
  });
  tray.answerWith({
    run: (command) => void handle(command).then(() => tray.refresh()),
    onActivated: windows.panel.open,
  });
  createArchivist({ store, archive: data.archive });
  createUndoTimeout({ store, setTimer });
  setUpQuit(store, windows);
  setUpCommandLine(store, socket, handle);
  const obey = (request: Request): void => {
    const command = commandFor(request);
    if (command) void handle(command);
  };
  app.on('second-instance', (_event, _argv, _folder, data) => obey(parseArguments(wordsOf(data), now())));
  app.on('activate', windows.panel.open);
  const isPlainStart = first.kind === 'run' && first.open === 'panel';
  if (!(isPlainStart && wasOpenedAtLogin())) obey(first);
  // Nobody is reminded until the person has chosen, so the question must not wait in the tray.
  if (isWithoutData({ state: store.state() })) windows.panel.open();
  giveBackMemorySoon();
};
