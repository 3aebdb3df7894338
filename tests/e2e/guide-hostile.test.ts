import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { waitFor } from '../desk/wait';
import { hostileVectors } from '../replica/hostile/hostile';
import type { HostileVector } from '../replica/hostile/vector';
import { strayDocuments } from '../replica/recorder';
import { guideNow } from './guide-verdicts';
import { openGuide, signIn } from './guide-walk';

const minutesMs = 180_000;
/** How long a vector may do nothing before it counts as tamed. */
const quietMs = 500;

/**
 * Not tried here: `window-close` takes the page away (tested on its own), and for `print` Chromium itself shows the system's
 * dialog, which Electron gives no say in.
 */
const elsewhere = new Set(['window-close', 'print']);

const go = (amazon: Page, { name }: HostileVector): Promise<void> => {
  const place = name === 'frame-top-elsewhere' ? amazon.frameLocator('#frame') : amazon;
  return place.locator('#go').click({ noWaitAfter: true, timeout: 10_000 });
};

/** What the page itself says became of its attempt; nothing when it is gone. */
const outcomeOf = (amazon: Page): Promise<string> =>
  amazon.evaluate(() => document.getElementById('outcome')?.textContent ?? '').catch(() => '');

/** Presses the vector's button and waits for what comes of it. */
const attempt = async (bar: Page, amazon: Page, vector: HostileVector, url: string): Promise<string> => {
  await amazon.goto(url).catch(() => undefined);
  await go(amazon, vector);
  const deadline = performance.now() + quietMs;
  const isOver = async () => {
    const { problem, isAwaited } = (await guideNow(bar)).session.page;
    return problem !== null || (performance.now() > deadline && !isAwaited) || undefined;
  };
  await waitFor(isOver, { timeoutMs: 30_000, failure: () => `nothing came of ${vector.name}` });
  return outcomeOf(amazon);
};

test('no hostile page gets anywhere, gets anything, or gets in the way', { timeout: minutesMs }, async ({
  desk,
}) => {
  const { bar, page, app, replica } = await openGuide(desk);
  const amazon = await page();
  await signIn(amazon);
  replica.forget();
  const wrong: unknown[] = [];
  for (const vector of hostileVectors.filter(({ name }) => !elsewhere.has(name))) {
    const outcome = await attempt(bar, amazon, vector, replica.url(`/hostile/${vector.name}`));
    const isHome = () => new URL(amazon.url()).host === 'www.amazon.com';
    // What Chromium asks nobody about is led back after it has arrived.
    await expect.poll(isHome, { message: `${vector.name} leads back` }).toBe(true);
    const stray = strayDocuments(replica.requests).map(({ host, path }) => host + path);
    const isLed = isHome() && stray.length === 0;
    // "granted 0" is an empty list of fonts or devices: nothing was given.
    const isGiven = /granted(?! 0)|agreed|answered/.test(outcome);
    if (!isLed || isGiven) wrong.push({ name: vector.name, url: amazon.url(), stray, outcome });
    replica.forget();
  }
  console.log(`${hostileVectors.length - elsewhere.size} vectors, ${wrong.length} got through`);
  expect(wrong).toEqual([]);
  const windows = app.electronApp.windows().filter((window) => !window.url().includes('coach-mark'));
  expect(windows).toHaveLength(2);
  const files = readdirSync(app.home.folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('setup'))).toEqual([]);
});
