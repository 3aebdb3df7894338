import type { Page } from 'playwright-core';

/** One state that a window can be in, reached as a person reaches it, in English; `dataFolder` is where its data lies. */
export type Screen = {
  readonly name: string;
  readonly open: (page: Page, dataFolder: string) => Promise<unknown>;
  /** What it is about, as a selector, where that is not at the top. */
  readonly about?: string;
  /** It has the place of a folder on it, or changes by itself: no picture of it is kept. */
  readonly isRestless?: true;
};

/** Goes to one of the panel’s places. */
export const place = async (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

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
