import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { household, savedWith } from '../fakes/state';
import { plantState } from './state-on-disk';

/** What our windows load: nothing of the log's library may be in it. */
const windowScripts = fileURLToPath(new URL('../../out/app/renderer/assets', import.meta.url));

test('the log and the diagnostics say what happened, and have no word in them that anybody typed', async ({
  desk,
}) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  plantState(dataFolder, JSON.stringify(savedWith({ inventory: household })));
  const app = await desk.launch({ driver: true, home, args: ['checklist'] });
  const panel = await app.panel();
  const field = panel.locator('.add-item input[type=text]').first();
  await field.fill('Zaphod’s phone');
  await field.press('Enter');
  await panel.getByText('Zaphod’s phone').first().waitFor();
  chmodSync(dataFolder, 0o500);
  await panel.getByRole('checkbox', { name: 'Delete the imported contacts' }).click();
  await panel
    .getByText(/not saved/i)
    .first()
    .waitFor();
  chmodSync(dataFolder, 0o700);
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Copy diagnostics' }).click();
  await panel.getByText('Copied', { exact: true }).waitFor();
  const copied = await app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
  await app.quit();

  const folder = join(dataFolder, 'logs');
  const log = readFileSync(join(folder, 'hangup.log'), 'utf8');
  expect(readdirSync(folder)).toEqual(['hangup.log']);
  expect(statSync(join(folder, 'hangup.log')).mode & 0o777).toBe(0o600);
  expect(log).toMatch(/Z started version=\d.* platform=linux/);
  expect(log).toMatch(/Z opened schema=2 items=5 reminders=2 history=1$/m);
  expect(log).toMatch(/Z notice kind=not-saved code=EACCES$/m);
  expect(log).toMatch(/Z command-failed command=task\/checked reason=not-saved$/m);
  expect(log).toMatch(/Z ended$/m);
  expect(copied).toMatch(/^items: 3 phones, 0 cars, 2 Echos, 1 contacts, 0 own$/m);
  for (const word of ['Zaphod', 'Anna', 'Kitchen', 'Somebody', home.folder]) {
    expect(log).not.toContain(word);
    expect(copied).not.toContain(word);
  }
  expect(app.output()).not.toContain('started version=');
  for (const file of readdirSync(windowScripts)) {
    expect(readFileSync(join(windowScripts, file), 'utf8')).not.toContain('electron-log');
  }
});
