import type { Page } from 'playwright-core';
import { test as base } from 'vitest';
import { joinBus } from '../desk/bus';
import { createHome, type Home } from '../desk/home';
import { waitForNoRealItem, waitForRealItem } from '../desk/real-tray';
import type { TrayItem } from '../desk/tray-item';
import { type DrivenApp, type LaunchOptions, launchHangup } from '../e2e/launch';
import { parkPointer } from './x-windows';

type TourLaunchOptions = Omit<LaunchOptions, 'bus'>;

/** The app on the whole desktop: a real panel with a tray, a real notification daemon, a window manager. */
export type Tour = {
  createHome(): Promise<Home>;
  /** Starts the app and waits for its icon on the panel. */
  launch(options?: TourLaunchOptions): Promise<{ readonly app: DrivenApp; readonly item: TrayItem }>;
  /** Starts it where no icon is to be expected; it ends with the test. */
  start(options?: TourLaunchOptions): Promise<DrivenApp>;
  /** Ends the app by its tray menu, and waits until its icon has left the panel. */
  quit(app: DrivenApp, item: TrayItem): Promise<void>;
};

/** Takes back the light colours that Playwright forces on a page: the tour shows what a person would see. */
export const unforced = async (page: Page): Promise<Page> => {
  await page.emulateMedia({ colorScheme: null });
  return page;
};

const createTour = () => {
  const bus = joinBus();
  const connection = bus.connect();
  const homes: Home[] = [];
  const apps: DrivenApp[] = [];
  const newHome = async () => {
    const home = await createHome(bus.address);
    homes.push(home);
    return home;
  };
  const start: Tour['start'] = async (options = {}) => {
    await waitForNoRealItem(connection);
    await parkPointer();
    const home = options.home ?? (await newHome());
    const { XDG_CURRENT_DESKTOP: desktop = '' } = process.env;
    const env = { XDG_CURRENT_DESKTOP: desktop, ...options.env };
    const app = await launchHangup({ ...options, bus, home, env, driver: true });
    apps.push(app);
    return app;
  };
  const tour: Tour = {
    createHome: newHome,
    start,
    async launch(options) {
      const app = await start(options);
      return { app, item: await waitForRealItem(connection) };
    },
    async quit(app, item) {
      await item.click('Quit');
      await app.exited;
      await waitForNoRealItem(connection);
    },
  };
  const stop = async () => {
    await Promise.all(apps.map((app) => app.kill()));
    for (const home of homes) await home.remove();
    await bus.stop();
  };
  const transcript = () => apps.map((app) => `--- ${app.pid}\n${app.output()}`).join('\n');
  return { tour, stop, transcript };
};

/** vitest's `test` with the app on the whole desktop; a failed test prints what the app said. */
export const test = base.extend<{ tour: Tour }>({
  tour: async ({ onTestFailed }, use) => {
    const { tour, stop, transcript } = createTour();
    onTestFailed(() => console.error(transcript()));
    await use(tour);
    await stop();
  },
});
