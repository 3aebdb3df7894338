import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../electron/core/language';
import type { SavedState } from '../../electron/core/state/saved-state';
import type { Desk } from '../desk/desk';
import { everythingState } from '../fakes/everything';
import { firstDay, household, savedWith } from '../fakes/state';
import { heading, place, press, type Screen } from './reach';
import { ofUse } from './screens-of-use';
import { plantState } from './state-on-disk';

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
