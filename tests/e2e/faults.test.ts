import { chmodSync, readdirSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { createNotificationDaemon } from '../desk/notifications';
import { readState } from './state-on-disk';

test('a folder that cannot be written: the change is not taken, and offered again until it is', async ({
  desk,
}) => {
  const app = await desk.launch({ driver: true });
  const item = await desk.watcher.waitForItem();
  await item.click('Checklist', 'Open checklist…');
  const panel = await app.panel();
  const box = panel.getByRole('checkbox', { name: 'Delete the imported contacts' });
  await box.waitFor();
  chmodSync(app.dataFolder, 0o500);
  await box.click();
  await item.waitForMenu((menu) => menu[0]?.label.startsWith('Not saved') ?? false);
  expect(await box.isChecked()).toBe(false);
  await panel
    .getByText(/not saved/i)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => box.isChecked()).toBe(false);
  chmodSync(app.dataFolder, 0o700);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(readState(app.dataFolder).checks).toHaveProperty('imported-deleted');
  await item.waitForMenu((menu) => !(menu[0]?.label.startsWith('Not saved') ?? true));
  await panel.getByRole('button', { name: 'Try again' }).waitFor({ state: 'detached' });
});

describe('the command line', () => {
  test('answers an unknown word with the usage and exit code 2, and changes nothing', async ({ desk }) => {
    const app = await desk.launch({ args: ['rechek'] });
    expect((await app.exited).code).toBe(2);
    expect(app.output()).toMatch(/“rechek” is not something Hangup knows. Nothing was changed./);
    expect(app.output()).toMatch(/Usage: hangup/);
    expect(readdirSync(app.home.folder)).not.toContain('data/hangup.json');
  });

  test('names an unknown option and goes on', async ({ desk }) => {
    const app = await desk.launch({ args: ['--hidden', '--no-such-thing'] });
    await desk.watcher.waitForItem();
    expect(app.output()).toContain('option --no-such-thing is unknown and was ignored');
  });

  test('tells its version and its usage', async ({ desk }) => {
    const version = await desk.launch({ args: ['--version'] });
    expect((await version.exited).code).toBe(0);
    expect(version.output()).toMatch(/^\d+\.\d+\.\d+$/m);
    const help = await desk.launch({ args: ['--help'] });
    expect((await help.exited).code).toBe(0);
    expect(help.output()).toMatch(/^Usage: hangup/m);
  });

  test('a second launch opens the panel of the first and ends', async ({ desk }) => {
    const first = await desk.launch({ driver: true, args: ['--hidden'] });
    await desk.watcher.waitForItem();
    const second = await desk.launch({ home: first.home });
    expect((await second.exited).code).toBe(0);
    expect(second.output()).toContain('already running');
    // As a click on the icon does, it leaves whoever is at something where they are.
    const panel = await first.panel();
    await panel.getByRole('button', { name: 'History' }).click();
    await panel.getByRole('heading', { name: 'What was done, and when' }).waitFor();
    const again = await desk.launch({ home: first.home });
    expect((await again.exited).code).toBe(0);
    await panel.getByRole('heading', { name: 'What was done, and when' }).waitFor();
    expect(await panel.locator('nav [aria-current="page"]').textContent()).toBe('History');
    const third = await desk.launch({ home: first.home, args: ['guide'] });
    expect((await third.exited).code).toBe(0);
    await first.guide();
    const last = await desk.launch({ home: first.home, args: ['quit'] });
    expect((await last.exited).code).toBe(0);
    expect((await first.exited).code).toBe(0);
  });

  test('has nobody to pass "quit" on to when nothing runs', async ({ desk }) => {
    const app = await desk.launch({ args: ['quit'] });
    expect((await app.exited).code).toBe(1);
    expect(app.output()).toContain('Hangup is not running');
  });
});

describe('a desktop where something is missing', () => {
  test('without a tray the panel shows itself, says why, and cannot be closed to nothing', async ({
    desk,
  }) => {
    await desk.watcher.stop();
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    const panel = await app.panel();
    await panel
      .getByText(/shows no tray icons/)
      .first()
      .waitFor();
    await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const isThere = await app.electronApp.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(isThere).toBe(1);
    expect((await app.quit()).code).toBe(0);
  });

  test('without a notification daemon what is due is in the tray and the panel, which says so', async ({
    desk,
  }) => {
    const first = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await first.quit();
    await desk.notifications.stop();
    const app = await desk.launch({ driver: true, home: first.home, time: '+31d' });
    const item = await desk.watcher.waitForItem();
    await item.waitForMenu((menu) => menu[0]?.label.startsWith('Recheck due') ?? false);
    const panel = await app.panel();
    await panel
      .getByText(/notification/i)
      .first()
      .waitFor();
    await panel
      .getByText(/time to check/i)
      .first()
      .waitFor();
  });

  test('what falls due before anybody can show it is shown when somebody comes, once', async ({ desk }) => {
    const first = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await first.quit();
    await desk.watcher.waitForNoItem();
    await desk.notifications.stop();
    const app = await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    await item.waitForMenu((menu) => menu[0]?.label.startsWith('Recheck due') ?? false);
    expect(readState(app.dataFolder).reminders[0]?.shown).toBeNull();
    const late = await createNotificationDaemon(desk.bus);
    expect((await late.waitFor(1)).title).toBe('Time to check your contacts');
    await expect.poll(() => readState(app.dataFolder).reminders[0]?.shown?.step).toBe(0);
    expect(late.shown).toHaveLength(1);
  });

  test('without any session bus it runs all the same', async ({ desk }) => {
    const app = await desk.launch({
      driver: true,
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    });
    const panel = await app.panel();
    await panel
      .getByText(/shows no tray icons/)
      .first()
      .waitFor();
    await panel
      .getByText(/shows no notifications/)
      .first()
      .waitFor();
  });
});
