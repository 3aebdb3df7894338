import { join } from 'node:path';
import { expect } from 'vitest';
import type { HistoryEntry } from '../../electron/core/state/history';
import { test } from '../desk/desk';
import { savedWith } from '../fakes/state';
import { plantState, readState } from './state-on-disk';

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString();

const line = (index: number): HistoryEntry => ({
  kind: 'task-checked',
  at: day(index),
  rule: 'block',
  subject: `Contact ${index}`,
});

test('a record of years is shown from its end, further back on request, and found', async ({ desk }) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  const history = Array.from({ length: 1300 }, (_none, index) => line(index));
  plantState(dataFolder, JSON.stringify(savedWith({ history })));
  const app = await desk.launch({ driver: true, home });
  const panel = await app.panel();
  await expect.poll(() => readState(dataFolder).archivedParts.length, { timeout: 20_000 }).toBe(4);
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.getByText('Contact 1299').waitFor();
  await panel.getByRole('searchbox').fill('Contact 7');
  await panel.getByText(/Looking through everything since/).waitFor();
  const older = panel.getByRole('button', { name: 'Show older' });
  for (let parts = 0; parts < 4; parts += 1) await older.click();
  await panel.getByText(/Block.· Contact 7$/).waitFor();
  await expect.poll(() => panel.getByText(/Looking through everything/).count()).toBe(0);
});
