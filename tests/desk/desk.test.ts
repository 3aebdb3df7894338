import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { readProperties } from './dbus-object';
import { test } from './desk';
import { jumpable } from './faketime';
import { createNotificationDaemon } from './notifications';
import { processTree } from './processes';
import { screenshot } from './screen';
import { createWatcher } from './watcher';

const appFolder = fileURLToPath(new URL('../bench/bare', import.meta.url));
const DAY_MS = 86_400_000;

describe('the tray', () => {
  test('an icon registers with its tooltip and its picture', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    const item = await desk.watcher.waitForItem();
    expect(item.registeredAtMs).toBeGreaterThan(app.startedAtMs);
    expect(await item.status()).toBe('Active');
    expect(await item.tooltip()).toBe('Bare tooltip');
    const pixmap = await item.iconPixmap();
    expect(pixmap).toMatchObject({ width: 16, height: 16 });
    expect([...(pixmap?.argb.subarray(0, 4) ?? [])]).toEqual([255, 15, 118, 110]);
  });

  test('the menu is read', async ({ desk }) => {
    await desk.launch({ appFolder });
    const item = await desk.watcher.waitForItem();
    const menu = await item.menu();
    expect(menu.slice(0, 5)).toMatchObject([
      { label: 'Status', isEnabled: false, isVisible: true, toggle: 'none' },
      { label: 'Snake_case', isEnabled: true },
      { type: 'separator' },
      { label: 'Awake', toggle: 'checkmark', isChecked: false },
      { label: 'More', children: [{ label: 'Deep item…' }] },
    ]);
  });

  test('entries and the icon itself are clicked', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    const item = await desk.watcher.waitForItem();
    await item.click('Awake');
    await item.click('More', /^Deep/);
    await item.click((node) => node.label === 'Snake_case');
    await item.activate();
    await app.waitForOutput(/awake true.*clicked Deep item.*clicked Snake_case.*tray clicked/s);
    await expect(item.click('More', 'Missing')).rejects.toThrow(/“More” ▸ “Missing”.*Deep item…/s);
    await expect(item.click('Status')).rejects.toThrow('“Status” is disabled');
  });

  test('changes of the icon and of the menu are heard', async ({ desk }) => {
    await desk.launch({ appFolder });
    const item = await desk.watcher.waitForItem();
    const heard: string[] = [];
    item.onChange((signal) => heard.push(signal));
    await item.click('Awake');
    await item.click('Change');
    await item.waitForMenu(([first]) => first?.label === 'Changed');
    expect(heard).toEqual(expect.arrayContaining(['NewToolTip', 'NewIcon', 'LayoutUpdated']));
    expect(await item.tooltip()).toBe('Changed');
  });

  test('an icon leaves when it is replaced, and another comes', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    const item = await desk.watcher.waitForItem();
    await item.click('New tray');
    await expect.poll(() => desk.watcher.items().map(({ service }) => service)).not.toContain(item.service);
    await (await desk.watcher.waitForItem()).click('Quit');
    expect(await app.exited).toEqual({ code: 0, signal: null });
    await desk.watcher.waitForNoItem();
  });

  test('the host goes away and comes back', async ({ desk }) => {
    await desk.launch({ appFolder });
    const before = await desk.watcher.waitForItem();
    await desk.watcher.stop();
    const watcher = await createWatcher(desk.bus, { isHostRegistered: false });
    const connection = desk.bus.connect();
    const name = 'org.kde.StatusNotifierWatcher';
    const read = () =>
      readProperties(connection, { destination: name, path: '/StatusNotifierWatcher', interface: name });
    expect(await read()).toMatchObject({ IsStatusNotifierHostRegistered: false, ProtocolVersion: 0 });
    watcher.setHostRegistered(true);
    const after = await watcher.waitForItem();
    expect(await after.tooltip()).toBe(await before.tooltip());
    expect(await read()).toMatchObject({
      IsStatusNotifierHostRegistered: true,
      RegisteredStatusNotifierItems: [`${after.service}${after.path}`],
    });
  });
});

