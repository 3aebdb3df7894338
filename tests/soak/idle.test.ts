import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import type { ProcessInfo } from '../desk/processes';
import { stateFile } from '../e2e/state-on-disk';

const bareApp = fileURLToPath(new URL('../bench/bare', import.meta.url));
const settleMs = 30_000;
const idleMs = 600_000;
/** `getconf CLK_TCK`: what /proc counts processor time in, on every Linux there is. */
const ticksPerSecond = 100;

/** Processor time of a process so far, in seconds; fields 14 and 15 of /proc/PID/stat, counted after its name. */
const cpuSeconds = ({ pid }: ProcessInfo): number => {
  const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = afterName.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
};

/** Bytes that a process has sent to the disk. */
const writtenBytes = ({ pid }: ProcessInfo): number =>
  Number(/^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);

const sum = (processes: readonly ProcessInfo[], of: (process: ProcessInfo) => number): number =>
  processes.reduce((total, process) => total + of(process), 0);

test('ten idle minutes cost at most 0.1 % of a core and write nothing', async ({ desk }) => {
  const app = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  // Beside it, so that the figure can be told from what the machine makes any Electron cost.
  const bare = await desk.launch({ appFolder: bareApp });
  await sleep(settleMs);
  const processes = app.processes();
  const bareProcesses = bare.processes();
  const bareBefore = sum(bareProcesses, cpuSeconds);
  const before = { cpu: sum(processes, cpuSeconds), written: sum(processes, writtenBytes) };
  const changedAtMs = statSync(stateFile(app.dataFolder)).mtimeMs;
  await sleep(idleMs);
  const percent = ((sum(processes, cpuSeconds) - before.cpu) / (idleMs / 1000)) * 100;
  const barePercent = ((sum(bareProcesses, cpuSeconds) - bareBefore) / (idleMs / 1000)) * 100;
  const written = sum(processes, writtenBytes) - before.written;
  console.log(
    `idle: ${percent.toFixed(4)} % of a core (a bare Electron: ${barePercent.toFixed(4)} %), ${written} bytes written, ${processes.length} processes`,
  );
  expect(app.processes().map(({ pid }) => pid)).toEqual(processes.map(({ pid }) => pid));
  expect(percent).toBeLessThanOrEqual(0.1);
  expect(written).toBe(0);
  expect(statSync(stateFile(app.dataFolder)).mtimeMs).toBe(changedAtMs);
});
