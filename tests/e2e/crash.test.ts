import { readFileSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { recheckReminder } from '../../electron/core/reminder/reminder';
import { type Desk, test } from '../desk/desk';
import type { Home } from '../desk/home';
import { createNotificationDaemon } from '../desk/notifications';
import { waitFor } from '../desk/wait';
import { savedWith } from '../fakes/state';
import type { RunningApp } from './launch';
import { plantState, readState } from './state-on-disk';

const dayMs = 86_400_000;

/** A home in which the recheck fell due yesterday. */
const createDueHome = async (desk: Desk): Promise<Home> => {
  const home = await desk.createHome();
  const monthAgo = { at: new Date(Date.now() - 31 * dayMs).toISOString(), zone: 'UTC' };
  const state = savedWith({ reminders: [recheckReminder(monthAgo)] });
  plantState(join(home.folder, 'data'), JSON.stringify(state));
  return home;
};

const remindingOf = ({ dataFolder }: RunningApp) => {
  const { reminders, reminding } = readState(dataFolder);
  return { shown: reminders[0]?.shown ?? null, outbox: reminding.outbox };
};

/** The same of a disk that is being written, or was never written since the state was planted. */
const remindingSoFar = (app: RunningApp): ReturnType<typeof remindingOf> => {
  try {
    return remindingOf(app);
  } catch {
    return { shown: null, outbox: [] };
  }
};

/** Starts it once more, and lets it come to rest: everything recorded is shown and marked. */
const startAgain = async (desk: Desk, home: Home): Promise<RunningApp> => {
  const app = await desk.launch({ home, args: ['--hidden'] });
  await desk.watcher.waitForItem();
  const isSettled = () => {
    const { shown, outbox } = remindingOf(app);
    return (shown !== null && outbox.length === 0) || undefined;
  };
  await waitFor(isSettled, { timeoutMs: 30_000, failure: () => JSON.stringify(remindingOf(app)) });
  return app;
};

describe('kill -9 while a notification is on its way', () => {
  test('in the middle of showing it: it is shown once more, and then no more', async ({ desk }) => {
    const home = await createDueHome(desk);
    await desk.notifications.stop();
    const apps: RunningApp[] = [];
    const killing = await createNotificationDaemon(desk.bus, {
      onNotify: () => {
        // The main process alone, at once: the rest of its tree follows.
        for (const { pid } of apps) process.kill(pid, 'SIGKILL');
      },
    });
    const dying = await desk.launch({ home, args: ['--hidden'] });
    apps.push(dying);
    await killing.waitFor(1);
    expect((await dying.exited).signal).toBe('SIGKILL');
    expect(remindingOf(dying)).toMatchObject({ shown: null, outbox: [{ id: 'recheck', step: 0 }] });
    apps.length = 0;
    await dying.kill();
    await desk.watcher.waitForNoItem();
    const second = await startAgain(desk, home);
    expect(killing.shown).toHaveLength(2);
    await second.quit();
    await desk.watcher.waitForNoItem();
    await startAgain(desk, home);
    await sleep(2000);
    expect(killing.shown).toHaveLength(2);
  });

  test('as soon as it is recorded: it is not lost', async ({ desk }) => {
    // Marking follows within milliseconds: it is tried until the kill was quicker.
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const home = await createDueHome(desk);
      const before = desk.notifications.shown.length;
      const dying = await desk.launch({ home, args: ['--hidden'] });
      const watch = watchFolder(dying.dataFolder, () => {
        if (remindingSoFar(dying).outbox.length > 0) process.kill(dying.pid, 'SIGKILL');
      });
      await Promise.race([dying.exited, desk.notifications.waitFor(before + 1).then(() => sleep(500))]);
      watch.close();
      await dying.kill();
      await desk.watcher.waitForNoItem();
      const { shown, outbox } = remindingOf(dying);
      if (shown !== null) continue;
      expect(outbox).toMatchObject([{ id: 'recheck', step: 0 }]);
      const atTheKill = desk.notifications.shown.length;
      await startAgain(desk, home);
      expect(desk.notifications.shown.length - atTheKill).toBe(1);
      return;
    }
    throw new Error('the kill was never quick enough');
  });

  test('at any moment of a start: what was not marked is shown by the next one', async ({ desk }) => {
    const home = await createDueHome(desk);
    let wasMarked = false;
    const waits = Array.from({ length: 6 }, () => Math.round(200 + Math.random() * 1800));
    for (const waitMs of waits) {
      const dying = await desk.launch({ home, args: ['--hidden'] });
      await sleep(waitMs);
      await dying.kill();
      await desk.watcher.waitForNoItem();
      wasMarked = remindingSoFar(dying).shown !== null;
      if (wasMarked) break;
    }
    const before = desk.notifications.shown.length;
    await startAgain(desk, home);
    expect(desk.notifications.shown.length - before, `killed after ${waits} ms`).toBe(wasMarked ? 0 : 1);
    expect(desk.notifications.shown.length).toBeGreaterThanOrEqual(1);
  });
});

test('a signal to end is an orderly end, as at logout: the log has it', async ({ desk }) => {
  const app = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  expect(await app.quit()).toEqual({ code: 0, signal: null });
  expect(readFileSync(join(app.dataFolder, 'logs', 'hangup.log'), 'utf8')).toMatch(/ended/);
});
