import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openData } from '../../electron/services/data/open-data';
import { sealState, unsealState } from '../../electron/services/data/sealed';
import { type Desk, test } from '../desk/desk';
import type { Home } from '../desk/home';
import { savedWith } from '../fakes/state';
import { plantState, readState, stateFile } from './state-on-disk';

const at = '2026-11-22T12:00:00Z';

/** The hash of every file of ours in a data folder, by name. */
const hashes = (dataFolder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dataFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() &&
          /^(hangup|copies|history|set-aside)/.test(
            join(entry.parentPath, entry.name).slice(dataFolder.length + 1),
          ),
      )
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

/** A home in which Hangup has run, with a task ticked. */
const begun = async (desk: Desk) => {
  const app = await desk.launch({ args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await item.click('Checklist', 'Delete the imported contacts');
  await expect
    .poll(() => readState(app.dataFolder).checks, { timeout: 20_000 })
    .toHaveProperty('imported-deleted');
  await app.quit();
  await desk.watcher.waitForNoItem();
  return { home: app.home, dataFolder: app.dataFolder };
};

/** Asks the running Hangup for a change that it cannot keep; it says so, and why. */
const refuses = async (desk: Desk, home: Home, why: RegExp) => {
  const asked = await desk.launch({ home, args: ['pause', 'week'] });
  expect((await asked.exited).code).toBe(1);
  expect(asked.output()).toMatch(why);
};

describe('the files', () => {
  test('hold the same twice, by electron-store and by us, for their owner alone, also in a Snap', async ({
    desk,
  }) => {
    const { dataFolder, home } = await begun(desk);
    const app = await desk.launch({ home, args: ['--hidden'], env: { SNAP: '/snap/hangup' } });
    const item = await desk.watcher.waitForItem();
    const former = statSync(stateFile(dataFolder)).ino;
    await item.click('Pause reminders', 'For a week');
    await expect.poll(() => readState(dataFolder).reminding.pausedUntil, { timeout: 20_000 }).not.toBeNull();
    await app.quit();
    const text = readFileSync(stateFile(dataFolder), 'utf8');
    const seq = unsealState(text)?.seq ?? 0;
    expect(readFileSync(join(dataFolder, `hangup.${seq % 3}.json`), 'utf8')).toBe(text);
    // Replaced, not written in place.
    expect(statSync(stateFile(dataFolder)).ino).not.toBe(former);
    for (const path of Object.keys(hashes(dataFolder)))
      expect([path, statSync(path).mode & 0o777]).toEqual([path, 0o600]);
  });

  test('one of them damaged: nothing is lost, the panel says where it was put', async ({ desk }) => {
    const { dataFolder, home } = await begun(desk);
    writeFileSync(stateFile(dataFolder), '{"sum":"cut');
    const app = await desk.launch({ home, driver: true });
    const panel = await app.panel();
    await panel
      .getByText(/set-aside/)
      .first()
      .waitFor();
    expect(readState(dataFolder).checks).toHaveProperty('imported-deleted');
    const [kept = ''] = readdirSync(join(dataFolder, 'set-aside'));
    expect(readFileSync(join(dataFolder, 'set-aside', kept), 'utf8')).toBe('{"sum":"cut');
  });

  test('saved to by another process without the lock: it is told, and nothing of either is undone', async ({
    desk,
  }) => {
    const { dataFolder, home } = await begun(desk);
    const app = await desk.launch({ home, driver: true });
    const item = await desk.watcher.waitForItem();
    const panel = await app.panel();
    const other = openData({
      folder: dataFolder,
      writePrimary: (text) => writeFileSync(stateFile(dataFolder), text),
      now: () => ({ at, zone: 'UTC' }),
      later: () => undefined,
    });
    const theirs = savedWith({ checks: { 'amazon-verify': { checkedAt: at } } });
    await other.save(theirs);
    await item.click('Pause reminders', 'For a week');
    await panel
      .getByText(/changed by another program/)
      .first()
      .waitFor();
    expect(readState(dataFolder)).toEqual(theirs);
    await app.quit();
    await desk.watcher.waitForNoItem();
    await desk.launch({ home, args: ['--hidden'] });
    await desk.watcher.waitForItem();
    expect(readState(dataFolder)).toEqual(theirs);
  });

  test('of a newer version: not a byte changes, nothing is saved, and a status says so', async ({ desk }) => {
    const { dataFolder, home } = await begun(desk);
    plantState(dataFolder, sealState({ schema: 99, seq: 99, savedAt: at, data: { unheard: 'of' } }));
    const before = hashes(dataFolder);
    const status = await desk.launch({ home, args: ['status'] });
    expect((await status.exited).code).toBe(1);
    expect(status.output()).toMatch(/newer Hangup/);
    const app = await desk.launch({ home, driver: true });
    await (await app.panel()).getByText(/newer/i).first().waitFor();
    await refuses(desk, home, /could not be done/);
    await app.quit();
    expect(hashes(dataFolder)).toEqual(before);
  });

  test('all of them damaged: nothing is written or moved until the person has chosen', async ({ desk }) => {
    const { dataFolder, home } = await begun(desk);
    for (const path of Object.keys(hashes(dataFolder))) writeFileSync(path, 'ruined');
    const before = hashes(dataFolder);
    const status = await desk.launch({ home, args: ['status'] });
    expect((await status.exited).code).toBe(1);
    expect(status.output()).toMatch(/cannot be read, and nothing was changed/);
    // A month later a recheck would be due.
    const app = await desk.launch({ home, args: ['--hidden'], time: '+40d' });
    await desk.watcher.waitForItem();
    await refuses(desk, home, /cannot be read, and nothing was changed/);
    await app.quit();
    expect(desk.notifications.shown).toEqual([]);
    expect(hashes(dataFolder)).toEqual(before);
  });

  test('of a build before the first release are taken on', async ({ desk }) => {
    const home = await desk.createHome();
    const dataFolder = join(home.folder, 'data');
    const { archivedParts: _later, ...former } = savedWith({
      checks: { 'amazon-verify': { checkedAt: at } },
    });
    plantState(dataFolder, JSON.stringify(former));
    await desk.launch({ home, args: ['--hidden'] });
    await desk.watcher.waitForItem();
    expect(readState(dataFolder).checks).toHaveProperty('amazon-verify');
  });
});

test('a file that cannot be set aside is not written over, and Hangup starts all the same', async ({
  desk,
}) => {
  const { dataFolder, home } = await begun(desk);
  writeFileSync(stateFile(dataFolder), 'cut');
  writeFileSync(join(dataFolder, 'set-aside'), 'a file in the place of the folder');
  await desk.launch({ home, args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await item.click('Pause reminders', 'For a week');
  await item.waitForMenu((menu) => menu[0]?.label.startsWith('Not saved') ?? false);
  expect(readFileSync(stateFile(dataFolder), 'utf8')).toBe('cut');
});

test('many launches at once end up as one Hangup with one icon, and nothing is lost', async ({ desk }) => {
  const { home, dataFolder } = await begun(desk);
  const all = await Promise.all(Array.from({ length: 6 }, () => desk.launch({ home, args: ['--hidden'] })));
  const item = await desk.watcher.waitForItem(30_000);
  const running = () => all.filter((app) => app.processes().length > 0);
  await expect.poll(() => running().length, { timeout: 30_000 }).toBe(1);
  const ended = all.filter((app) => !running().includes(app));
  for (const app of ended) {
    expect((await app.exited).code).toBe(0);
    expect(app.output()).toContain('already running');
  }
  expect(desk.watcher.items()).toHaveLength(1);
  expect((await item.menu()).at(-1)?.label).toBe('Quit');
  expect(readState(dataFolder).checks).toHaveProperty('imported-deleted');
});
