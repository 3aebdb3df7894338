import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { exportText } from '../../electron/services/transfer/export-file';
import { type Desk, test } from '../desk/desk';
import { answerFileDialog } from '../desk/file-dialog';
import { firstDay, household, savedWith } from '../fakes/state';
import { plantState, readState, stateFile } from './state-on-disk';

const planted = async (desk: Desk, content: string) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  plantState(dataFolder, content);
  return { home, dataFolder };
};

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Runs `hangup status --json` where no Hangup runs. */
const statusOf = async (desk: Desk, home: Awaited<ReturnType<Desk['createHome']>>) => {
  const app = await desk.launch({ home, args: ['status', '--json'] });
  const { code } = await app.exited;
  return { code, report: JSON.parse(/\{.*\}/s.exec(app.output())?.[0] ?? '{}') };
};

describe('data that cannot be read', () => {
  test('waits for the person, who goes on with a file of their own', async ({ desk }) => {
    const content = '{"schema":1,"inventory":[{"id":"p1"';
    const { home, dataFolder } = await planted(desk, content);
    expect(await statusOf(desk, home)).toMatchObject({
      code: 1,
      report: { notices: ['recovery'], nextRecheckAt: null },
    });
    const before = hashOf(stateFile(dataFolder));

    const app = await desk.launch({ driver: true, home, args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    const menu = await item.waitForMenu(
      (items) => items[0]?.label.startsWith('Data cannot be read') ?? false,
    );
    expect(menu.map(({ label }) => label).filter(Boolean)).toHaveLength(4);
    const panel = await app.panel();
    await panel.getByRole('heading', { name: 'Your data cannot be read.' }).waitFor();
    await panel.getByText(stateFile(dataFolder)).first().waitFor();
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('hangup'))).toEqual(['hangup.json']);
    expect(hashOf(stateFile(dataFolder))).toBe(before);

    const bad = join(home.folder, 'diary.json');
    writeFileSync(bad, 'Dear diary');
    await panel.getByRole('button', { name: 'Choose a file…' }).click();
    await answerFileDialog('Import data', bad);
    await panel.getByText('This is not a file that Hangup exported.').waitFor();

    const good = join(home.folder, 'good.json');
    const saved = savedWith({ inventory: household });
    writeFileSync(good, exportText(saved, saved.history, { version: '0.1.0', at: firstDay.at }));
    await panel.getByRole('button', { name: 'Choose a file…' }).click();
    await answerFileDialog('Import data', good);
    await panel.getByRole('button', { name: 'Go on with it' }).click();
    await panel.getByRole('navigation').waitFor();
    expect(readState(dataFolder).inventory).toEqual(household);
    const aside = join(dataFolder, 'set-aside');
    expect(readdirSync(aside).map((name) => readFileSync(join(aside, name), 'utf8'))).toEqual([content]);
  });

  test('is kept when the person starts with an empty list', async ({ desk }) => {
    const { home, dataFolder } = await planted(desk, 'null');
    const refused = await desk.launch({ home, args: ['pause', '3h'] });
    expect((await refused.exited).code).toBe(1);
    expect(refused.output()).toContain('Start Hangup to choose how to go on');
    const app = await desk.launch({ driver: true, home });
    const panel = await app.panel();
    await panel.getByRole('button', { name: 'Start with an empty list' }).click();
    await panel.getByRole('button', { name: 'Start empty' }).click();
    await panel.getByRole('navigation').waitFor();
    expect(readState(dataFolder).inventory).toEqual([]);
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1);
  });
});

test('data of a newer version is left as it is, and can be copied byte for byte', async ({ desk }) => {
  const content = JSON.stringify({ ...savedWith(), schema: 99, future: true });
  const { home, dataFolder } = await planted(desk, content);
  expect(await statusOf(desk, home)).toMatchObject({ code: 1, report: { notices: ['state-newer'] } });
  const app = await desk.launch({ driver: true, home, args: ['--hidden'] });
  const panel = await app.panel();
  await panel.getByRole('heading', { name: 'Your data was written by a newer Hangup.' }).waitFor();
  await panel.getByRole('button', { name: 'Copy the files elsewhere…' }).click();
  await answerFileDialog('Copy the data files to a new folder', join(home.folder, 'copy'));
  await panel.getByText('The data files were copied as they are').waitFor();
  expect(readFileSync(join(home.folder, 'copy/hangup.json'), 'utf8')).toBe(content);
  await app.quit();
  expect(readFileSync(stateFile(dataFolder), 'utf8')).toBe(content);
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('hangup'))).toEqual(['hangup.json']);
});
