import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Desk } from '../desk/desk';
import { waitFor } from '../desk/wait';
import { startReplica } from '../replica/server';
import type { DrivenApp, LaunchOptions } from './launch';

/** Takes the way of 2018, the article's six steps. */
export const takeArticleRoute = async (bar: Page): Promise<void> =>
  void (await bar.evaluate(() =>
    window.bridge.send({ type: 'guide/route-chosen', routeId: 'they-call-2018' }),
  ));

/** Hangup with its guide open on a replica of Amazon's pages, and everything that is needed to walk it. */
export const openGuide = async (
  desk: Desk,
  options: Parameters<typeof startReplica>[0] = {},
  launch: Pick<LaunchOptions, 'args' | 'dataFolder' | 'program'> = {},
) => {
  const replica = await startReplica(options);
  const args = ['--hidden', ...replica.switches, ...(launch.args ?? [])];
  const app = await desk.launch({ ...launch, driver: true, args });
  const item = await desk.watcher.waitForItem();
  await item.click('Customer Help with a guide…');
  const bar = await app.guide();
  // What the replica shows unless it is asked for something else is the form of 2018.
  if (options.flow !== 'today') await takeArticleRoute(bar);
  const page = () => app.page(/^https:/, 30_000);
  return { replica, app, item, bar, page };
};

/** Signs in on the replica, as a person would, in either of its languages. */
export const signIn = async (page: Page): Promise<void> => {
  await page.locator('input[type=email]').fill('sam@example.com');
  await page.locator('button[type=submit]').click();
  await page.locator('input[type=password]').fill('correct horse');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/hubgateway/);
};

/** The views in the guide's window, as main sees them. */
const viewsOf = (app: DrivenApp) =>
  app.electronApp.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows().flatMap((window) =>
      window.contentView.children.map((view) => ({
        url: (view as Electron.WebContentsView).webContents?.getURL() ?? '',
        ...view.getBounds(),
      })),
    ),
  );

/** The coach mark's page, while it is to be seen; undefined otherwise. */
export const shownCoach = async (app: DrivenApp): Promise<Page | undefined> => {
  const mark = (await viewsOf(app)).find(({ url }) => url.includes('/coach-mark.html'));
  if (!mark || mark.width === 0) return undefined;
  return app.electronApp.windows().find((window) => window.url().includes('/coach-mark.html'));
};

const reachDip = 14;

/** The point on Amazon's page that the coach mark's tip shows at, once the mark has come to rest. */
export const coachTarget = async (app: DrivenApp): Promise<{ readonly x: number; readonly y: number }> => {
  const read = async () => {
    const coach = await shownCoach(app);
    const side = await coach?.evaluate(() => document.documentElement.dataset.side);
    const views = await viewsOf(app);
    const page = views.find(({ url }) => url.startsWith('https:'));
    const mark = views.find(({ url }) => url.includes('/coach-mark.html'));
    if (!side || !page || !mark) return undefined;
    const [x, y] = [mark.x - page.x, mark.y - page.y];
    const middle = { x: x + mark.width / 2, y: y + mark.height / 2 };
    return {
      right: { x: x - reachDip, y: middle.y },
      left: { x: x + mark.width + reachDip, y: middle.y },
      below: { x: middle.x, y: y - reachDip },
      above: { x: middle.x, y: y + mark.height + reachDip },
    }[side];
  };
  const options = { timeoutMs: 30_000, failure: () => 'no coach mark' };
  const first = await waitFor(read, options);
  const again = await waitFor(read, options);
  return first.x === again.x && first.y === again.y ? again : coachTarget(app);
};

/** Waits until the bar is at a step, with these words marked on the page. */
export const waitForStep = async (bar: Page, step: string, words: RegExp): Promise<void> => {
  await bar.getByText(step, { exact: true }).waitFor({ timeout: 30_000 });
  const chip = bar.locator('.label-chip[data-is-marked=true]');
  await expect.poll(async () => (await chip.allTextContents())[0] ?? '', { timeout: 30_000 }).toMatch(words);
};

/** Lets the system open a browser, or fail to; returns how to read the address it was asked for last. */
export const answerBrowser = async (app: DrivenApp, isThere: boolean) => {
  await app.electronApp.evaluate(({ shell }, opens) => {
    shell.openExternal = async (url) => {
      (globalThis as unknown as { asked: string }).asked = url;
      if (!opens) throw new Error('no browser');
    };
  }, isThere);
  return () => app.electronApp.evaluate(() => (globalThis as unknown as { asked: string }).asked);
};
