import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { answerFileDialog } from '../desk/file-dialog';
import { household, savedWith } from '../fakes/state';
import { choose } from './reach';
import { plantState, readState } from './state-on-disk';

const begin = async (desk: Desk) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  plantState(dataFolder, JSON.stringify(savedWith({ inventory: household })));
  const app = await desk.launch({ driver: true, home, args: ['checklist'] });
  const panel = await app.panel();
  const names = () => readState(dataFolder).inventory.map(({ name }) => name);
  return { app, panel, home, dataFolder, names };
};

const add = async (panel: Page, name: string) => {
  await panel.getByRole('button', { name: 'Checklist' }).click();
  const field = panel.locator('.add-item input[type=text]').first();
  await field.fill(name);
  await field.press('Enter');
  await panel.getByText(name).first().waitFor();
};

const button = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name, exact: true });

/** What Chromium keeps in its data folder is not ours: caches, its own locks, its settings. */
const isOurs = (name: string) => /hangup|copies|history|set-aside|logs|command/.test(name);

test('data goes out and comes in through the system’s own dialogs, goes back, and is erased without a trace', async ({
  desk,
}) => {
  const { app, panel, home, dataFolder, names } = await begin(desk);
  const file = join(home.folder, 'my export.json');
  const all = household.map(({ name }) => name);

  await button(panel, 'Settings').click();
  await button(panel, 'Export…').click();
  await answerFileDialog('Export your data', file);
  await panel.getByText('Exported to the file below.').waitFor();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(home.folder).filter((name) => name.startsWith('my export'))).toHaveLength(1);

  await add(panel, 'Zaphod’s phone');
  await button(panel, 'Settings').click();
  await button(panel, 'Import…').click();
  await answerFileDialog('Import data', file);
  const proposal = panel.locator('.proposal');
  await proposal.getByText('1 gone').waitFor();
  expect(names()).toEqual([...all, 'Zaphod’s phone']);
  await button(panel, 'Replace my data').click();
  await panel.getByText('The file was imported.').waitFor();
  expect(names()).toEqual(all);

  await button(panel, 'Undo the import').click();
  await panel.getByText('Undone. Your data is as it was before.').waitFor();
  expect(names()).toEqual([...all, 'Zaphod’s phone']);
  await panel.getByText('Undo the import').waitFor({ state: 'detached' });

  await button(panel, 'Restore an earlier state').click();
  const earlier = panel.locator('.earlier-row');
  await earlier.first().getByText('before a restore').waitFor();
  await earlier.first().getByRole('button').click();
  await proposal.getByText('1 gone').waitFor();
  await button(panel, 'Go back to it').click();
  await panel.getByText('The earlier state was restored.').waitFor();
  expect(names()).toEqual(all);

  await choose(panel.getByRole('checkbox', { name: 'Start at login' }));
  const entry = join(home.folder, '.config/autostart/hangup.desktop');
  await expect.poll(() => readFileSync(entry, 'utf8')).toContain('Exec=');
  await button(panel, 'Erase everything').first().click();
  const erase = panel.locator('.erase-form').getByRole('button');
  expect(await erase.isDisabled()).toBe(true);
  await panel.getByLabel('Type “erase” to confirm').fill('Erase ');
  await erase.click();
  await panel.getByRole('heading', { name: 'Everything is erased.' }).waitFor();
  expect(readdirSync(dataFolder).filter(isOurs)).toEqual([]);
  expect(readdirSync(join(home.folder, '.config/autostart'))).toEqual([]);
  // The window may be gone before the driver hears that its click was made.
  await button(panel, 'Quit')
    .click()
    .catch(() => undefined);
  expect((await app.exited).code).toBe(0);
  expect(readdirSync(dataFolder).filter(isOurs)).toEqual([]);
  expect(readFileSync(file, 'utf8')).toContain('hangupExport');
});
