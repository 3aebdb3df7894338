import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Moment } from '../../electron/core/reminder/moment';
import { ownReminder, recheckReminder } from '../../electron/core/reminder/reminder';
import { openEveryWindow } from '../bench/every-window';
import { packBoth } from '../bench/packed';
import { anonymousMib, handlesOf, pssMib } from '../bench/weight';
import { test } from '../desk/desk';
import { fastEnv } from '../desk/faketime';
import { plantState } from '../e2e/state-on-disk';
import { savedWith } from '../fakes/state';
import { startReplica } from '../replica/server';

const factor = 100;
const dayMs = 86_400_000;
/** How much of the day to live through: all of it, unless somebody only wants to see the test work. */
const parts = Number(process.env.HANGUP_SOAK_ROUNDS ?? 24);
const port = 19_371;
const windowMs = 2000;

/** One reminder an hour, made the day before: each falls due once in this day. */
const hourly = (moment: Moment) =>
  Array.from({ length: 24 }, (_none, hour) => {
    const time = `${String(hour).padStart(2, '0')}:30`;
    const schedule = { every: 'days', count: 1, time } as const;
    return ownReminder(`hour-${hour}`, { text: `Hour ${hour}`, schedule, counted: 'fixed' }, moment);
  });

/** The threads of `later` that `earlier` has no counterpart for, name by name. */
const beyond = (earlier: readonly string[], later: readonly string[]): readonly string[] => {
  const known = [...earlier];
  return later.filter((name) => {
    const index = known.indexOf(name);
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
};

test('a day in a quarter of an hour, with reminders and windows that come and go, leaves nothing behind', async ({
  desk,
}) => {
  const home = await desk.createHome();
  const moment: Moment = { at: new Date(Date.now() - dayMs).toISOString(), zone: 'UTC' };
  const reminders = [{ ...recheckReminder(moment), isOn: false }, ...hourly(moment)];
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ reminders })));
  const replica = await startReplica({ flow: 'today' });
  // A runtime of its own: memory that is shared with somebody else's Electron comes and goes with that one.
  const { ours } = await packBoth(desk);
  const app = await desk.launch({
    home,
    program: [ours.program],
    env: { ...fastEnv(factor), TZ: 'UTC' },
    args: ['--hidden', `--remote-debugging-port=${port}`, ...replica.switches],
  });
  const item = await desk.watcher.waitForItem();
  const weigh = async () => {
    await sleep(10_000);
    const processes = app.processes();
    return { pss: pssMib(processes), anonymous: anonymousMib(processes), ...handlesOf(app.pid) };
  };
  const roundMs = dayMs / factor / 24;
  const rounds: Awaited<ReturnType<typeof weigh>>[] = [];
  for (let part = 0; part < parts; part += 1) {
    const startedAtMs = performance.now();
    await openEveryWindow(item, port, windowMs);
    rounds.push(await weigh());
    await sleep(Math.max(0, roundMs - (performance.now() - startedAtMs)));
  }
  console.table(
    rounds.map((round) => ({
      ...round,
      pss: round.pss.toFixed(1),
      anonymous: round.anonymous.toFixed(1),
      threads: round.threads.length,
    })),
  );
  const shown = desk.notifications.shown.length;
  await app.quit();
  await replica.stop();
  const log = readFileSync(join(app.dataFolder, 'logs/hangup.log'), 'utf8');
  console.log(`${shown} notifications`);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) throw new Error('no round was measured');
  expect(last.anonymous / first.anonymous).toBeLessThanOrEqual(1.1);
  expect(last.files).toBeLessThanOrEqual(first.files);
  expect(beyond(first.threads, last.threads)).toEqual([]);
  // Whatever left a worker behind would do so with every window: one more an hour.
  expect(last.workers - first.workers).toBeLessThan(Math.max(2, parts / 4));
  expect(shown).toBeGreaterThanOrEqual(parts - 2);
  expect(log).not.toMatch(/trouble/);
}, 1_200_000);
