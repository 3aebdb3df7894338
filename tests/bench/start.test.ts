import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { ratioFigure, record } from './figures';
import { fromClick } from './first-paint';
import { type Packed, packBoth, startPacked } from './packed';
import { measurePairs } from './paired';

const pairs = 11;
const ports = { ours: 19_341, bare: 19_342 };
const mib = 1024 * 1024;

const startMs = async (desk: Desk, packed: Packed): Promise<number> => {
  const started = await startPacked(desk, packed);
  await started.stop();
  return started.startMs;
};

test('packed, the icon is there as fast as that of a bare Electron, out of a small file', async ({
  desk,
}) => {
  const { ours, bare } = await packBoth(desk);
  const measured = await measurePairs(
    pairs,
    () => startMs(desk, ours),
    () => startMs(desk, bare),
  );
  record([
    { name: 'app.asar', value: ours.asarBytes / mib, atMost: 2.5, unit: 'MiB' },
    ratioFigure('spawn to tray item', measured, 1.1),
  ]);
});

test('packed, the panel is painted soon after the click', async ({ desk }) => {
  const packed = await packBoth(desk);
  const ours = await startPacked(desk, packed.ours, [`--remote-debugging-port=${ports.ours}`]);
  const bare = await startPacked(desk, packed.bare, [`--remote-debugging-port=${ports.bare}`]);
  const measured = await measurePairs(
    pairs,
    () => fromClick(ours.item, ['Open Hangup'], ports.ours, /^app:.*panel/),
    () => fromClick(bare.item, ['Open window'], ports.bare, /^data:/),
  );
  await ours.stop();
  await bare.stop();
  expect(measured).toHaveLength(pairs);
  record([ratioFigure('tray click to painted panel', measured, 1.6)]);
});
