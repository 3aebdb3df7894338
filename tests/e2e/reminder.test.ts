import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { readState } from './state-on-disk';

/** Long enough for a second notification to arrive, had there been one. */
const waitForMore = () => sleep(3000);

test('31 days later: one notification, whose click opens the recheck, which sets the next date', async ({
  desk,
}) => {
  const first = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await first.quit();
  expect(desk.notifications.shown).toEqual([]);

  const later = await desk.launch({ driver: true, home: first.home, time: '+31d', args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  const notification = await desk.notifications.waitFor(1);
  expect(notification).toMatchObject({ title: 'Time to check your contacts' });
  await waitForMore();
  expect(desk.notifications.shown).toHaveLength(1);
  expect((await item.menu())[0]?.label).toMatch(/^Recheck due since/);

  await desk.notifications.click(notification);
  const panel = await later.panel();
  await panel.getByRole('button', { name: 'Start' }).click();
  await panel.getByRole('button', { name: 'Nothing new' }).click();
  await panel.getByRole('heading', { name: 'Has any imported contact come back' }).waitFor();
  // A key counts once the question has been there for a moment.
  await panel.getByRole('button', { name: 'None came back', disabled: false }).waitFor();
  await panel.keyboard.press('n');
  await panel.getByRole('button', { name: 'Finish' }).click();
  await item.waitForMenu((menu) => menu[0]?.label.startsWith('Contacts last checked today') ?? false);

  const { reminders, history } = readState(later.dataFolder);
  const daysAhead =
    (Date.parse(reminders[0]?.countedFrom ?? '') - Date.parse(new Date().toISOString().slice(0, 10))) /
    86_400_000;
  expect(daysAhead).toBe(31);
  expect(history.map(({ kind }) => kind)).toEqual(['started', 'reminder-shown', 'recheck-completed']);
  await later.quit();

  const sameDay = await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await waitForMore();
  expect(desk.notifications.shown).toHaveLength(1);
  await sameDay.quit();

  await desk.launch({ home: first.home, time: '+62d', args: ['--hidden'] });
  await desk.notifications.waitFor(2);
});

test('what is due stays in the tray over a restart, without a second notification', async ({ desk }) => {
  const first = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await first.quit();
  const due = await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
  await desk.notifications.waitFor(1);
  await due.quit();
  // The third day after the due one would bring the second notification at its evening.
  await desk.launch({ home: first.home, time: '+32d', args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await waitForMore();
  expect((await item.menu())[0]?.label).toMatch(/^Recheck due since/);
  expect(desk.notifications.shown).toHaveLength(1);
});

test('"remind me later" brings the notification back at its time', async ({ desk }) => {
  const first = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await first.quit();
  const due = await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
  await desk.notifications.waitFor(1);
  const item = await desk.watcher.waitForItem();
  await item.click('Remind me later', 'Tomorrow');
  await item.waitForMenu((menu) => menu.some(({ label }) => label.startsWith('Reminding you again')));
  await due.quit();
  await desk.launch({ home: first.home, time: '+33d', args: ['--hidden'] });
  await desk.notifications.waitFor(2);
});

test('the nudge keeps its day while the arrow keys lead past its rhythm, and a new rhythm begins anew', async ({
  desk,
}) => {
  const app = await desk.launch({ driver: true });
  const item = await desk.watcher.waitForItem();
  await item.click('Settings…');
  const panel = await app.panel();
  const nudge = () => readState(app.dataFolder).reminders.find(({ kind }) => kind === 'nudge');
  const row = panel.locator('.reminder-row', { has: panel.getByRole('radio', { name: 'Monthly' }) });
  const time = row.getByLabel('At what time');
  await row.getByRole('radio', { name: 'Monthly' }).click();
  await row.getByRole('button', { name: /^Change/ }).click();
  await row.getByRole('spinbutton', { name: 'Day of the month' }).fill('17');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => nudge()?.schedule).toMatchObject({ on: { kind: 'date', day: 17 } });
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight']) {
    const before = JSON.stringify(nudge());
    await row.getByRole('radio', { checked: true }).press(key);
    await expect.poll(() => JSON.stringify(nudge())).not.toBe(before);
  }
  expect(nudge()).toMatchObject({ isOn: true, schedule: { every: 'months', on: { kind: 'date', day: 17 } } });

  await row.getByRole('button', { name: /^Change/ }).click();
  await time.fill('07:30');
  await row.getByRole('radio', { name: 'Weekly' }).click();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => nudge()?.schedule).toMatchObject({ every: 'weeks', weekdays: [1], time: '18:00' });
});

test('the days between rechecks can be changed in the settings', async ({ desk }) => {
  const app = await desk.launch({ driver: true });
  const item = await desk.watcher.waitForItem();
  await item.click('Settings…');
  const panel = await app.panel();
  const days = panel.getByRole('spinbutton', { name: 'Every how many days' });
  const recheck = () => readState(app.dataFolder).reminders.find(({ kind }) => kind === 'recheck');
  const change = async (value: string): Promise<void> => {
    await panel.getByRole('button', { name: 'Change Recheck' }).click();
    await days.fill(value);
    await panel.getByRole('button', { name: 'Save' }).click();
  };
  await change('7');
  await expect.poll(() => recheck()?.schedule).toEqual({ every: 'days', count: 7, time: '18:00' });
  await change('0');
  await panel.locator('input[aria-invalid=true]').waitFor();
  expect(recheck()?.schedule).toMatchObject({ count: 7 });
});
