import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { recheckReminder } from '../../electron/core/reminder/reminder';
import { test } from '../desk/desk';
import { createWatcher } from '../desk/watcher';
import { savedWith } from '../fakes/state';
import { plantState } from './state-on-disk';

describe('the tray’s host', () => {
  test('that is killed and comes back shows the icon again within two seconds, with its menu', async ({
    desk,
  }) => {
    await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await desk.watcher.stop();
    const again = await createWatcher(desk.bus);
    const startedAtMs = performance.now();
    const item = await again.waitForItem(2000);
    expect((await item.menu()).at(-1)?.label).toBe('Quit');
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    expect(again.items()).toHaveLength(1);
  });

  test('that looks for items by their unique name, as GNOME’s extension does, shows icon and menu, also after a restart', async ({
    desk,
  }) => {
    await desk.watcher.stop();
    const gnome = await createWatcher(desk.bus, { byUniqueName: true });
    await desk.launch({ args: ['--hidden'] });
    const first = await gnome.waitForItem();
    expect((await first.iconPixmap())?.width).toBeGreaterThan(0);
    await gnome.stop();
    const again = await createWatcher(desk.bus, { byUniqueName: true });
    const item = await again.waitForItem();
    expect((await item.menu()).at(-1)?.label).toBe('Quit');
    await item.click('Pause reminders', 'For 3 hours');
    await item.waitForMenu((menu) => menu.some(({ label }) => label === 'Pause reminders'));
    expect(again.items()).toHaveLength(1);
  });

  test('that comes a moment after Hangup, as at login, is waited for: no window pops up', async ({
    desk,
  }) => {
    await desk.watcher.stop();
    const app = await desk.launch({ args: ['--hidden'] });
    await sleep(1500);
    const late = await createWatcher(desk.bus);
    expect((await (await late.waitForItem()).menu()).at(-1)?.label).toBe('Quit');
    await sleep(6000);
    expect(app.processes().filter(({ type }) => type === 'renderer')).toEqual([]);
  });

  test('that comes after Hangup is found, and the notice goes', async ({ desk }) => {
    await desk.watcher.stop();
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    const panel = await app.panel();
    const notice = panel.getByText(/shows no tray icons/).first();
    await notice.waitFor();
    const late = await createWatcher(desk.bus);
    const item = await late.waitForItem();
    expect((await item.menu()).at(-1)?.label).toBe('Quit');
    await expect.poll(() => panel.getByText('shows no tray', { exact: false }).count()).toBe(0);
  });

  test('that goes away makes the panel show itself and say why', async ({ desk }) => {
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    await desk.watcher.waitForItem();
    expect(app.electronApp.windows()).toHaveLength(0);
    await desk.watcher.stop();
    await (await app.panel())
      .getByText(/shows no tray icons/)
      .first()
      .waitFor();
  });

  test('without a registered host counts as none, as the property says', async ({ desk }) => {
    desk.watcher.setHostRegistered(false);
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    await (await app.panel())
      .getByText(/shows no tray icons/)
      .first()
      .waitFor();
    desk.watcher.setHostRegistered(true);
    await desk.watcher.waitForItem();
  });
});

test.for(['never answers', 'answers with an error'] as const)(
  'a watcher that %s costs the icon, not the notifications',
  async (how, { desk }) => {
    await desk.watcher.stop();
    const broken = desk.bus.connect();
    // Nobody serves its object then, which is an error for whoever asks; or every call is taken and none answered.
    if (how === 'never answers') broken.addMethodHandler(() => true);
    await broken.requestName('org.kde.StatusNotifierWatcher', 0);
    const home = await desk.createHome();
    const monthAgo = { at: new Date(Date.now() - 31 * 86_400_000).toISOString(), zone: 'UTC' };
    const state = savedWith({ reminders: [recheckReminder(monthAgo)] });
    plantState(join(home.folder, 'data'), JSON.stringify(state));
    await desk.launch({ home, args: ['--hidden'] });
    expect((await desk.notifications.waitFor(1)).title).toBe('Time to check your contacts');
  },
);

describe('the panel where there is no tray', () => {
  test('is only put away, also after its notice was dismissed', async ({ desk }) => {
    await desk.watcher.stop();
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    const panel = await app.panel();
    await panel
      .getByRole('button', { name: /dismiss/i })
      .first()
      .click();
    await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await app.electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
      1,
    );
    expect((await app.quit()).code).toBe(0);
  });

  test('is there again after its page died', async ({ desk }) => {
    await desk.watcher.stop();
    const app = await desk.launch({ driver: true, args: ['--hidden'] });
    await (await app.panel()).getByRole('navigation').waitFor();
    const renderers = () => app.processes().filter(({ type }) => type === 'renderer');
    const [page] = renderers();
    if (!page) throw new Error('the panel has no page');
    process.kill(page.pid, 'SIGKILL');
    await expect.poll(() => renderers().some(({ pid }) => pid !== page.pid)).toBe(true);
    const isShown = () =>
      app.electronApp.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isVisible()),
      );
    await expect.poll(isShown).toEqual([true]);
  });
});
