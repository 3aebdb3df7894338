import { test as base } from 'vitest';
import { type DrivenApp, type LaunchOptions, launchHangup, type RunningApp } from '../e2e/launch';
import { type Bus, startBus } from './bus';
import { createHome, type Home } from './home';
import { createNotificationDaemon, type NotificationDaemon } from './notifications';
import { createWatcher, type Watcher } from './watcher';

type DeskLaunchOptions = Omit<LaunchOptions, 'bus'>;

/** Starts the app on this desk; it ends with the desk. */
type DeskLaunch = {
  (options: DeskLaunchOptions & { readonly driver: true }): Promise<DrivenApp>;
  (options?: DeskLaunchOptions & { readonly driver?: false }): Promise<RunningApp>;
};

/** A desktop without a screen: a bus with a tray and a notification daemon, and apps started on it. */
export type Desk = {
  readonly bus: Bus;
  readonly watcher: Watcher;
  readonly notifications: NotificationDaemon;
  readonly launch: DeskLaunch;
  /** An empty home, for what must lie in it before the app starts. */
  createHome(): Promise<Home>;
  /** What every app that was started here has said so far. */
  transcript(): string;
  /** Ends every app and its left-over processes, removes its folders, and ends the bus. */
  stop(): Promise<void>;
};

/** A desk by itself, for what many tests share; `stop` ends it. */
export const createDesk = async (): Promise<Desk> => {
  const bus = await startBus();
  const homes: Home[] = [];
  const apps: RunningApp[] = [];
  const newHome = async (): Promise<Home> => {
    const home = await createHome(bus.address);
    homes.push(home);
    return home;
  };
  const launch = async ({ driver, ...rest }: DeskLaunchOptions & { readonly driver?: boolean } = {}) => {
    const options = { ...rest, bus, home: rest.home ?? (await newHome()) };
    const app = await (driver ? launchHangup({ ...options, driver }) : launchHangup(options));
    apps.push(app);
    return app;
  };
  return {
    bus,
    watcher: await createWatcher(bus),
    notifications: await createNotificationDaemon(bus),
    launch: launch as DeskLaunch,
    createHome: newHome,
    transcript: () => apps.map((app) => `--- ${app.pid}\n${app.output()}`).join('\n'),
    async stop() {
      await Promise.all(apps.map((app) => app.kill()));
      for (const home of homes) await home.remove();
      await bus.stop();
    },
  };
};

/** vitest's `test` with a fresh `desk` for each test; a failed test prints what the apps said. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ onTestFailed }, use) => {
    const desk = await createDesk();
    onTestFailed(() => console.error(desk.transcript()));
    await use(desk);
    await desk.stop();
  },
});
