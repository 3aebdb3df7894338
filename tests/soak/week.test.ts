import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Moment } from '../../electron/core/reminder/moment';
import { ownReminder, recheckReminder } from '../../electron/core/reminder/reminder';
import { test } from '../desk/desk';
import { fastEnv } from '../desk/faketime';
import { plantState, readState } from '../e2e/state-on-disk';
import { savedWith } from '../fakes/state';

const factor = 2000;
const dayMs = 86_400_000;
const days = 7;

test('seven days with a daily reminder: seven notifications, each within five minutes after its time', async ({
  desk,
}) => {
  const home = await desk.createHome();
  const moment: Moment = { at: new Date().toISOString(), zone: 'UTC' };
  // An hour ago on the wall, so that the first one falls due tomorrow and the seventh an hour before the end.
  const time = new Date(Date.now() - 3_600_000).toISOString().slice(11, 16);
  const daily = ownReminder(
    'daily',
    { text: 'Look at the kitchen Echo', schedule: { every: 'days', count: 1, time }, counted: 'fixed' },
    moment,
  );
  const recheck = { ...recheckReminder(moment), isOn: false };
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ reminders: [recheck, daily] })));
  const app = await desk.launch({ home, env: { ...fastEnv(factor), TZ: 'UTC' }, args: ['--hidden'] });
  await sleep((days * dayMs) / factor);
  await app.quit();

  const shown = readState(app.dataFolder).history.flatMap((entry) =>
    entry.kind === 'reminder-shown' ? [entry] : [],
  );
  const delays = shown.map(({ at, occurrence }) => {
    const dueMs = Date.parse(`${occurrence.slice('daily/'.length)}T${time}:00Z`);
    return Math.round((Date.parse(at) - dueMs) / 1000);
  });
  console.log(
    `shown: ${shown.map(({ occurrence }) => occurrence).join(', ')}\nseconds after the due time: ${delays.join(', ')}`,
  );
  expect(desk.notifications.shown).toHaveLength(days);
  expect(new Set(shown.map(({ occurrence }) => occurrence)).size).toBe(days);
  expect(shown).toHaveLength(days);
  for (const delay of delays) {
    expect(delay).toBeGreaterThanOrEqual(0);
    expect(delay).toBeLessThanOrEqual(300);
  }
});
