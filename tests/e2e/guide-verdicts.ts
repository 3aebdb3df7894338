import type { Page } from 'playwright-core';
import type { GuideSnapshot } from '../../electron/contract';
import { unpack } from '../../electron/contract';
import { waitFor } from '../desk/wait';

/** How long an address may leave everything as it was before it counts as refused: Chromium itself says nothing then. */
const quietMs = 1200;

/** What came of an attempt to leave a page. */
export type Landing = {
  readonly verdict: 'allowed' | 'refused';
  /** The address that Amazon's view is at. */
  readonly address: string;
  /** Whether the very document from before is still there. */
  readonly isSameDocument: boolean;
};

/** The guide as main has it. */
export const guideNow = async (bar: Page): Promise<NonNullable<GuideSnapshot['guide']>> => {
  const { guide } = unpack(await bar.evaluate(() => window.bridge.getGuide()));
  if (!guide) throw new Error('the guide is closed');
  return guide;
};

/** Lets the page's own script set out for `address`, once this call is answered. */
const setOut = (amazon: Page, mark: string, address: string): Promise<void> =>
  amazon.evaluate(
    ([name, url]) => {
      const marks = window as unknown as Record<string, string>;
      marks[name] = 'here';
      setTimeout(() => {
        try {
          location.href = url;
        } catch {
          marks[name] = 'thrown';
        }
      });
    },
    [mark, address] as const,
  );

/** What the page's script knows of that: `here`, `thrown`, or undefined in another document. */
const markOn = (amazon: Page, mark: string): Promise<string | undefined> =>
  amazon
    .evaluate((name) => (window as unknown as Record<string, string | undefined>)[name], mark)
    .catch(() => undefined);

const comeBack = async (bar: Page): Promise<void> => {
  await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'back' }));
  await waitFor(async () => (await guideNow(bar)).session.page.problem === null || undefined, {
    timeoutMs: 10_000,
    failure: () => 'the page does not come back from behind the refusal',
  });
};

/** What the bar says once it is clear whether the page has left; one that was led back to is told a moment later. */
const problemAtRest = async (bar: Page, amazon: Page, mark: string, base: string, address: string) => {
  // A page that is just going away does not answer, and is not another one yet.
  const isUnmarked = () => amazon.evaluate((name) => !(name in window), mark).catch(() => false);
  const isLedBack = async () => amazon.url() === base && (await isUnmarked());
  const deadline = performance.now() + 5000;
  for (;;) {
    // Told when it sets out, and once more when it was led back: in between it is not at rest.
    const isUnderWay = address.startsWith('about:') && !(await isLedBack());
    const { problem } = (await guideNow(bar)).session.page;
    if (isUnderWay && performance.now() < deadline) continue;
    const isOpen = !amazon.url().startsWith('https:') || (await isLedBack());
    if (problem !== null || !isOpen || performance.now() > deadline) return problem;
  }
};

let attempts = 0;

/**
 * Makes the page at `base` go to `address`, as its own script would, and waits for what comes of it. A refusal is told
 * by the bar's own screen, by an exception on the page, or by nothing at all.
 */
export const landAt = async (bar: Page, amazon: Page, base: string, address: string): Promise<Landing> => {
  if (amazon.url() !== base) await amazon.goto(base, { waitUntil: 'load' });
  attempts += 1;
  const mark = `mark${attempts}`;
  await setOut(amazon, mark, address);
  const deadline = performance.now() + quietMs;
  const isOver = async () => {
    const { problem, isAwaited } = (await guideNow(bar)).session.page;
    const hasArrived = amazon.url() !== base && amazon.url().startsWith('https:');
    if (problem !== null || hasArrived || (performance.now() > deadline && !isAwaited)) return true;
    return (await markOn(amazon, mark)) !== 'here' || undefined;
  };
  await waitFor(isOver, { timeoutMs: 30_000, intervalMs: 25, failure: () => `nothing came of ${address}` });
  const problem = await problemAtRest(bar, amazon, mark, base, address);
  if (problem !== null) await comeBack(bar);
  const isAtRest = () => amazon.url().startsWith('https:') || undefined;
  await waitFor(isAtRest, { timeoutMs: 10_000, failure: () => `left at ${amazon.url()}` });
  await amazon.waitForLoadState('load');
  const isSameDocument = (await markOn(amazon, mark)) !== undefined;
  const hasLeft = problem === null && (!isSameDocument || amazon.url() !== base);
  return { verdict: hasLeft ? 'allowed' : 'refused', address: amazon.url(), isSameDocument };
};
