import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import type { MenuNode } from '../desk/menu';
import { household, savedWith } from '../fakes/state';
import { plantState, readState } from './state-on-disk';

const labelsOf = (menu: readonly MenuNode[]) =>
  menu.map(({ type, label }) => (type === 'separator' ? '-' : label));
const within = (menu: readonly MenuNode[], label: string) =>
  menu.find((node) => node.label.startsWith(label))?.children ?? [];

test('the icon registers, with every action in its menu', async ({ desk }) => {
  await desk.launch({ args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  const menu = await item.waitForMenu((nodes) => labelsOf(nodes).includes('Start at login'));
  expect(labelsOf(menu)).toEqual([
    expect.stringMatching(/^Contacts not checked yet · next /),
    'Recheck now…',
    '-',
    'Checklist: 3 of 3 open',
    'Customer Help with a guide…',
    '-',
    'Pause reminders',
    'Open Hangup',
    'Settings…',
    'Start at login',
    '-',
    expect.stringMatching(/^About Hangup \d/),
    'Quit',
  ]);
  expect(await item.tooltip()).toContain('Contacts not checked yet');
  expect((await item.iconPixmap())?.width).toBeGreaterThan(0);
});

test('a hidden start keeps no renderer and no window', async ({ desk }) => {
  const app = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  expect(app.processes().filter(({ type }) => type === 'renderer')).toEqual([]);
});

test('a left click opens the panel, and closing it leaves the icon', async ({ desk }) => {
  const app = await desk.launch({ driver: true, args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await item.activate();
  const panel = await app.panel();
  await panel
    .getByRole('link', { name: 'Checklist' })
    .or(panel.getByRole('button', { name: 'Checklist' }))
    .first()
    .waitFor();
  await panel.close();
  expect(labelsOf(await item.menu())).toContain('Quit');
});

test('"Customer Help with a guide…" opens the guide', async ({ desk }) => {
  const app = await desk.launch({ driver: true, args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await item.click('Customer Help with a guide…');
  const guide = await app.guide();
  await guide.getByRole('heading', { name: 'Customer Help with a guide' }).waitFor();
  // By the way that was seen last.
  await guide.getByRole('button', { name: 'Amazon calls me (through the chat)' }).waitFor();
});

test('a task ticked in the menu is ticked in the panel and, after a restart, still', async ({ desk }) => {
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: household })));
  const app = await desk.launch({ driver: true, home });
  const item = await desk.watcher.waitForItem();
  await item.click(/^Checklist: 10 of 10/, 'Switch off Import Contacts: Anna’s iPhone');
  await item.waitForMenu((menu) => labelsOf(menu).includes('Checklist: 9 of 10 open'));
  expect(readState(app.dataFolder).checks).toHaveProperty('import-off:p1');
  await item.click(/^Checklist: 9 of 10/, 'Open checklist…');
  const panel = await app.panel();
  const box = panel.getByRole('checkbox', { name: 'Switch off Import Contacts: Anna’s iPhone' });
  await expect.poll(() => box.isChecked()).toBe(true);
  await item.click('Quit');
  expect((await app.exited).code).toBe(0);

  await desk.launch({ home, args: ['--hidden'] });
  const again = await desk.watcher.waitForItem();
  const menu = await again.menu();
  expect(labelsOf(menu)).toContain('Checklist: 9 of 10 open');
  expect(labelsOf(within(menu, 'Checklist'))).not.toContain('Switch off Import Contacts: Anna’s iPhone');
});

test('a box ticked in the panel is in the tray menu and on disk at once', async ({ desk }) => {
  const app = await desk.launch({ driver: true });
  const item = await desk.watcher.waitForItem();
  await item.click('Checklist', 'Open checklist…');
  const panel = await app.panel();
  await panel.getByRole('checkbox', { name: 'Delete the imported contacts' }).click();
  await item.waitForMenu((menu) => labelsOf(menu).includes('Checklist: 2 of 3 open'));
  expect(readState(app.dataFolder).checks).toHaveProperty('imported-deleted');
});

test('a pause changes the icon and can be ended from the menu', async ({ desk }) => {
  await desk.launch({ args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  const before = await item.iconPixmap();
  await item.click('Pause reminders', 'For 3 hours');
  await item.waitForMenu((menu) => within(menu, 'Pause').some(({ label }) => label.startsWith('Resume now')));
  expect((await item.iconPixmap())?.argb.equals(before?.argb ?? Buffer.of())).toBe(false);
  await item.click('Pause reminders', /^Resume now/);
  await item.waitForMenu((menu) => within(menu, 'Pause').length === 3);
});

test('start at login is what the system says, not what was clicked', async ({ desk }) => {
  const app = await desk.launch({ args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  const isTicked = (menu: readonly MenuNode[]) =>
    menu.find(({ label }) => label === 'Start at login')?.isChecked;
  expect(isTicked(await item.menu())).toBe(false);
  await item.click('Start at login');
  await item.waitForMenu((menu) => isTicked(menu) === true);
  await app.quit();
  await desk.watcher.waitForNoItem();
  await desk.launch({ home: app.home, args: ['--hidden'] });
  const again = await desk.watcher.waitForItem();
  expect(isTicked(await again.menu())).toBe(true);
  await again.click('Start at login');
  await again.waitForMenu((menu) => isTicked(menu) === false);
});
