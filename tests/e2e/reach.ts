import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../desk/wait';

/** One state that a window can be in, reached as a person reaches it, in English; `dataFolder` is where its data lies. */
export type Screen = {
  readonly name: string;
  readonly open: (page: Page, dataFolder: string) => Promise<unknown>;
  /** What it is about, as a selector, where that is not at the top. */
  readonly about?: string;
  /** It has the place of a folder or the minute on it, or changes by itself: no picture of it is kept. */
  readonly isRestless?: true;
};

/** Goes to one of the panel’s places. */
export const place = async (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/**
 * Switches a radio or a checkbox that shows what the main process has answered, and waits for the answer;
 * Playwright’s own `check` looks once, right after the click.
 */
export const choose = async (control: Locator, isOn = true): Promise<void> => {
  await control.click();
  await waitFor(async () => (await control.isChecked()) === isOn || undefined, {
    timeoutMs: 15_000,
    failure: () => `${control} does not become ${isOn ? 'checked' : 'unchecked'}`,
  });
};

/** A question takes its answer once it has stood there for a moment. */
export const answer = async (page: Page, name: string, next: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name });
  await page.waitForFunction(
    (one) => one?.getAttribute('aria-disabled') !== 'true',
    await button.elementHandle(),
  );
  await button.click();
  await heading(page, next);
};
