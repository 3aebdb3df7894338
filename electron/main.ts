import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, clipboard, type Rectangle, type Session, shell } from 'electron';
import type { Reply, Snapshot } from './contract';
import { commandFor, ownWords, parseArguments, type Request, wordsOf } from './core/arguments';
import { formatFor } from './core/format';
import { isAllowed, safeUrl } from './core/guide/allowlist';
import { contactPage } from './core/guide/marketplaces';
import { plainUserAgent } from './core/guide/user-agent';
import type { Moment } from './core/reminder/moment';
import { type Notice, startingState } from './core/state/app-state';
import { createReduce } from './core/state/reduce';
import { moodOf, outlookOf, statusLine } from './core/tray/status';
import { trayMenu } from './core/tray/tray-menu';
import { routes, taskGuides } from './guides/guides';
import { createTranslate, localeFor } from './locales/translate';
import { createUiSession, registerAppScheme } from './platform/app-protocol';
import { findDesktopServices } from './platform/desktop-services';
import { createGuideWindow } from './platform/guide-window';
import { createIpc } from './platform/ipc';
import { answerOnTerminal, becomeTheOnly, giveUp } from './platform/launch';
import { createLoginItem } from './platform/login-item';
import { createNotifications } from './platform/notifications';
import { createPanelWindow } from './platform/panel-window';
import { createStateDisk } from './platform/state-disk';
import { onSystemChange, setAppearance } from './platform/system';
import { createTray } from './platform/tray';
import { createCommands, type Effects } from './services/commands';
import { createReminders } from './services/reminders';
import { openState } from './services/state-file';
import { createStore, type Store } from './services/store';
import { createWordMarker } from './services/word-marker';

const assets = join(__dirname, 'assets');
const icon = join(assets, 'icon.png');
const t = createTranslate();

