import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { startReplica } from '../replica/server';
import { chartOf, type Sample } from './chart';
import { openBareWindow, openEveryWindow } from './every-window';
import { leavePicture, ratioFigure, record } from './figures';
import { type Packed, packBoth, type Started, startPacked } from './packed';
import type { Pair } from './paired';
import { cpuMs, pssMib, writtenBytes } from './weight';

const pairs = 9;
const settleMs = 10_000;
const windowMs = 3000;
const afterWindowsMs = 30_000;
const idleSettleMs = 30_000;
const idleMs = 300_000;
const sampleMs = 5000;
const colours = { ours: '#0b6e6e', bare: '#b36b00' };

const weigh = ({ app }: Started): number => pssMib(app.processes());

/** One pair at rest, and again after all windows were opened and closed. */
const weighPair = async (
  desk: Desk,
  packed: { readonly ours: Packed; readonly bare: Packed },
  port: number,
) => {
  const replica = await startReplica({ flow: 'today' });
  const switches = (at: number) => [`--remote-debugging-port=${at}`, ...replica.switches];
  const ours = await startPacked(desk, packed.ours, switches(port));
  const bare = await startPacked(desk, packed.bare, switches(port + 1));
  await sleep(settleMs);
  const idle: Pair = { ours: weigh(ours), bare: weigh(bare) };
  await openEveryWindow(ours.item, port, windowMs);
  await openBareWindow(bare.item, port + 1, windowMs);
  await sleep(afterWindowsMs);
  const after: Pair = { ours: weigh(ours), bare: weigh(bare) };
  await ours.stop();
  await bare.stop();
  await replica.stop();
  return { idle, after };
};

test('packed, memory at rest and after all windows is near that of a bare Electron', async ({ desk }) => {
  const packed = await packBoth(desk);
  const measured: Awaited<ReturnType<typeof weighPair>>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) measured.push(await weighPair(desk, packed, 19_351 + 2 * pair));
  const idle = measured.map((one) => one.idle);
  const after = measured.map((one) => one.after);
  record([
    ratioFigure('memory, no window opened', idle, 1.04),
    ratioFigure('memory, 30 s after all windows', after, 1.12),
  ]);
});

/** Memory and processor use of one application while `idleMs` pass. */
const watch = async (started: Started) => {
  const processes = started.app.processes();
  const first = { cpuMs: cpuMs(processes), written: writtenBytes(processes) };
  const memory: Sample[] = [];
  const cpu: Sample[] = [];
  let last = first.cpuMs;
  for (let passedMs = sampleMs; passedMs <= idleMs; passedMs += sampleMs) {
    await sleep(sampleMs);
    const present = cpuMs(processes);
    memory.push({ atS: passedMs / 1000, value: pssMib(processes) });
    cpu.push({ atS: passedMs / 1000, value: ((present - last) / sampleMs) * 100 });
    last = present;
  }
  return {
    memory,
    cpu,
    percent: ((last - first.cpuMs) / idleMs) * 100,
    written: writtenBytes(processes) - first.written,
    renderers: started.app.processes().filter(({ type }) => type === 'renderer').length,
  };
};

test('packed, five idle minutes cost next to nothing', async ({ desk }) => {
  const packed = await packBoth(desk);
  const started = [await startPacked(desk, packed.ours), await startPacked(desk, packed.bare)];
  await sleep(idleSettleMs);
  const [ours, bare] = await Promise.all(started.map(watch));
  for (const one of started) await one.stop();
  if (!ours || !bare) throw new Error('not both were watched');
  const linesOf = (of: 'memory' | 'cpu') => [
    { name: 'Hangup', colour: colours.ours, samples: ours[of] },
    { name: 'bare Electron', colour: colours.bare, samples: bare[of] },
  ];
  leavePicture('idle-memory.svg', chartOf('Memory of all processes, MiB (PSS)', linesOf('memory')));
  leavePicture('idle-cpu.svg', chartOf('Processor use, % of a core', linesOf('cpu')));
  console.log(`a bare Electron: ${bare.percent.toFixed(4)} % of a core`);
  expect(ours.memory).toHaveLength(idleMs / sampleMs);
  record([
    { name: 'idle processor use', value: ours.percent, atMost: 0.1, unit: '% of a core' },
    // What a wake costs depends on the machine: beside a bare Electron it is known what is Hangup's.
    {
      name: 'the same, beside a bare Electron',
      value: ours.percent / bare.percent,
      atMost: 1,
      unit: '× bare',
    },
    { name: 'idle disk writes', value: ours.written, atMost: 0, unit: 'bytes' },
    { name: 'idle renderer processes', value: ours.renderers, atMost: 0, unit: 'processes' },
  ]);
});
