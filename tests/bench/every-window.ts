import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { TrayItem } from '../desk/tray-item';
import { waitFor } from '../desk/wait';
import { signIn } from '../e2e/guide-walk';
import { closePage, targetsAt, waitForTarget } from './first-paint';

const timeoutMs = 30_000;

const pageIn = (browser: Browser, url: RegExp): Promise<Page> =>
  waitFor(
    () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => url.test(page.url())),
    { timeoutMs, failure: () => `no page at ${url}` },
  );

/** Closes the windows whose own page matches, and waits until nothing is left that was in them. */
const closeWindows = async (port: number, url: RegExp): Promise<void> => {
  for (const target of await targetsAt(port)) if (url.test(target.url)) await closePage(port, target.id);
  await waitFor(async () => (await targetsAt(port)).every(({ type }) => type !== 'page') || undefined, {
    timeoutMs,
    failure: () => 'the windows do not go',
  });
};

/** Does something in the pages of a running application, and leaves it alone again. */
const withPages = async (port: number, act: (browser: Browser) => Promise<void>): Promise<void> => {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
};

/**
 * Opens all that Hangup can show, each for `restMs`, and closes it again: the panel, the guide in practice, and the
 * guide on the replica of Amazon's pages with somebody signing in, words looked for and a session to forget.
 */
export const openEveryWindow = async (item: TrayItem, port: number, restMs: number): Promise<void> => {
  await item.click('Open Hangup');
  await waitForTarget(port, /panel\.html/);
  await withPages(port, async (browser) => {
    const panel = await pageIn(browser, /panel\.html/);
    await panel.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
    await pageIn(browser, /practice\.html/);
  });
  await sleep(restMs);
  await closeWindows(port, /panel\.html|guide-bar\.html/);

  await item.click('Customer Help with a guide…');
  await waitForTarget(port, /^https:/);
  await withPages(port, async (browser) => signIn(await pageIn(browser, /^https:/)));
  await sleep(restMs);
  await closeWindows(port, /guide-bar\.html/);
};

/** The same for the one window of the bare application. */
export const openBareWindow = async (item: TrayItem, port: number, restMs: number): Promise<void> => {
  await item.click('Open window');
  await waitForTarget(port, /^data:/);
  await sleep(restMs);
  await closeWindows(port, /^data:/);
};
