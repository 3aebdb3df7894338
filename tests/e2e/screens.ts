import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../electron/core/language';
import type { SavedState } from '../../electron/core/state/saved-state';
import type { Desk } from '../desk/desk';
import { everythingState } from '../fakes/everything';
import { firstDay, household, savedWith } from '../fakes/state';
import { plantState } from './state-on-disk';

/** One state that a window can be in, reached as a person reaches it, in English. */
export type Screen = { readonly name: string; readonly open: (page: Page) => Promise<unknown> };

const place = async (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/** A question takes its answer once it has stood there for a moment. */
const answer = async (page: Page, name: string, next: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name });
  await page.waitForFunction(
    (one) => one?.getAttribute('aria-disabled') !== 'true',
    await button.elementHandle(),
  );
  await button.click();
  await heading(page, next);
};

const lines: SavedState['history'] = everythingState.history.map((line) => ({ ...line, at: firstDay.at }));

/** A household with a bit of everything, and names that are long. */
const filled = savedWith({
  inventory: [
    ...household,
    { id: 'p3', kind: 'phone', name: 'The old telephone of Grandmother Wilhelmina-Charlotte in the attic' },
    { id: 'k1', kind: 'car', name: 'Blue car' },
    { id: 'c2', kind: 'contact', name: 'Zoë', number: '+49 170 1234567', note: 'Not before May' },
    { id: 'c3', kind: 'contact', name: 'Aunt May', isUnblocked: true },
    { id: 'e9', kind: 'echo', name: 'Bedroom', hasKids: false, room: 'Upstairs', model: 'Dot' },
    { id: 'o1', kind: 'own', name: 'Tell Ben', note: 'In person' },
  ],
  checks: { 'import-off:p1': { checkedAt: firstDay.at }, 'imported-deleted': { checkedAt: firstDay.at } },
  recheck: {
    completedAt: firstDay.at,
    outcome: {
      confirmed: ['import-off:p1'],
      reopened: ['import-off:p2'],
      open: ['block:c1'],
      toAdd: ['phone'],
    },
    run: null,
  },
  reminders: everythingState.reminders.map((one) => ({ ...one, isOn: true })),
  reminding: { quiet: everythingState.reminding.quiet, pausedUntil: null, outbox: [] },
  screenNotes: everythingState.screenNotes,
  history: lines,
});

/** What the panel shows to somebody who has just begun. */
const ofBeginning: readonly Screen[] = [
  { name: 'today, welcome', open: (page) => heading(page, /^Keep an eye/) },
  {
    name: 'first run, safety',
    open: async (page) => {
      await press(page, 'Set up step by step');
      await heading(page, 'Before you change anything');
    },
  },
  ...(
    [
      ['country', /^In which country/],
      ['phones', /^Which phones and tablets/],
      ['echos', /^Which Echos/],
      ['reminder', /^When should Hangup/],
      ['done', /^All set/],
    ] as const
  ).map(
    ([step, title]): Screen => ({
      name: `first run, ${step}`,
      open: async (page) => {
        await press(page, 'Next');
        await heading(page, title);
      },
    }),
  ),
  {
    name: 'checklist, empty',
    open: async (page) => {
      await place(page, 'Checklist');
      await page.getByText('Add each Echo').waitFor();
    },
  },
  {
    name: 'history, first line',
    open: async (page) => {
      await place(page, 'History');
      await page.getByText('Hangup was started for the first time.').waitFor();
    },
  },
];

/** What the panel shows to somebody who has used it for a while, in an order in which one leads to the next. */
const ofUse: readonly Screen[] = [
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
      await press(page, 'Read this first');
      await heading(page, 'Before you change anything');
    },
  },
  {
    name: 'history, every kind of line',
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
    name: 'settings',
    open: async (page) => {
      await place(page, 'Settings');
      await press(page, 'Add a reminder of your own');
      await press(page, 'Add quiet hours');
      await press(page, 'Restore an earlier state');
      await page.getByRole('button', { name: 'Erase everything' }).first().click();
      await page.getByText('Type “erase” to confirm').waitFor();
    },
  },
];

/** A world of the panel: what lies on disk, when, and the screens to be seen then. */
export type World = {
  readonly name: string;
  readonly planted: string | null;
  readonly time?: '+31d';
  readonly screens: readonly Screen[];
};

const sees = (name: string, title: string): Screen => ({ name, open: (page) => heading(page, title) });

/** The worlds in which the person can choose a language. */
export const worlds: readonly World[] = [
  { name: 'the first start', planted: null, screens: ofBeginning },
  { name: 'a month of use', planted: JSON.stringify(filled), time: '+31d', screens: ofUse },
];

/** The worlds in which nothing can be chosen, and so the system’s language counts. */
export const worldsWithoutData: readonly World[] = [
  {
    name: 'damaged data',
    planted: '{"schema":1,"inventory":[{"id":"p1"',
    screens: [sees('recovery', 'Your data cannot be read.')],
  },
  {
    name: 'data of a newer Hangup',
    planted: JSON.stringify({ ...filled, schema: 99 }),
    screens: [sees('newer', 'Your data was written by a newer Hangup.')],
  },
];

/** Starts the panel in a world, on a system that speaks this language. */
export const enter = async (desk: Desk, { planted, time }: World, language: Language = 'en') => {
  const home = await desk.createHome();
  if (planted !== null) plantState(join(home.folder, 'data'), planted);
  const env = { LANG: `${language}.UTF-8` };
  const app = await desk.launch({ driver: true, home, env, ...(time && { time }) });
  return { app, panel: await app.panel() };
};

/** Another language, chosen by the window’s own bridge, so that the screen stays as it is. */
export const speak = async (page: Page, language: Language): Promise<void> => {
  await page.evaluate(
    (wanted) => window.bridge.send({ type: 'preferences/changed', language: wanted }),
    language,
  );
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
};
