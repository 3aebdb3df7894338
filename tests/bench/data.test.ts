import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Snapshot } from '../../electron/contract';
import type { SavedState } from '../../electron/core/state/saved-state';
import { openData } from '../../electron/services/data/open-data';
import { type Desk, test } from '../desk/desk';
import type { Home } from '../desk/home';
import { linesOf, thousandsOf } from '../fakes/household-of-thousands';
import { savedWith } from '../fakes/state';
import { median } from './median';

const taskCount = 5000;
const lineCount = 100_000;
const partLength = 250;
const pairs = 11;
const toggles = 31;

/** A home in which that has been saved, after so many lines were archived. */
const homeWith = async (
  desk: Desk,
  lines: number,
  stateWith: (parts: readonly string[]) => SavedState,
): Promise<Home> => {
  const home = await desk.createHome();
  const folder = join(home.folder, 'data');
  await mkdir(folder, { recursive: true });
  const now = () => ({ at: new Date().toISOString(), zone: 'UTC' });
  const data = openData({ folder, writePrimary: () => undefined, now, later: () => undefined });
  const all = linesOf(lines);
  const parts = Array.from({ length: lines / partLength }, (_none, index) =>
    data.archive(index + 1, all.slice(index * partLength, (index + 1) * partLength)),
  );
  await data.save(stateWith(parts));
  // The first start writes electron-store's file; the measured ones find everything in place.
  await startToTray(desk, home);
  return home;
};

interface Start {
  /** From the start of the program to its icon. */
  readonly wallMs: number;
  /** From there to its whole menu, which follows once the data is read. */
  readonly menuMs: number;
  /** What the main process has computed by then: steadier where the machine has other things to do. */
  readonly cpuMs: number;
}

/** Milliseconds that a process has computed so far; Linux counts in hundredths of a second. */
const cpuMsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
};

const startToTray = async (desk: Desk, home: Home): Promise<Start> => {
  await desk.watcher.waitForNoItem();
  const app = await desk.launch({ home, args: ['--hidden'] });
  const { registeredAtMs } = await desk.watcher.waitForItem(60_000);
  const menuMs = Date.now() - registeredAtMs;
  const cpuMs = cpuMsOf(app.pid);
  await app.quit();
  return { wallMs: registeredAtMs - app.startedAtMs, menuMs, cpuMs };
};

test('100,000 lines and 5,000 tasks: a start takes hardly longer than with an empty state', async ({
  desk,
}) => {
  const full = await homeWith(desk, lineCount, (parts) => thousandsOf(taskCount, parts));
  const empty = await homeWith(desk, 0, () => savedWith());
  const measured: { readonly full: Start; readonly empty: Start }[] = [];
  for (let pair = 0; pair < pairs; pair += 1)
    measured.push({ full: await startToTray(desk, full), empty: await startToTray(desk, empty) });
  const ratio = median(measured.map((one) => one.full.wallMs / one.empty.wallMs));
  const cpuRatio = median(measured.map((one) => one.full.cpuMs / one.empty.cpuMs));
  console.table(
    measured.map((one) => ({
      full: one.full.wallMs,
      empty: one.empty.wallMs,
      ratio: (one.full.wallMs / one.empty.wallMs).toFixed(2),
      fullMenu: one.full.menuMs,
      emptyMenu: one.empty.menuMs,
      fullCpu: one.full.cpuMs,
      emptyCpu: one.empty.cpuMs,
    })),
  );
  console.log(
    `start to tray: median ${ratio.toFixed(2)} × an empty state, over ${pairs} pairs (computing: ${cpuRatio.toFixed(2)} ×)`,
  );
  expect(ratio).toBeLessThan(1.1);
});

test('100,000 lines and 5,000 tasks: a tick is on disk within 50 ms, and a save writes less than 1 MiB', async ({
  desk,
}) => {
  const home = await homeWith(desk, lineCount, (parts) => thousandsOf(taskCount, parts));
  const app = await desk.launch({ home, driver: true });
  const panel = await app.panel();
  const tookMs = await panel.evaluate(async (count) => {
    const { bridge } = window;
    const { outlook }: Snapshot = JSON.parse(await bridge.getSnapshot());
    const [contact] = outlook.state.saved.inventory;
    const took: number[] = [];
    for (let index = 0; index < count; index += 1) {
      // As a person would: not while the window still draws the last change.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const startedAt = performance.now();
      const command = {
        type: 'task/checked',
        taskId: `block:${contact?.id}`,
        isChecked: index % 2 === 1,
      } as const;
      const reply = await bridge.send(command);
      if (!reply.ok) throw new Error(reply.detail);
      took.push(performance.now() - startedAt);
    }
    return took;
  }, toggles);
  const bytes = 2 * statSync(join(app.dataFolder, 'hangup.json')).size;
  console.log(
    `tick: median ${median(tookMs).toFixed(1)} ms of ${tookMs.map((ms) => ms.toFixed(0)).join(', ')}`,
  );
  console.log(`save: ${(bytes / 1024).toFixed(0)} KiB in its two files`);
  expect(median(tookMs)).toBeLessThan(50);
  expect(bytes).toBeLessThan(1024 * 1024);
});
