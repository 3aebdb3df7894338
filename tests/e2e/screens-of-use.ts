import { answer, choose, heading, place, press, type Screen } from './reach';

/** What the panel shows to somebody who has used it for a while, in an order in which one leads to the next. */
export const ofUse: readonly Screen[] = [
  { name: 'today, due', open: (page) => page.getByRole('region', { name: 'Remind me later' }).waitFor() },
  {
    name: 'recheck, introduction',
    open: async (page) => {
      await place(page, 'Recheck');
      await page
        .getByRole('button', { name: /^Start/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'recheck, anything new',
    open: async (page) => {
      await press(page, /^Start/);
      await heading(page, 'Is anything new since last time?');
    },
  },
  {
    name: 'recheck, a phone',
    open: async (page) => {
      await press(page, 'Nothing new');
      await heading(page, /^Is Import Contacts still off/);
    },
  },
  {
    name: 'recheck, stopping is asked about',
    open: async (page) => {
      await answer(page, 'Not sure', 'Is Import Contacts still off on Kitchen tablet?');
      await press(page, 'Stop');
      await page.getByRole('button', { name: 'Discard this recheck' }).waitFor();
      await press(page, 'Go on');
    },
  },
  {
    name: 'recheck, what was found',
    open: async (page) => {
      await answer(page, 'No, it is on', /Grandmother/);
      await answer(page, 'Yes, still off', /Blue car/);
      await answer(page, 'Yes, still off', /^Has any imported contact/);
      await answer(page, 'Some came back', 'What you found');
    },
  },
  {
    name: 'recheck, outcome',
    open: async (page) => {
      await press(page, 'Finish');
      await heading(page, /to be done again/);
    },
  },
  {
    name: 'today, open tasks and other reminders',
    open: async (page) => {
      await place(page, 'Today');
      await page.getByText('At another time…').first().click();
      await page.getByRole('button', { name: 'Remind me then' }).waitFor();
    },
  },
  {
    name: 'checklist, tasks and their how-to',
    open: async (page) => {
      await place(page, 'Checklist');
      for (const task of [
        'Take away the Contacts permission: Kitchen tablet',
        'Switch off Drop In: Kitchen',
        'Block: Zoë',
        'Ask Amazon to disable Alexa Calling and Messaging',
        'Tell Ben',
      ])
        await press(page, `How to do it: ${task}`);
      await press(page, 'Change Kitchen tablet');
      await press(page, 'My screen looks different');
      await press(page, 'Add many at once');
      await page.getByRole('button', { name: 'Add them' }).waitFor();
    },
  },
  {
    name: 'checklist, several chosen',
    open: async (page) => {
      await press(page, 'Choose several');
      await page.getByRole('checkbox', { name: 'Choose Aunt May' }).check();
      await page.getByRole('button', { name: 'Let through', exact: true }).waitFor();
    },
  },
  {
    name: 'checklist, just removed',
    isRestless: true,
    open: async (page) => {
      await press(page, 'Finish choosing');
      await press(page, 'Remove Zoë');
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await page.getByText('Zoë was removed.').waitFor();
    },
  },
  {
    name: 'safety',
    open: async (page) => {
      // The way back goes by itself; not during this screen.
      await page.locator('.undo-banner').waitFor({ state: 'detached' });
      await press(page, 'Read this first');
      await heading(page, 'Before you change anything');
    },
  },
  {
    name: 'history, every kind of line',
    isRestless: true,
    open: async (page) => {
      await place(page, 'History');
      await page.getByText('Promised: by letter').waitFor();
    },
  },
  {
    name: 'history, nothing found',
    open: async (page) => {
      await page.getByRole('searchbox').fill('nowhere');
      await page.getByText('Nothing in the history has').waitFor();
    },
  },
  {
    name: 'checklist, compact',
    open: async (page) => {
      await place(page, 'Settings');
      await choose(page.getByRole('radio', { name: 'Compact' }));
      await page.keyboard.press('Control+2');
      await heading(page, 'Phones and tablets');
    },
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'settings',
    isRestless: true,
    open: async (page) => {
      await page.keyboard.press('Escape');
      await place(page, 'Settings');
      await choose(page.getByRole('radio', { name: 'Comfortable' }));
      await press(page, 'Add a reminder of your own');
      await press(page, 'Add quiet hours');
      await press(page, 'Restore an earlier state');
      await page.getByRole('button', { name: 'Erase everything' }).first().click();
      await page.getByText('Type “erase” to confirm').waitFor();
    },
  },
];
