import { join } from 'node:path';
import { expect } from 'vitest';
import { ownReminder } from '../../electron/core/reminder/reminder';
import { test } from '../desk/desk';
import { household, savedWith } from '../fakes/state';
import { lossesOn } from './layout';
import { plantState } from './state-on-disk';

test('a reminder whose text has no place to break is read as a whole on Today', async ({ desk }) => {
  const home = await desk.createHome();
  const moment = { at: new Date().toISOString(), zone: 'UTC' };
  const text = 'W'.repeat(150);
  const schedule = { every: 'days', count: 1, time: '09:00' } as const;
  const own = ownReminder('long', { text, schedule, counted: 'fixed' }, moment);
  const saved = savedWith({ inventory: household });
  const reminders = [...saved.reminders, own];
  plantState(join(home.folder, 'data'), JSON.stringify({ ...saved, reminders }));
  const app = await desk.launch({ driver: true, home, args: ['open'] });
  const panel = await app.panel();
  await panel.getByText(text).first().waitFor();
  expect(await lossesOn(panel)).toEqual([]);
});
