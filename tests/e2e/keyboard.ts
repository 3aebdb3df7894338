import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the keyboard is at: the name that a screen reader would say. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    // A label's words stand in its first part; the rest of it is the control.
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    const words = label?.querySelector('span')?.textContent ?? label?.textContent;
    return (element.getAttribute('aria-label') ?? words ?? element.textContent ?? '').trim();
  });

const most = 60;

/** Presses Tab until the keyboard is at what has this name. */
export const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const isThere = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
  const passed: string[] = [];
  for (let press = 0; press < most; press += 1) {
    const found = await focusedName(page);
    if (isThere(found)) return;
    passed.push(found);
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab does not come to ${name}, only to ${passed.join(' | ')}`);
};

/** Goes there and presses Enter, as on a button. */
export const enter = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

/** Goes there and types. */
export const typeIn = async (page: Page, name: string, text: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.type(text);
};
