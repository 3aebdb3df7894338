import { chmodSync } from 'node:fs';
import { heading, place, press, type Screen } from './reach';

/** What somebody sees who goes back to an earlier state, or leaves for good. After the settings. */
export const ofLeaving: readonly Screen[] = [
  {
    name: 'settings, what going back would change',
    about: '.proposal',
    open: async (page) => {
      await press(page, /^Look at /);
      // Where it stands depends on whether it came while the list was still being scrolled to.
      await page.locator('.proposal').evaluate((card) => card.scrollIntoView({ block: 'start' }));
    },
  },
  {
    name: 'settings, gone back',
    about: '.data-note',
    isRestless: true,
    open: async (page) => {
      await press(page, 'Go back to it');
      await page.locator('.data-note').waitFor();
    },
  },
  {
    name: 'everything is erased',
    open: async (page) => {
      await page.getByLabel('Type “erase” to confirm').fill('erase');
      await page.locator('.erase-form').getByRole('button').click();
      await heading(page, 'Everything is erased.');
    },
  },
];

/** What the panel says of a desktop without tray and notifications, and of a disk that takes nothing. */
export const ofTrouble: readonly Screen[] = [
  {
    name: 'notices',
    isRestless: true,
    open: async (page) => {
      await place(page, 'Checklist');
      await page.getByText(/shows no tray icons/).waitFor();
      await page.getByText(/shows no notifications/).waitFor();
    },
  },
  {
    // What is the matter with the data stands first; its path is another one each time.
    name: 'notices of the desktop',
    open: async (page) => {
      await press(page, 'Dismiss');
      await page.getByText(/One of the data files/).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'not saved',
    isRestless: true,
    open: async (page, dataFolder) => {
      chmodSync(dataFolder, 0o500);
      await page.getByRole('checkbox', { name: 'Delete the imported contacts' }).click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      chmodSync(dataFolder, 0o700);
    },
  },
];

/** What is seen while the data cannot be read: in any language, so nothing is looked for by its words. */
export const ofDamage: readonly Screen[] = [
  { name: 'recovery', open: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  {
    name: 'recovery, starting with an empty list is asked about',
    about: '.ask',
    open: async (page) => {
      await page.locator('.recovery-section > .button').click();
      await page.locator('.ask').waitFor();
    },
  },
];
