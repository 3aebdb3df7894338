import { join } from 'node:path';
import { expect } from 'vitest';
import { recheckReminder } from '../../electron/core/reminder/reminder';
import { test } from '../desk/desk';
import { savedWith } from '../fakes/state';
import { openGuide } from './guide-walk';
import type { DrivenApp } from './launch';
import { plantState, readState } from './state-on-disk';

/** Presses Shift and Escape as the window system would: what a driver types does not pass through Electron. */
const pressAt = (app: DrivenApp, place: string): Promise<void> =>
  app.electronApp.evaluate(({ webContents }, start) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().startsWith(start));
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Escape', modifiers: ['shift'] });
  }, place);

test('the safety page is a click away from the checklist and the guide, and makes Hangup discreet', async ({
  desk,
}) => {
  const { app, item, bar } = await openGuide(desk);
  await bar.getByRole('button', { name: 'Read this first' }).click();
  const panel = await app.panel();
  await panel.getByRole('heading', { name: 'Before you change anything' }).waitFor();
  await panel.getByRole('button', { name: 'Checklist' }).click();
  await panel.getByRole('button', { name: 'Read this first' }).click();
  await panel.getByRole('heading', { name: 'Save what you need first' }).waitFor();
  expect(await item.tooltip()).toMatch(/check/i);
  await panel.getByRole('checkbox', { name: 'Discreet notifications' }).click();
  await expect.poll(() => item.tooltip()).toBe('Hangup');
  expect(readState(app.dataFolder).preferences.isDiscreet).toBe(true);
});

test('Shift and Escape take every window off the screen at once, from Amazon’s page as well', async ({
  desk,
}) => {
  const { app, item, page } = await openGuide(desk);
  await item.click('Open Hangup');
  await app.panel();
  const amazon = await page();
  await amazon.locator('input[type=email]').click();
  await pressAt(app, 'https:');
  await expect.poll(() => app.electronApp.windows().length).toBe(0);
  // The icon stays, and everything can be opened again.
  await item.click('Open Hangup');
  await (await app.panel()).getByRole('button', { name: 'Settings' }).waitFor();
  await pressAt(app, 'app://hangup/panel.html');
  await expect.poll(() => app.electronApp.windows().length).toBe(0);
});

test.for(['discreet', 'left'] as const)(
  'a notification on the screen goes when everything is to be %s',
  async (how, { desk }) => {
    const home = await desk.createHome();
    const monthAgo = { at: new Date(Date.now() - 31 * 86_400_000).toISOString(), zone: 'UTC' };
    const state = savedWith({ reminders: [recheckReminder(monthAgo)] });
    plantState(join(home.folder, 'data'), JSON.stringify(state));
    const app = await desk.launch({ driver: true, home });
    const item = await desk.watcher.waitForItem();
    await desk.notifications.waitFor(1);
    expect(desk.notifications.open()).toHaveLength(1);
    const panel = await app.panel();
    await panel.getByRole('button', { name: 'Settings' }).click();
    const discreet = panel.getByRole('checkbox', { name: 'Discreet notifications' });
    await discreet.waitFor();
    if (how === 'discreet') await discreet.click();
    else await pressAt(app, 'app://hangup/panel.html');
    await expect.poll(() => desk.notifications.open()).toEqual([]);
    // It is due all the same, and whoever opens the window does not see what was looked at before leaving.
    expect((await item.menu())[0]?.label).toMatch(/^Recheck due/);
    if (how === 'discreet') return;
    await expect.poll(() => app.electronApp.windows().length).toBe(0);
    await item.click('Open Hangup');
    await (await app.panel()).getByRole('button', { name: 'Start the recheck' }).waitFor();
  },
);
