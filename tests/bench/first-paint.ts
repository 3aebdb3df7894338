import { type Browser, chromium } from 'playwright-core';
import type { TrayItem } from '../desk/tray-item';
import { waitFor } from '../desk/wait';

/** A page as Chromium's debugging port lists it. */
type Target = { readonly id: string; readonly url: string; readonly type: string };

/** What can be looked at there; nothing where nobody answers. */
export const targetsAt = async (port: number): Promise<readonly Target[]> => {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as readonly Target[]) : [];
};

/** Waits until a page is there whose address matches. */
export const waitForTarget = (port: number, url: RegExp): Promise<Target> =>
  waitFor(async () => (await targetsAt(port)).find((one) => url.test(one.url)), {
    timeoutMs: 20_000,
    failure: () => `no page at ${url}`,
  });

/** Closes a page, as its window's own button does. */
export const closePage = async (port: number, id: string): Promise<void> => {
  await fetch(`http://127.0.0.1:${port}/json/close/${id}`);
};

const firstPaintOf = (browser: Browser, url: RegExp): Promise<number> | undefined =>
  browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((page) => url.test(page.url()))
    ?.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint ? performance.timeOrigin + paint.startTime : 0;
    });

/**
 * When the page whose address matches painted its first content, in milliseconds of the epoch. The debugger attaches
 * only after the page is there, so that it slows nothing down; the page is closed afterwards.
 */
const firstPaint = async (port: number, url: RegExp): Promise<number> => {
  const failure = () => `no page at ${url}`;
  const target = await waitForTarget(port, url);
  // Listed is not painted; the debugger comes once the window has had time to draw.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    return await waitFor(async () => (await firstPaintOf(browser, url)) || undefined, {
      timeoutMs: 20_000,
      failure,
    });
  } finally {
    await browser.close();
    await closePage(port, target.id);
    await waitFor(async () => (await targetsAt(port)).every(({ id }) => id !== target.id) || undefined, {
      timeoutMs: 20_000,
      failure,
    });
  }
};

/** Milliseconds from the click on an entry of the tray's menu, named by its path, to the first content on the screen. */
export const fromClick = async (
  item: TrayItem,
  path: readonly string[],
  port: number,
  url: RegExp,
): Promise<number> => {
  const clickedAtMs = Date.now();
  await item.click(...path);
  return (await firstPaint(port, url)) - clickedAtMs;
};
