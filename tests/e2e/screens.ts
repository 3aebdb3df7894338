import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../electron/core/language';
import { currentSchema, type SavedState } from '../../electron/core/state/saved-state';
import { sealState } from '../../electron/services/data/sealed';
import type { Desk } from '../desk/desk';
import type { TimeOffset } from '../desk/faketime';
import type { Home } from '../desk/home';
import { everythingState } from '../fakes/everything';
import { firstDay, household, savedWith } from '../fakes/state';
import { heading, place, press, type Screen } from './reach';
import { ofDamage, ofLeaving, ofTrouble } from './screens-of-trouble';
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

/** A month after the first day, at noon. */
const monthLater = '2026-12-23T12:00:00Z';

/** What can be gone back to. */
const earlier = sealState({
  schema: currentSchema,
  seq: 1,
  savedAt: '2026-11-21T12:00:00Z',
  data: savedWith({ inventory: household }),
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

/** A world of the panel: what lies on disk, when, what the desktop offers, and the screens to be seen then. */
export type World = {
  readonly name: string;
  readonly planted: string | null;
  /** The same at every run, or no picture would ever be as it was. */
  readonly at: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What else lies in the data folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly screens: readonly Screen[];
};

/** The worlds in which the person can choose a language. */
export const worlds: readonly World[] = [
  { name: 'the first start', planted: null, at: firstDay.at, screens: ofBeginning },
  {
    name: 'a month of use',
    planted: JSON.stringify(filled),
    at: monthLater,
    files: { 'copies/daily-2026-11-21.json': earlier },
    screens: [...ofUse, ...ofLeaving],
  },
  {
    name: 'a desktop where much is missing',
    planted: JSON.stringify(filled),
    at: firstDay.at,
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    files: { 'hangup.0.json': '{"sum":"cut' },
    screens: ofTrouble,
  },
];

/** The worlds in which nothing can be chosen, and so the system’s language counts. */
export const worldsWithoutData: readonly World[] = [
  {
    name: 'damaged data',
    planted: '{"schema":1,"inventory":[{"id":"p1"',
    at: firstDay.at,
    screens: ofDamage,
  },
  {
    name: 'data of a newer Hangup',
    planted: JSON.stringify({ ...filled, schema: 99 }),
    at: firstDay.at,
    screens: [{ name: 'newer', open: (page) => page.getByRole('heading', { level: 1 }).waitFor() }],
  },
];

const secondsUntil = (at: string): number => Math.round((Date.parse(at) - Date.now()) / 1000);

/** What a world needs before its panel is started. */
export const prepare = (home: Home, { planted, at, env, files = {} }: World, language: Language = 'en') => {
  const folder = join(home.folder, 'data');
  if (planted !== null) plantState(folder, planted);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const time: TimeOffset = `${secondsUntil(at) < 0 ? '-' : '+'}${Math.abs(secondsUntil(at))}s`;
  return { home, env: { LANG: `${language}.UTF-8`, TZ: 'UTC', ...env }, time };
};

/** Starts the panel in a world, on a system that speaks this language. */
export const enter = async (desk: Desk, world: World, language?: Language) => {
  const app = await desk.launch({
    driver: true,
    ...prepare(await desk.createHome(), world, language),
  });
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
