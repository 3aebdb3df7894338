import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { startBus } from '../desk/bus';
import { type Desk, test } from '../desk/desk';
import type { TrayItem } from '../desk/tray-item';
import { createWatcher } from '../desk/watcher';
import { launchHangup } from '../e2e/launch';
import { startReplica } from '../replica/server';
import { firstPaint } from './first-paint';
import { measurePairs, ratioOf } from './paired';

const pairs = 9;
const bareApp = fileURLToPath(new URL('./bare', import.meta.url));
const ports = { ours: 19_331, bare: 19_332 };

/** Milliseconds from the click in the tray's menu to the first content on the screen. */
const fromClick = async (item: TrayItem, label: string, port: number, url: RegExp): Promise<number> => {
  const clickedAtMs = Date.now();
  await item.click(label);
  return (await firstPaint(port, url)) - clickedAtMs;
};

/** The bare application on a bus of its own, where its icon is the only one. */
const startBare = async (desk: Desk) => {
  const bus = await startBus();
  const watcher = await createWatcher(bus);
  const home = await desk.createHome();
  const app = await launchHangup({
    bus,
    home: { ...home, env: { ...home.env, DBUS_SESSION_BUS_ADDRESS: bus.address } },
    appFolder: bareApp,
    args: [`--remote-debugging-port=${ports.bare}`],
  });
  return {
    item: await watcher.waitForItem(),
    async stop() {
      await app.kill();
      await bus.stop();
    },
  };
};

test('the bar is painted at most 1.5 times as long after the click as a bare window', async ({ desk }) => {
  const replica = await startReplica();
  await desk.launch({ args: ['--hidden', ...replica.switches, `--remote-debugging-port=${ports.ours}`] });
  const ours = await desk.watcher.waitForItem();
  const bare = await startBare(desk);
  const measured = await measurePairs(
    pairs,
    () => fromClick(ours, 'Customer Help with a guide…', ports.ours, /^app:.*guide-bar/),
    () => fromClick(bare.item, 'Open window', ports.bare, /^data:/),
  );
  await bare.stop();
  await replica.stop();
  expect(ratioOf('guide bar, click to first paint', measured)).toBeLessThanOrEqual(1.5);
});
