import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  type Dirent,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { PROJECT_ROOT } from './launch';
import { pack } from './pack';
import { readState } from './state-on-disk';

const folder = mkdtempSync(join(tmpdir(), 'hangup-package-'));

/** How a fuse stands in the wire: the characters 0 and 1. */
const [off, on] = [0x30, 0x31];

const asarOf = (app: string) => join(app, 'resources/app.asar');
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Every folder from `folder` down, itself included and the deepest last, and every file in them. */
const below = (folder: string): readonly [folders: readonly string[], files: readonly string[]] => {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  );
  const named = (isWanted: (one: Dirent) => boolean) =>
    all.filter(isWanted).map(({ parentPath, name }) => join(parentPath, name));
  return [[folder, ...named((one) => one.isDirectory())], named((one) => one.isFile())];
};

let release: string;
let forTests: string;
beforeAll(() => {
  release = pack(join(folder, 'release'));
  forTests = pack(join(folder, 'for-tests'), '--for-tests');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package', () => {
  test('for tests has the same asar as a release; they differ in one fuse and one mark', async () => {
    expect(hashOf(asarOf(forTests))).toBe(hashOf(asarOf(release)));
    const [released, tested] = await Promise.all(
      [release, forTests].map((app) => getCurrentFuseWire(join(app, 'hangup'))),
    );
    const states = {
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    };
    expect(released).toMatchObject(states);
    expect(tested).toEqual({ ...released, [FuseV1Options.EnableNodeCliInspectArguments]: on });
    expect(existsSync(join(release, 'resources/for-tests'))).toBe(false);
    expect(existsSync(join(forTests, 'resources/for-tests'))).toBe(true);
  });

  test('has nothing in it but the application, and no word of where it was made', () => {
    const names = listPackage(asarOf(release), { isPack: false });
    expect(names.filter((name) => !/^\/(package\.json|out(\/app(\/.*)?)?)$/.test(name))).toEqual([]);
    expect(names.filter((name) => /\.map$|\.tsx?$|node_modules|tests?\//.test(name))).toEqual([]);
    const bytes = readFileSync(asarOf(release));
    expect(bytes.byteLength).toBeLessThan(2.5 * 1024 * 1024);
    for (const place of [PROJECT_ROOT.replace(/\/$/, ''), homedir(), folder])
      expect([place, bytes.includes(place)]).toEqual([place, false]);
    // Set-up may have built it as somebody else.
    expect(/.{0,40}\/(root|home|Users)\/.{0,40}/.exec(bytes.toString('latin1'))?.[0]).toBeUndefined();
    expect(readdirSync(join(release, 'resources')).sort()).toEqual(['app.asar', 'licences.txt']);
  });

  test('brings the licences of what it is made with', () => {
    const own = readFileSync(join(release, 'resources/licences.txt'), 'utf8');
    for (const name of ['electron', 'react', 'zod']) expect(own).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(own).not.toContain(PROJECT_ROOT.replace(/\/$/, ''));
    expect(readFileSync(join(release, 'LICENSES.chromium.html'), 'utf8')).toContain('The Chromium Authors');
  });
});

describe('a release runs', () => {
  test('from a folder with spaces, umlauts and emoji that nobody may write to', async ({
    desk,
    onTestFinished,
  }) => {
    const place = join(folder, 'Für Zoë – 👋 #1 100%');
    cpSync(release, place, { recursive: true });
    const close = (mode: number) => ['.', 'resources'].map((name) => chmodSync(join(place, name), mode));
    onTestFinished(() => void close(0o755));
    close(0o555);
    const app = await desk.launch({ program: [join(place, 'hangup')], args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    await item.click('Pause reminders', 'For a week');
    await expect.poll(() => readState(app.dataFolder).reminding.pausedUntil).not.toBeNull();
    await app.quit();
  });

  test('not where nothing can be written at home, and says so', async ({ desk }) => {
    const home = await desk.createHome();
    // Where the folder that is asked for cannot be made, Electron takes the one below `.config`.
    const close = (mode: number) => ['.config', '.'].map((name) => chmodSync(join(home.folder, name), mode));
    close(0o500);
    const app = await desk.launch({ program: [join(release, 'hangup')], home, args: ['--hidden'] });
    await app.waitForOutput(/could not start/);
    expect(desk.watcher.items()).toEqual([]);
    await app.kill();
    close(0o700);
    expect(existsSync(app.dataFolder)).toBe(false);
  });

  test('not where what it has kept can only be read, and leaves that as it is', async ({ desk }) => {
    const program = [join(release, 'hangup')] as const;
    const first = await desk.launch({ program, args: ['--hidden'] });
    await (await desk.watcher.waitForItem()).click('Pause reminders', 'For a week');
    await expect.poll(() => readState(first.dataFolder).reminding.pausedUntil).not.toBeNull();
    await first.quit();
    await desk.watcher.waitForNoItem();
    const { home, dataFolder } = first;
    const kept = readState(dataFolder);
    const [folders, files] = below(home.folder);
    const before = files.map((file) => [file, hashOf(file)]);
    expect(before.length).toBeGreaterThan(0);
    for (const file of files) chmodSync(file, 0o400);
    for (const one of folders) chmodSync(one, 0o500);

    const app = await desk.launch({ program, home, args: ['--hidden'] });
    await app.waitForOutput(/could not start/);
    expect(desk.watcher.items()).toEqual([]);
    await app.kill();
    const [, filesAfter] = below(home.folder);
    expect(filesAfter.map((file) => [file, hashOf(file)])).toEqual(before);

    for (const one of folders) chmodSync(one, 0o700);
    for (const file of files) chmodSync(file, 0o600);
    await desk.launch({ program, home, args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    await item.waitForMenu((menu) =>
      menu.some(({ children }) => children.some(({ label }) => label.startsWith('Resume now'))),
    );
    expect(readState(dataFolder)).toEqual(kept);
  });
});
