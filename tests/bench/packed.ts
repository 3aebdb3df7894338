import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { startBus } from '../desk/bus';
import type { Desk } from '../desk/desk';
import { createWatcher } from '../desk/watcher';
import { launchHangup } from '../e2e/launch';
import { pack } from '../e2e/pack';

const bareFolder = fileURLToPath(new URL('./bare', import.meta.url));

/** An application as it is installed: a runtime of its own, under its own name, with one asar among the resources. */
export interface Packed {
  readonly program: string;
  readonly asarBytes: number;
}

const asarIn = (folder: string): string => join(folder, 'resources/app.asar');

const packedIn = (folder: string): Packed => ({
  program: join(folder, 'hangup'),
  asarBytes: statSync(asarIn(folder)).size,
});

/** Starts a packed application on a bus of its own, where its icon is the only one. */
export const startPacked = async (desk: Desk, { program }: Packed, args: readonly string[] = []) => {
  const bus = await startBus();
  const watcher = await createWatcher(bus);
  const { folder, env, remove } = await desk.createHome();
  const home = { folder, remove, env: { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address } };
  const app = await launchHangup({ bus, home, program: [program], args: ['--hidden', ...args] });
  const item = await watcher.waitForItem(60_000);
  return {
    app,
    item,
    /** From spawn to the icon on the bus. */
    startMs: item.registeredAtMs - app.startedAtMs,
    async stop(): Promise<void> {
      await app.kill();
      await bus.stop();
      await home.remove();
    },
  };
};

/** A packed application that runs. */
export type Started = Awaited<ReturnType<typeof startPacked>>;

/**
 * Hangup as `npm run package` makes it, and the bare application in the place of Hangup's own asar in a second copy:
 * the same runtime with the same fuses, and neither has anything that the other has not. Both open the driver's port,
 * which a release does not. Each has been started once, since the first start reads the runtime from the disk.
 */
export const packBoth = async (desk: Desk): Promise<{ readonly ours: Packed; readonly bare: Packed }> => {
  const { folder } = await desk.createHome();
  const [ours, bare] = [pack(join(folder, 'ours'), '--for-tests'), join(folder, 'bare')];
  cpSync(ours, bare, { recursive: true });
  await createPackage(bareFolder, asarIn(bare));
  const packed = { ours: packedIn(ours), bare: packedIn(bare) };
  for (const one of [packed.ours, packed.bare]) await (await startPacked(desk, one)).stop();
  return packed;
};
