import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Feed } from '../desk/feed';
import type { Home } from '../desk/home';
import { place, press } from './reach';

/** What a state of an update needs: the panel, the place where new versions are, and where they are downloaded to. */
export type UpdateStage = {
  readonly page: Page;
  readonly feed: Pick<Feed, 'offer' | 'hold' | 'refuse'>;
  readonly home: Pick<Home, 'folder'>;
};

/** As a program that tidies up does. */
export const removeDownloads = ({ folder }: Pick<Home, 'folder'>): void =>
  rmSync(join(folder, '.cache/hangup-updater'), { recursive: true });

/** One state of an update in the settings, in English. */
export type UpdateScreen = { readonly name: string; readonly open: (stage: UpdateStage) => Promise<unknown> };

/** Where the settings tell of them, as a selector. */
export const updatesSection = '.settings-section:nth-last-of-type(3)';

const newer = 'a new Hangup '.repeat(1000);

/** In an order in which one leads to the next; begins with a place that has nothing. */
export const updateScreens = (): readonly UpdateScreen[] => {
  let send = (): void => undefined;
  return [
    {
      name: 'not asked yet',
      open: async ({ page }) => {
        await place(page, 'Settings');
        await page.getByRole('heading', { name: 'Updates' }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'not found',
      open: async ({ page }) => {
        await press(page, 'Look now');
        await page.getByText('Looking for a new version did not work.').waitFor();
      },
    },
    {
      name: 'not reached',
      open: async ({ page, feed }) => {
        send = feed.refuse();
        await press(page, 'Look now');
        await page.getByText('could not be reached').waitFor();
      },
    },
    {
      name: 'looking',
      open: async ({ page, feed }) => {
        send();
        feed.offer('0.1.0', newer);
        send = feed.hold();
        await press(page, 'Look now');
        await page.getByText('Looking for a new version…').waitFor();
      },
    },
    {
      name: 'the newest',
      open: async ({ page }) => {
        send();
        await page.getByText('This is the newest version.').waitFor();
      },
    },
    {
      name: 'not understood',
      open: async ({ page, feed }) => {
        feed.offer('soon', newer);
        await press(page, 'Look now');
        await page.getByText('could not be understood').waitFor();
      },
    },
    {
      name: 'a new one',
      open: async ({ page, feed }) => {
        feed.offer('0.2.0', newer, newer.toUpperCase());
        await press(page, 'Look now');
        await page.getByText('Version 0.2.0 is there.').waitFor();
      },
    },
    {
      name: 'on its way',
      open: async ({ page, feed }) => {
        send = feed.hold();
        await press(page, 'Download');
        await page.getByText('Downloading version 0.2.0').waitFor();
      },
    },
    {
      name: 'thrown away',
      open: async ({ page }) => {
        send();
        await page.getByText('so it was thrown away').waitFor();
      },
    },
    {
      name: 'broken off',
      open: async ({ page, feed }) => {
        send = feed.refuse();
        await press(page, 'Download');
        await page.getByText('the place where it is could not be reached').waitFor();
      },
    },
    {
      name: 'not there any more',
      open: async ({ page, feed }) => {
        send();
        feed.offer('0.2.0', newer, null);
        await press(page, 'Look now');
        await press(page, 'Download');
        await page.getByText('Version 0.2.0 could not be downloaded.').waitFor();
      },
    },
    {
      name: 'downloaded and checked',
      open: async ({ page, feed }) => {
        feed.offer('0.2.0', newer);
        await press(page, 'Download');
        await page.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
      },
    },
    {
      name: 'not put in place',
      open: async ({ page, home }) => {
        removeDownloads(home);
        await press(page, 'Restart and update');
        await page.getByText('Version 0.2.0 could not be put in place').waitFor();
      },
    },
  ];
};
