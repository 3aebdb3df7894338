import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { median } from './median';

const pairs = 9;
const quitApp = fileURLToPath(new URL('./quit', import.meta.url));

/** Milliseconds from spawn to exit. */
const timed = async (desk: Desk, options: Parameters<Desk['launch']>[0]): Promise<number> => {
  const startedAtMs = performance.now();
  const app = await desk.launch(options as never);
  await app.exited;
  return performance.now() - startedAtMs;
};

test('`hangup status --json` takes less than 1.5 times as long as an Electron that starts and quits', async ({
  desk,
}) => {
  const app = await desk.launch({ args: ['--hidden'] });
  await desk.watcher.waitForItem();
  const quits = await desk.createHome();
  const measured: { readonly status: number; readonly bare: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const status = await timed(desk, { home: app.home, args: ['status', '--json'] });
    const bare = await timed(desk, { home: quits, appFolder: quitApp });
    measured.push({ status, bare });
  }
  const ratio = median(measured.map(({ status, bare }) => status / bare));
  console.table(
    measured.map(({ status, bare }) => ({
      status: Math.round(status),
      bare: Math.round(bare),
      ratio: (status / bare).toFixed(2),
    })),
  );
  console.log(`status --json: median ${ratio.toFixed(2)} × a bare Electron, over ${pairs} pairs`);
  expect(ratio).toBeLessThan(1.5);
});
