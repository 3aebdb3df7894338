import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { PROJECT_ROOT } from './launch';

test('About opens the licences in whatever reads a text here', async ({ desk }) => {
  const home = await desk.createHome();
  const record = join(home.folder, 'opened');
  const programs = join(home.folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" > ${record}\n`, { mode: 0o755 });
  const env = { PATH: `${programs}${delimiter}${home.env.PATH}` };
  const app = await desk.launch({ driver: true, home, env });
  const panel = await app.panel();
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Show licences' }).click();
  await expect
    .poll(() => existsSync(record) && readFileSync(record, 'utf8').trim())
    .toBe(join(PROJECT_ROOT, 'out/licences.txt'));
  expect(readFileSync(join(PROJECT_ROOT, 'out/licences.txt'), 'utf8')).toMatch(/^react-dom \d/m);
});
