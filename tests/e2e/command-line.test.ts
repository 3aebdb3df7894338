import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import type { Home } from '../desk/home';
import { readState, stateFile } from './state-on-disk';

/** Starts Hangup in that home 31 days after its first start, when a recheck is due. */
const startDue = async (desk: Desk): Promise<Home> => {
  const first = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await first.quit();
  await desk.watcher.waitForNoItem();
  await desk.launch({ home: first.home, time: '+31d', args: ['--hidden'] });
  await desk.watcher.waitForItem();
  await desk.notifications.waitFor(1);
  return first.home;
};

/** Types a command line and gives back what came of it. */
const type = async (desk: Desk, home: Home, ...words: readonly string[]) => {
  const app = await desk.launch({ home, args: words });
  const { code } = await app.exited;
  // Chromium's own lines are not part of the answer.
  const said = app
    .output()
    .replaceAll(/^\[\d.*\n?/gm, '')
    .trim();
  return { code, said };
};

describe('to a running Hangup', () => {
  test('a status is answered on the terminal, as a line and as JSON', async ({ desk }) => {
    const home = await startDue(desk);
    expect(await type(desk, home, 'status')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Recheck due since /),
    });
    const { code, said } = await type(desk, home, 'status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      isRunning: true,
      due: [{ id: 'recheck', kind: 'recheck', name: 'Recheck', snoozedUntil: null }],
      lastRecheckAt: null,
      pausedUntil: null,
      quietUntil: null,
      openTasks: 3,
      totalTasks: 3,
      notices: [],
    });
  });

  test('snooze, pause and resume do what they say, on disk before they answer', async ({ desk }) => {
    const home = await startDue(desk);
    const dataFolder = `${home.folder}/data`;
    expect(await type(desk, home, 'snooze', '2h')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Reminding you again at /),
    });
    expect(readState(dataFolder).reminders[0]?.snoozed?.until).toMatch(/^\d{4}-/);
    expect(await type(desk, home, 'pause', 'until-tomorrow')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^No notifications until /),
    });
    expect(readState(dataFolder).reminding.pausedUntil).toMatch(/^\d{4}-/);
    expect((await type(desk, home, 'resume')).code).toBe(0);
    expect(readState(dataFolder).reminding.pausedUntil).toBeNull();
  });

  test('snooze with nothing due is told, with exit code 1', async ({ desk }) => {
    const app = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    const answer = await type(desk, app.home, 'snooze', 'tomorrow');
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining('nothing is due') });
  });

  test('quit ends it', async ({ desk }) => {
    const app = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    expect((await type(desk, app.home, 'quit')).code).toBe(0);
    expect((await app.exited).code).toBe(0);
  });

  test('unknown words and times are answered with the usage and exit code 2', async ({ desk }) => {
    const app = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    const before = readFileSync(stateFile(app.dataFolder));
    for (const words of [['pause', 'forever'], ['snooze'], ['status', 'please'], ['rechek']]) {
      const { code, said } = await type(desk, app.home, ...words);
      expect([words, code]).toEqual([words, 2]);
      expect(said).toContain('Usage: hangup');
    }
    expect(readFileSync(stateFile(app.dataFolder)).equals(before)).toBe(true);
  });
});

describe('where none runs', () => {
  test('a status reads the data and writes nothing', async ({ desk }) => {
    const home = await desk.createHome();
    const { code, said } = await type(desk, home, 'status', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ isRunning: false, due: [], openTasks: 3 });
    expect(existsSync(stateFile(`${home.folder}/data`))).toBe(false);
  });

  test('a pause is written down for the next start', async ({ desk }) => {
    const home = await desk.createHome();
    expect((await type(desk, home, 'pause', '3h')).code).toBe(0);
    expect(readState(`${home.folder}/data`).reminding.pausedUntil).toMatch(/^\d{4}-/);
    await desk.launch({ home, args: ['--hidden'] });
    const item = await desk.watcher.waitForItem();
    const pause = (await item.menu()).find(({ label }) => label.startsWith('Pause'));
    expect(pause?.children[0]?.label).toMatch(/^Resume now/);
  });

  test('a change on a later day keeps the state before it, as a running Hangup would', async ({ desk }) => {
    const home = await desk.createHome();
    expect((await type(desk, home, 'pause', '3h')).code).toBe(0);
    const later = await desk.launch({ home, time: '+1d', args: ['pause', '3h'] });
    expect((await later.exited).code).toBe(0);
    const kept = readdirSync(`${home.folder}/data/copies`).map((name) => name.split('-')[0]);
    expect(kept.toSorted()).toEqual(['daily', 'weekly']);
  });

  test('a status is answered where there is no screen, as over SSH', async ({ desk }) => {
    const app = await desk.launch({ args: ['status', '--json'], env: { DISPLAY: '' } });
    expect((await app.exited).code).toBe(0);
    expect(JSON.parse(app.output().slice(app.output().indexOf('{')))).toMatchObject({ isRunning: false });
    const wrong = await desk.launch({ home: app.home, args: ['nonsense'], env: { DISPLAY: '' } });
    expect((await wrong.exited).code).toBe(2);
  });

  test('quit has nobody to end', async ({ desk }) => {
    const home = await desk.createHome();
    expect(await type(desk, home, 'quit')).toMatchObject({
      code: 1,
      said: expect.stringContaining('not running'),
    });
  });
});
