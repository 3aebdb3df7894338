import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe } from 'vitest';
import type { Moment } from '../../electron/core/reminder/moment';
import type { Reminder } from '../../electron/core/reminder/reminder';
import { ownReminder, recheckReminder } from '../../electron/core/reminder/reminder';
import { test } from '../desk/desk';
import { jumpable } from '../desk/faketime';
import type { MenuNode } from '../desk/menu';
import { savedWith } from '../fakes/state';
import { plantState, readState } from './state-on-disk';

const today = (): Moment => ({ at: new Date().toISOString(), zone: 'UTC' });
const daily = (): Reminder =>
  ownReminder(
    'daily',
    {
      text: 'Look at the kitchen Echo',
      schedule: { every: 'days', count: 1, time: '09:00' },
      counted: 'fixed',
    },
    today(),
  );

// Most of the time here is waited for, each test on a desk of its own: so they wait together.
describe.concurrent('time that goes by while Hangup runs', () => {
  test('a sleep of 90 days ends with one notification; setting the clock back brings none', async ({
    desk,
    expect,
  }) => {
    const home = await desk.createHome();
    const clock = jumpable(join(home.folder, 'offset'));
    clock.jumpTo('+0');
    const app = await desk.launch({ home, time: clock, args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    clock.jumpTo('+90d');
    const shown = await desk.notifications.waitFor(1, 100_000);
    expect(shown.title).toBe('Time to check your contacts');
    clock.jumpTo('+87d');
    await sleep(4000);
    // Every edit is a look at the clock, and the end of a pause says what the clock shows.
    await item.click('Pause reminders', 'For 3 hours');
    const pausedUntil = () => readState(app.dataFolder).reminding.pausedUntil;
    const daysAhead = () => Math.round((Date.parse(pausedUntil() ?? '') - Date.now()) / 86_400_000);
    await expect.poll(daysAhead).toBe(87);
    const isResumable = ({ children }: MenuNode) => children.some(({ label }) => label.startsWith('Resume'));
    await item.waitForMenu((menu) => menu.some(isResumable));
    await item.click('Pause reminders', /^Resume now/);
    await expect.poll(pausedUntil).toBeNull();
    await sleep(2000);
    expect(desk.notifications.shown).toHaveLength(1);
    expect(readState(app.dataFolder).reminders[0]?.shown?.occurrence).toMatch(/^recheck\//);
  }, 180_000);
});

describe.concurrent('time that went by while Hangup did not run', () => {
  test('90 days and several reminders: one notification, naming what is due', async ({ desk, expect }) => {
    const home = await desk.createHome();
    plantState(
      join(home.folder, 'data'),
      JSON.stringify(savedWith({ reminders: [recheckReminder(today()), daily()] })),
    );
    await desk.launch({ home, time: '+90d', args: ['--hidden'] });
    const shown = await desk.notifications.waitFor(1);
    expect(shown.title).toBe('2 things are due');
    expect(shown.body).toBe('Recheck and Look at the kitchen Echo');
    await sleep(3000);
    expect(desk.notifications.shown).toHaveLength(1);
  });

  test('three days left lying: one more notification and an icon of its own', async ({ desk, expect }) => {
    const first = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await first.quit();
    await desk.watcher.waitForNoItem();
    const due = await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
    const dueIcon = await (await desk.watcher.waitForItem()).iconPixmap();
    await desk.notifications.waitFor(1);
    await due.quit();
    await desk.watcher.waitForNoItem();
    await desk.launch({ home: first.home, time: '+34d', args: ['--hidden'] });
    await desk.notifications.waitFor(2);
    const overdueIcon = await (await desk.watcher.waitForItem()).iconPixmap();
    expect(overdueIcon?.argb.equals(dueIcon?.argb ?? Buffer.of())).toBe(false);
  });

  test('a journey keeps the time on the wall', async ({ desk, expect }) => {
    const home = await desk.createHome();
    plantState(
      join(home.folder, 'data'),
      JSON.stringify(savedWith({ reminders: [recheckReminder(today()), daily()] })),
    );
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) {
      const app = await desk.launch({ home, env: { TZ: zone }, args: ['status', '--json'] });
      await app.exited;
      const { nextRecheckAt } = JSON.parse(app.output().replaceAll(/^\[\d.*\n?/gm, ''));
      const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      expect(wall.format(new Date(nextRecheckAt))).toBe('18:00');
    }
  });

  test.for([':/etc/localtime', 'UTC0', 'Foo/Bar', 'Etc/Unknown'])(
    'a zone that nobody knows is no reason not to start: %s',
    async (zone, { desk, expect }) => {
      await desk.launch({ env: { TZ: zone }, args: ['--hidden'] });
      const item = await desk.watcher.waitForItem();
      expect((await item.menu()).at(-1)?.label).toBe('Quit');
    },
  );
});

test.concurrent('a crash between recording and marking repeats the notification instead of losing it', async ({
  desk,
  expect,
}) => {
  const home = await desk.createHome();
  const reminder = recheckReminder({ at: new Date(Date.now() - 31 * 86_400_000).toISOString(), zone: 'UTC' });
  const occurrence = `recheck/${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}`;
  plantState(
    join(home.folder, 'data'),
    JSON.stringify(
      savedWith({
        reminders: [reminder],
        reminding: { quiet: [], pausedUntil: null, outbox: [{ id: 'recheck', occurrence, step: 0 }] },
      }),
    ),
  );
  const app = await desk.launch({ home, args: ['--hidden'] });
  await desk.notifications.waitFor(1);
  await expect.poll(() => readState(app.dataFolder).reminding.outbox).toEqual([]);
  await app.kill();
  await desk.watcher.waitForNoItem();
  await desk.launch({ home, args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await sleep(3000);
  expect(desk.notifications.shown).toHaveLength(1);
});