const now = (): Moment => ({
  at: new Date().toISOString(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const setTimer = (callback: () => void, ms: number): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

const setUpStore = (): Store => {
  const disk = createStateDisk(app.getPath('userData'), () => now().at.replace(/\W/g, '-'));
  const { saved, notices, save } = openState(disk, now());
  return createStore({ initial: startingState(saved, notices), reduce: createReduce(routes), now, save });
};

const setUpWindows = (
  store: Store,
  handleCommand: (input: unknown) => Promise<Reply>,
  { trayBounds, hasTray }: { readonly trayBounds: () => Rectangle; readonly hasTray: () => boolean },
) => {
  const ipc = createIpc({
    handleCommand,
    getSnapshot: (): Snapshot => ({
      outlook: outlookOf(store.state(), now()),
      routes,
      taskGuides,
      locale: localeFor(app.getLocale()),
      version: app.getVersion(),
      dataFolder: app.getPath('userData'),
    }),
  });
  let uiSession: Session | null = null;
  const parts = {
    icon,
    preload: join(__dirname, 'preload.cjs'),
    trust: ipc.trust,
    uiSession: () => {
      uiSession ??= createUiSession(join(__dirname, 'renderer'));
      return uiSession;
    },
  };
  const marketplace = () => store.state().saved.preferences.marketplace;
  const guide = createGuideWindow({
    ...parts,
    isAllowed: (url) => isAllowed(url, marketplace()),
    startUrl: () => contactPage(marketplace()),
    observe: (observation) => void store.dispatch({ type: 'guide/observed', observation }),
    onClosed: () => void store.dispatch({ type: 'guide/closed' }),
  });
  return { panel: createPanelWindow({ ...parts, trayBounds, hasTray }), guide, broadcast: ipc.broadcast };
};

/** What commands reach for beyond the state: windows, the browser, the clipboard, the system. */
const setUpEffects = (
  store: Store,
  panel: ReturnType<typeof createPanelWindow>,
  guide: ReturnType<typeof createGuideWindow>,
): Effects => {
  const raise = (notice: Notice) => void store.dispatch({ type: 'notice/raised', notice });
  const loginItem = createLoginItem(
    (isOn) => void store.dispatch({ type: 'login-item/observed', isOn }),
    (detail) => raise({ kind: 'login-item-failed', detail }),
  );
  loginItem.observe();
  return {
    openPanel: panel.open,
    openGuide: () => {
      if (!store.state().session.guide) void store.dispatch({ type: 'guide/opened' });
      guide.open();
    },
    closeGuide: guide.close,
    navigateGuide: (to) => {
      if (to === 'start') void store.dispatch({ type: 'guide/stepped', stepIndex: 0 });
      guide.navigate(to);
    },
    openGuideInBrowser: async () => {
      const { session, saved } = store.state();
      const url = safeUrl(session.guide?.page.url, saved.preferences.marketplace);
      await shell
        .openExternal(url)
        .catch((error) => raise({ kind: 'browser-failed', detail: `${url} (${error})` }));
    },
    copyRequest: () => clipboard.writeText(t('guide.request')),
    setLoginItem: loginItem.set,
    showDataFolder: () => void shell.openPath(app.getPath('userData')),
    quit: () => app.quit(),
  };
};

/** State and clock on the one side; tray, windows and reminders, which are drawn from them, on the other. */
const setUpProjections = (
  store: Store,
  tray: ReturnType<typeof createTray>,
  { panel, guide, broadcast }: ReturnType<typeof setUpWindows>,
) => {
  const notifications = createNotifications(icon, () => {
    void store.dispatch({ type: 'view/opened', view: 'recheck' });
    panel.open();
  });
  const renderTray = (): void => {
    const outlook = outlookOf(store.state(), now());
    const format = formatFor(localeFor(app.getLocale()), outlook.moment);
    tray.render({
      mood: moodOf(outlook),
      tooltip: statusLine(outlook, t, format),
      menu: trayMenu(outlook, app.getVersion(), t, format),
    });
  };
  const project = (): void => {
    const { saved, session } = store.state();
    setAppearance(saved.preferences.appearance);
    guide.showPage(!session.guide?.page.problem);
    renderTray();
    broadcast();
  };
  const reminders = createReminders({
    store,
    now,
    setTimer,
    show: (title, body) => notifications.show(t(title), t(body)),
    onTick: project,
  });
  store.subscribe(project);
  createWordMarker({
    store,
    routes,
    setTimer,
    find: guide.find,
    isBusy: guide.isBusy,
    clear: guide.clearMarks,
  });
  onSystemChange({ onWake: reminders.tick, onThemeChange: renderTray });
  reminders.tick();
  return { renderTray };
};

/** Without a tray or notifications the panel has to say so, and without a tray it has to be there at all. */
const tellWhatIsMissing = async (store: Store, onNoTray: () => void): Promise<void> => {
  const { hasTrayHost, hasNotifications } = await findDesktopServices();
  if (!hasNotifications)
    await store.dispatch({ type: 'notice/raised', notice: { kind: 'no-notifications' } });
  if (hasTrayHost) return;
  await store.dispatch({ type: 'notice/raised', notice: { kind: 'no-tray' } });
  onNoTray();
};

/** A quit, by whatever way, waits for what is still being written. */
const setUpQuit = (store: Store, panel: ReturnType<typeof createPanelWindow>): void => {
  let isSettled = false;
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    panel.destroy();
    if (isSettled) return;
    event.preventDefault();
    void store.settled().then(() => {
      isSettled = true;
      app.quit();
    });
  });
};

const start = (first: Request): void => {
  const store = setUpStore();
  const handle = (input: unknown): Promise<Reply> => commands.handle(input);
  const tray = createTray({
    images: join(assets, 'tray'),
    // Drawn again whatever came of it: a native checkbox ticks itself, also when the change could not be saved.
    run: (command) => void handle(command).then(() => projections.renderTray()),
    onActivated: () => windows.panel.open(),
  });
  let hasTray = true;
  const windows = setUpWindows(store, handle, { trayBounds: tray.bounds, hasTray: () => hasTray });
  const commands = createCommands({
    store,
    newId: randomUUID,
    effects: setUpEffects(store, windows.panel, windows.guide),
  });
  const projections = setUpProjections(store, tray, windows);
  setUpQuit(store, windows.panel);
  const obey = (request: Request): void => {
    const command = commandFor(request);
    if (command) void handle(command);
  };
  app.on('second-instance', (_event, _argv, _folder, data) => obey(parseArguments(wordsOf(data))));
  app.on('activate', windows.panel.open);
  obey(first);
  const onNoTray = (): void => {
    hasTray = false;
    windows.panel.open();
  };
  setTimer(() => void tellWhatIsMissing(store, onNoTray), 1000);
};

const main = (): void => {
  const words = ownWords(process.argv, app.isPackaged);
  const request = parseArguments(words);
  if (answerOnTerminal(request, t)) return;
  for (const option of request.kind === 'run' ? request.ignored : []) {
    process.stderr.write(`${t('cli.ignored', { option })}\n`);
  }
  // electron-store writes in place, not atomically, where this is set.
  delete process.env.SNAP;
  if (!becomeTheOnly(words, request, t)) return;
  // Every window asks for the sandbox itself; as root, where Chromium has none, this call would end every renderer.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  app.userAgentFallback = plainUserAgent(app.userAgentFallback);
  app
    .whenReady()
    .then(() => start(request))
    .catch((error) => giveUp(error, t));
};

main();
