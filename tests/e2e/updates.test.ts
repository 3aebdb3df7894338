import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { type Feed, startFeed } from '../desk/feed';
import { install, nameFeed } from '../desk/installed';
import { createAudit, panelSizes, resizeWindow } from './audit';
import { speak } from './screens';
import { removeDownloads, updateScreens, updatesSection } from './update-screens';

let folder: string;
let feed: Feed;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hangup-updates-'));
  feed = await startFeed();
  ({ program } = install(join(folder, 'program'), feed.url));
  // Electron-builder leaves it there where it makes a package beside the AppImage, out of the same folder.
  writeFileSync(join(folder, 'program/resources/package-type'), 'deb');
});
afterAll(async () => {
  await feed.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The one file of an AppImage: here a script that tells which version was started, and starts what is installed. */
const image = (version: string): string =>
  `#!/bin/sh\necho ${version} >> "${join(folder, 'started')}"\nexec "${program}" "$@" --user-data-dir="${join(folder, 'data')}"\n`;

let appImage: string;
beforeEach(() => {
  appImage = join(folder, 'Hangup.AppImage');
  writeFileSync(appImage, image('0.1.0'));
  chmodSync(appImage, 0o755);
});
afterEach(() => {
  for (const name of ['data', 'started']) rmSync(join(folder, name), { recursive: true, force: true });
});

/** By what a program in the mount of an AppImage knows where it came from: here the mount is where it is installed. */
const fromImage = () => ({ APPIMAGE: appImage, APPDIR: dirname(program) });

const openSettings = async (desk: Desk, env: Readonly<Record<string, string>> = fromImage()) => {
  const app = await desk.launch({
    driver: true,
    program: [program],
    dataFolder: join(folder, 'data'),
    env,
  });
  const panel = await app.panel();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('heading', { name: 'Updates' }).waitFor();
  return { app, panel };
};

const isOn = (panel: Page) => panel.getByRole('checkbox', { name: 'Look for a new version once a day' });

test('a new version is told of, downloaded when asked, checked, and takes the place of the old one', async ({
  desk,
}) => {
  feed.offer('0.2.0', image('0.2.0'));
  const { app, panel } = await openSettings(desk);
  const item = await desk.watcher.waitForItem();
  // Nothing was asked before somebody said yes.
  expect(feed.requests).toEqual([]);
  await isOn(panel).click();
  // It looks by itself, too, with its first look at the desktop: that may have come first. The driver, which waits for
  // a button and then presses whatever it says by then, is not to wait.
  const look = panel.getByRole('button', { name: 'Look now' });
  await panel.waitForTimeout(600);
  await look.click({ force: true, timeout: 1000 }).catch(() => undefined);
  await panel.getByText('Version 0.2.0 is there.').waitFor();
  expect(feed.requests.map(({ path }) => path)).toEqual(['/latest-linux.yml']);
  expect(feed.requests[0]?.headers['x-user-staging-id']).toMatch(/^[0-]+$/);
  await item.waitForMenu((menu) => menu.some(({ label }) => label === 'Version 0.2.0 is there…'));

  await panel.getByRole('button', { name: 'Download' }).click();
  await panel.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
  // It waits for the person, however long that takes.
  expect(readFileSync(appImage, 'utf8')).toBe(image('0.1.0'));

  // It may be gone before the driver hears that it has clicked.
  const clicked = panel.getByRole('button', { name: 'Restart and update' }).click();
  await Promise.race([clicked.catch(() => undefined), app.exited]);
  await app.exited;
  await expect
    .poll(() => existsSync(join(folder, 'started')) && readFileSync(join(folder, 'started'), 'utf8'))
    .toBe('0.2.0\n');
  expect(readFileSync(appImage, 'utf8')).toBe(image('0.2.0'));
  // The new one is there, with its icon; nobody of this test would end it.
  await (await desk.watcher.waitForItem()).click('Quit');
  await desk.watcher.waitForNoItem();
});

test('axe finds nothing on any state of an update, and nothing is cut off', async ({ desk }) => {
  // A place that has nothing yet.
  const empty = await startFeed();
  nameFeed(join(folder, 'program'), empty.url);
  const { app, panel } = await openSettings(desk);
  const audit = createAudit({
    page: panel,
    sizes: panelSizes,
    resize: (size) => resizeWindow(app, panel, size),
    speak: (language) => speak(panel, language),
    within: updatesSection,
  });
  for (const { name, open } of updateScreens()) {
    await open({ page: panel, feed: empty, home: app.home });
    await audit.look(name);
  }
  audit.report('the states of an update');
  await empty.stop();
  nameFeed(join(folder, 'program'), feed.url);
});

test('what was downloaded is gone once everything is erased', async ({ desk }) => {
  feed.offer('0.2.0', image('0.2.0'));
  const { app, panel } = await openSettings(desk);
  await panel.getByRole('button', { name: 'Look now' }).click();
  await panel.getByRole('button', { name: 'Download' }).click();
  await panel.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
  const left = () =>
    readdirSync(app.home.folder, { recursive: true })
      .map(String)
      .filter((name) => /hangup-updater|updaterId/.test(name));
  expect(left().some((name) => name.endsWith('.AppImage'))).toBe(true);
  expect(existsSync(join(folder, 'data/.updaterId'))).toBe(true);
  await panel.getByRole('button', { name: 'Erase everything' }).first().click();
  await panel.getByLabel('Type “erase” to confirm').fill('erase');
  await panel.locator('.erase-form').getByRole('button').click();
  await panel.getByRole('heading', { name: 'Everything is erased.' }).waitFor();
  expect(left()).toEqual([]);
  expect(existsSync(join(folder, 'data/.updaterId'))).toBe(false);
});

test('what is not what was announced is thrown away', async ({ desk }) => {
  feed.offer('0.2.0', image('0.2.0'), image('6.6.6'));
  const { panel } = await openSettings(desk);
  await panel.getByRole('button', { name: 'Look now' }).click();
  await panel.getByRole('button', { name: 'Download' }).click();
  await panel.getByText('it was thrown away').waitFor();
  expect(await panel.getByRole('button', { name: 'Restart and update' }).count()).toBe(0);
  expect(readFileSync(appImage, 'utf8')).toBe(image('0.1.0'));
});

test('what is not there any more is still offered, and can be had once it is', async ({ desk }) => {
  feed.offer('0.2.0', image('0.2.0'), null);
  const { panel } = await openSettings(desk);
  await panel.getByRole('button', { name: 'Look now' }).click();
  await panel.getByRole('button', { name: 'Download' }).click();
  await panel.getByText('Version 0.2.0 could not be downloaded.').waitFor();
  await (await desk.watcher.waitForItem()).waitForMenu((menu) =>
    menu.some(({ label }) => label === 'Version 0.2.0 is there…'),
  );
  feed.offer('0.2.0', image('0.2.0'));
  await panel.getByRole('button', { name: 'Download' }).click();
  await panel.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
});

describe('where the new version cannot be put in place', () => {
  const download = async (desk: Desk, env: Readonly<Record<string, string>> = {}) => {
    feed.offer('0.2.0', image('0.2.0'));
    const settings = await openSettings(desk, { ...fromImage(), ...env });
    await settings.panel.getByRole('button', { name: 'Look now' }).click();
    await settings.panel.getByRole('button', { name: 'Download' }).click();
    await settings.panel.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
    return settings;
  };

  test('this one goes on, is there to be started again, and is still the only one', async ({ desk }) => {
    // Without `mv`, with which electron-updater moves it; by then it has removed the old one.
    const { app, panel } = await download(desk, { PATH: join(folder, 'nothing') });
    await panel.getByRole('button', { name: 'Restart and update' }).click();
    await panel.getByText('Version 0.2.0 could not be put in place, and this one goes on.').waitFor();
    expect(readdirSync(folder).filter((name) => name.includes('AppImage'))).toEqual(['Hangup.AppImage']);
    expect(readFileSync(appImage, 'utf8')).toBe(image('0.1.0'));
    const { home, dataFolder } = app;
    const second = await desk.launch({ program: [program], home, dataFolder });
    await second.waitForOutput(/already running/);
    expect((await second.exited).code).toBe(0);
    const asked = await desk.launch({ program: [program], home, dataFolder, args: ['status', '--json'] });
    await asked.waitForOutput(/"isRunning": true/);
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });

  test('since the download is gone, it is downloaded anew', async ({ desk }) => {
    const { app, panel } = await download(desk);
    removeDownloads(app.home);
    await panel.getByRole('button', { name: 'Restart and update' }).click();
    await panel.getByText('Version 0.2.0 could not be put in place').waitFor();
    expect(readFileSync(appImage, 'utf8')).toBe(image('0.1.0'));
    await panel.getByRole('button', { name: 'Download' }).click();
    await panel.getByText('Version 0.2.0 was downloaded and checked.').waitFor();
  });
});

test.for([
  { what: 'a package', from: () => ({}) },
  {
    what: 'a package that was started from within another AppImage',
    from: () => ({ APPIMAGE: appImage, APPDIR: join(folder, 'elsewhere') }),
  },
])('$what is not updated by Hangup itself', async ({ from }, { desk }) => {
  const { panel } = await openSettings(desk, from());
  await panel.getByText('This Hangup is updated by whatever installed it').waitFor();
  expect(await isOn(panel).count()).toBe(0);
});

// The last one: afterwards the feed is gone.
test('where there is no new one, or nobody can be reached, it says so', async ({ desk }) => {
  feed.offer('0.1.0', image('0.1.0'));
  const { panel } = await openSettings(desk);
  await panel.getByRole('button', { name: 'Look now' }).click();
  await panel.getByText('This is the newest version.').waitFor();
  await feed.stop();
  await panel.getByRole('button', { name: 'Look now' }).click();
  await panel.getByText('could not be reached').waitFor();
});
