import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shoot } from './pictures';

type Appearance = 'Light' | 'Dark';

const open = async (panel: Page, view: string): Promise<void> => {
  await panel.getByRole('navigation').getByRole('button', { name: view }).click();
};

/** Chooses the appearance in the settings, as a person does, and waits until the page has it. */
export const choose = async (panel: Page, appearance: Appearance): Promise<void> => {
  await open(panel, 'Settings');
  await panel.getByRole('radio', { name: appearance }).click();
  const isDark = () => panel.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(appearance === 'Dark');
};

const views: readonly { readonly view: string; readonly shows: string | RegExp }[] = [
  { view: 'Today', shows: /A recheck is under way: question 2 of 4\./ },
  { view: 'Checklist', shows: /of 11 tasks are still open/ },
  { view: 'Recheck', shows: 'Is Import Contacts still off on Anna’s iPhone?' },
  { view: 'History', shows: 'What was done, and when' },
];

/** Photographs the settings and every other view in one appearance, numbered from `first`. */
export const shootViews = async (panel: Page, appearance: Appearance, first: number): Promise<void> => {
  const suffix = appearance.toLowerCase();
  await choose(panel, appearance);
  for (const [index, { view, shows }] of views.entries()) {
    await open(panel, view);
    await panel.getByRole('heading', { level: 1, name: shows }).waitFor();
    await shoot(`${first + index}-${view.toLowerCase()}-${suffix}`);
  }
  await open(panel, 'Settings');
  await panel.getByRole('heading', { name: 'Settings' }).waitFor();
  await shoot(`${first + views.length}-settings-${suffix}`);
  await panel.getByText(/^Hangup \d/).scrollIntoViewIfNeeded();
  await panel.getByText('Not affiliated with Amazon').scrollIntoViewIfNeeded();
  await shoot(`${first + views.length + 1}-settings-end-${suffix}`);
};

/** Photographs what a window shows in light and in dark; it is asked by its bridge, so that it stays as it is. */
export const shootBoth = async (page: Page, name: string): Promise<void> => {
  for (const appearance of ['light', 'dark'] as const) {
    await page.evaluate(
      (wanted) => window.bridge.send({ type: 'preferences/changed', appearance: wanted }),
      appearance,
    );
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(appearance === 'dark');
    await shoot(`${name}-${appearance}`);
  }
};
