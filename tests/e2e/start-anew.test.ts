import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { install } from '../desk/installed';

const folder = mkdtempSync(join(tmpdir(), 'hangup-anew-'));
const image = join(folder, 'Hangup.AppImage');
const record = join(folder, 'started');

let program: string;
beforeAll(() => {
  ({ program } = install(join(folder, 'program'), 'http://127.0.0.1:9'));
  // The one file of an AppImage: here a script that writes down who was still there and with which words it was started.
  writeFileSync(
    image,
    `#!/bin/sh\nkill -0 "$(cat ${folder}/pid)" 2>/dev/null && echo too early > ${record} || echo "$@" > ${record}\nexec "${program}" "$@"\n`,
  );
  chmodSync(image, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Erases everything in a Hangup that was started hidden, and lets it begin anew. */
const startAnew = async (desk: Desk, env: Readonly<Record<string, string>>) => {
  const app = await desk.launch({ driver: true, program: [program], env, args: ['--hidden'] });
  writeFileSync(join(folder, 'pid'), String(app.pid));
  await (await desk.watcher.waitForItem()).click('Open Hangup');
  const panel = await app.panel();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Erase everything' }).first().click();
  await panel.getByLabel('Type “erase” to confirm').fill('erase');
  await panel.locator('.erase-form').getByRole('button').click();
  // It may be gone before the driver hears that it has clicked.
  const clicked = panel.getByRole('button', { name: 'Start anew' }).click();
  await Promise.race([clicked.catch(() => undefined), app.exited]);
  await app.exited;
  return app;
};

/** The new one is there, with its icon; nobody of these tests would end it. */
const quitNewOne = async (desk: Desk): Promise<void> => {
  await (await desk.watcher.waitForItem()).click('Quit');
  await desk.watcher.waitForNoItem();
};

test('an AppImage begins anew from its own file, in sight, once the old one has ended', async ({ desk }) => {
  const { dataFolder } = await startAnew(desk, { APPIMAGE: image, APPDIR: dirname(program) });
  await quitNewOne(desk);
  const words = readFileSync(record, 'utf8').trim().split(' ');
  expect(words).toContain(`--user-data-dir=${dataFolder}`);
  expect(words).not.toContain('--hidden');
});

test('what is installed begins anew by itself', async ({ desk }) => {
  await startAnew(desk, {});
  await quitNewOne(desk);
});