describe('notifications', () => {
  test('one is received, and clicked', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    await (await desk.watcher.waitForItem()).click('Notify');
    const notification = await desk.notifications.waitFor(1);
    expect(notification).toMatchObject({ appName: 'Bare', title: 'Bare', body: 'Click me' });
    desk.notifications.click(notification);
    await app.waitForOutput(/notification clicked/);
    expect(desk.notifications.open()).toEqual([]);
  });

  test('one is dismissed', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    await (await desk.watcher.waitForItem()).click('Notify');
    const notification = await desk.notifications.waitFor(({ title }) => title === 'Bare');
    expect(desk.notifications.open()).toEqual([notification]);
    desk.notifications.dismiss(notification);
    await app.waitForOutput(/notification closed/);
    expect(app.output()).not.toContain('notification clicked');
  });

  test('none can be clicked where the desktop has no actions', async ({ desk }) => {
    await desk.notifications.stop();
    const daemon = await createNotificationDaemon(desk.bus, { capabilities: ['body'] });
    await desk.launch({ appFolder });
    await (await desk.watcher.waitForItem()).click('Notify');
    const notification = await daemon.waitFor(1);
    expect(() => daemon.click(notification)).toThrow('no action “default”');
  });
});

describe('time', () => {
  test('the app starts 31 days later', async ({ desk }) => {
    const app = await desk.launch({ appFolder, time: '+31d' });
    const [, readyAt] = await app.waitForOutput(/ready (\S+)/);
    const aheadMs = Date.parse(readyAt ?? '') - Date.now();
    expect(Math.abs(aheadMs - 31 * DAY_MS)).toBeLessThan(60_000);
  });

  test('the clock jumps both ways while the app runs', async ({ desk }) => {
    const home = await desk.createHome();
    const clock = jumpable(join(home.folder, 'offset'));
    const app = await desk.launch({ appFolder, home, time: clock });
    const item = await desk.watcher.waitForItem();
    const daysAhead = async () => {
      await item.click('Log date');
      const dates = [...app.output().matchAll(/date (\S+)/g)].map(([, date]) => Date.parse(date ?? ''));
      return Math.round(((dates.at(-1) ?? Number.NaN) - Date.now()) / DAY_MS);
    };
    await expect.poll(daysAhead).toBe(0);
    clock.jumpTo('+40d');
    await expect.poll(daysAhead).toBe(40);
    clock.jumpTo('-3d');
    await expect.poll(daysAhead).toBe(-3);
  });
});

describe('launch', () => {
  test('Playwright drives a window, and its renderer is sandboxed', async ({ desk }) => {
    const app = await desk.launch({ appFolder, driver: true });
    await (await desk.watcher.waitForItem()).click('Open window');
    const page = await app.page(/^data:/);
    expect(await page.textContent('h1')).toBe('Bare');
    expect(app.output()).toContain('bare: ready');
    const [main, ...others] = app.processes();
    expect(main).toMatchObject({ pid: app.pid, type: 'browser' });
    expect(others.find(({ type }) => type === 'renderer')?.seccomp).toBe(2);
    expect(await app.quit()).toEqual({ code: 0, signal: null });
  });

  test('a killed app leaves nothing behind, and starts again with its data', async ({ desk }) => {
    const first = await desk.launch({ appFolder });
    await desk.watcher.waitForItem();
    const pids = first.processes().map(({ pid }) => pid);
    expect(await first.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    await expect.poll(() => pids.filter((pid) => processTree(pid).length > 0)).toEqual([]);
    await desk.watcher.waitForNoItem();
    const second = await desk.launch({ appFolder, home: first.home, dataFolder: first.dataFolder });
    await desk.watcher.waitForItem();
    expect(second.dataFolder).toBe(first.dataFolder);
  });

  test('the screen is photographed', async ({ desk }) => {
    const app = await desk.launch({ appFolder });
    const file = join(app.home.folder, 'screen.png');
    await screenshot(file);
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });
});
