import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { HistoryEntry } from '../../electron/core/state/history';
import { test } from '../desk/desk';
import { answerFileDialog, callOffFileDialog } from '../desk/file-dialog';
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
  await panel.getByText(/^Nothing since .* has “Contact 7” in it\.$/).waitFor();
  const older = panel.getByRole('button', { name: 'Show older' });
  await older.click();
  await older.click();
  // Contacts 700 to 799 are there by now.
  await panel.getByText(/Looking through everything since/).waitFor();
  await older.click();
  await older.click();
  await panel.getByText(/Block.· Contact 7$/).waitFor();
  await expect.poll(() => panel.getByText(/Looking through everything/).count()).toBe(0);
});

test('the whole record, or one kind of its lines, is saved as a PDF', async ({ desk }) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  const history = Array.from({ length: 700 }, (_none, index) => line(index));
  plantState(
    dataFolder,
    JSON.stringify(savedWith({ history: [...history, { kind: 'data-exported', at: day(800) }] })),
  );
  const app = await desk.launch({ driver: true, home });
  const panel = await app.panel();
  await panel.getByRole('button', { name: 'History' }).click();
  const save = async (name: string) => {
    const file = join(home.folder, name);
    await panel.getByRole('button', { name: 'Save as PDF…' }).click();
    await answerFileDialog('Save the history as PDF', file);
    await panel.getByText('Saved as PDF.').waitFor();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const content = readFileSync(file, 'latin1');
    expect(content.slice(0, 5)).toBe('%PDF-');
    return content.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  };
  await panel.getByRole('button', { name: 'Save as PDF…' }).click();
  await callOffFileDialog('Save the history as PDF');
  // What was drawn for the page alone goes again once the answer is there.
  await panel.getByText(/Contact 0$/).waitFor({ state: 'detached' });
  expect(await panel.getByText('Saved as PDF.').count()).toBe(0);
  expect(await save('all.pdf')).toBeGreaterThan(10);
  await panel.locator('.history-kinds select').selectOption({ label: 'Data' });
  await panel.getByText('Data exported to a file').waitFor();
  expect(await panel.getByText(/Contact \d/).count()).toBe(0);
  expect(await save('data.pdf')).toBe(1);
});
