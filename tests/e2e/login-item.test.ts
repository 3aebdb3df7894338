import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { fastEnv } from '../desk/faketime';
import type { Home } from '../desk/home';
import type { MenuNode } from '../desk/menu';
import { electronPath, PROJECT_ROOT } from './launch';

const entryFile = (home: Home): string => join(home.folder, '.config', 'autostart', 'hangup.desktop');

const isTicked = (menu: readonly MenuNode[]) =>
  menu.find(({ label }) => label === 'Start at login')?.isChecked;

/** Does what a desktop does at login: reads the entry by its specification and starts what it says. */
const logIn = async (home: Home): Promise<void> => {
  const desktop = spawn('gio', ['launch', entryFile(home)], { env: home.env, stdio: 'inherit' });
  await once(desktop, 'exit');
};

/** Everything that a path may hold and that a desktop entry has a meaning for. */
const awkward = `My "Apps", 100% of $HOME \\ \`it's\` ü`;

/** A packaged Hangup as it lies in the mount of an AppImage, and the AppImage itself, which writes down how it was started. */
const createAppImage = (home: Home) => {
  const mount = join(home.folder, 'mount');
  const bin = join(mount, 'usr', 'bin');
  mkdirSync(join(bin, 'resources'), { recursive: true });
  const runtime = dirname(electronPath());
  for (const name of readdirSync(runtime)) {
    if (name !== 'electron' && name !== 'resources') symlinkSync(join(runtime, name), join(bin, name));
  }
  copyFileSync(electronPath(), join(bin, 'hangup'));
  symlinkSync(PROJECT_ROOT, join(bin, 'resources', 'app'));
  const folder = join(home.folder, awkward);
  mkdirSync(folder);
  const image = join(folder, 'Hangup.AppImage');
  const record = join(home.folder, 'started');
  writeFileSync(image, `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > ${record}\n`, { mode: 0o755 });
  return {
    image,
    program: [join(bin, 'hangup')] as const,
    env: { APPIMAGE: image, APPDIR: mount },
    /** How it was started last, once it was. */
    started: () => (existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : []),
  };
};

const switchOn = async (desk: Desk) => {
  const item = await desk.watcher.waitForItem();
  await item.click('Start at login');
  await item.waitForMenu((menu) => isTicked(menu) === true);
  return item;
};

describe('the entry for starting at login', () => {
  test('starts Hangup, hidden', async ({ desk }) => {
    const app = await desk.launch({ args: ['--hidden'] });
    await switchOn(desk);
    await app.quit();
    await desk.watcher.waitForNoItem();
    await logIn(app.home);
    const item = await desk.watcher.waitForItem();
    expect(isTicked(await item.menu())).toBe(true);
    await item.click('Quit');
    await desk.watcher.waitForNoItem();
  });

  test('starts an AppImage itself, wherever it lies, and follows it when it is renamed', async ({ desk }) => {
    const home = await desk.createHome();
    const { image, program, env, started } = createAppImage(home);
    const first = await desk.launch({ home, program, env, args: ['--hidden'] });
    await switchOn(desk);
    await logIn(home);
    await expect.poll(started).toEqual([image, '--hidden']);
    await first.quit();
    await desk.watcher.waitForNoItem();
    const renamed = image.replace('Hangup.AppImage', 'Hangup-2.AppImage');
    renameSync(image, renamed);
    const kept = `${readFileSync(entryFile(home), 'utf8')}X-GNOME-Autostart-Delay=10\n`;
    writeFileSync(entryFile(home), kept);
    await desk.launch({ home, program, env: { ...env, APPIMAGE: renamed }, args: ['--hidden'] });
    expect(isTicked(await (await desk.watcher.waitForItem()).menu())).toBe(true);
    await logIn(home);
    await expect.poll(started).toEqual([renamed, '--hidden']);
    expect(readFileSync(entryFile(home), 'utf8')).toBe(
      kept.replaceAll('Hangup.AppImage', 'Hangup-2.AppImage'),
    );
  });

  test('does not name an AppImage from within which Hangup was merely started', async ({ desk }) => {
    const home = await desk.createHome();
    const { image, program } = createAppImage(home);
    const env = { APPIMAGE: image, APPDIR: join(home.folder, 'elsewhere') };
    await desk.launch({ home, program, env, args: ['--hidden'] });
    await switchOn(desk);
    const entry = readFileSync(entryFile(home), 'utf8').split('\n');
    expect(entry).toEqual(
      expect.arrayContaining([`TryExec=${program[0]}`, `Exec="${program[0]}" "--hidden"`]),
    );
  });
});

describe('what the desktop does to it', () => {
  test('is read back while Hangup runs: switched off, taken away, put back', async ({ desk }) => {
    // A minute in three seconds: the next look at the clock is also one at the entry.
    const app = await desk.launch({ args: ['--hidden'], env: fastEnv(20) });
    const item = await switchOn(desk);
    const text = readFileSync(entryFile(app.home), 'utf8');
    writeFileSync(entryFile(app.home), text.replace('enabled=true', 'enabled=false'));
    await item.waitForMenu((menu) => isTicked(menu) === false);
    writeFileSync(entryFile(app.home), text);
    await item.waitForMenu((menu) => isTicked(menu) === true);
    rmSync(entryFile(app.home));
    await item.waitForMenu((menu) => isTicked(menu) === false);
  });

  test('is told when it keeps Hangup from writing it, and nothing is ticked', async ({ desk }) => {
    const app = await desk.launch({ driver: true });
    const item = await desk.watcher.waitForItem();
    const folder = dirname(entryFile(app.home));
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o500);
    await item.click('Start at login');
    const panel = await app.panel();
    await panel.getByText('EACCES', { exact: false }).first().waitFor();
    expect(isTicked(await item.menu())).toBe(false);
    chmodSync(folder, 0o700);
  });
});
