import { chmodSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { startBus } from '../desk/bus';
import type { Desk } from '../desk/desk';
import { createWatcher } from '../desk/watcher';
import { electronPath, launchHangup, PROJECT_ROOT } from '../e2e/launch';

const bareFolder = fileURLToPath(new URL('./bare', import.meta.url));

/** An application as it is installed: a runtime of its own, under its own name, with one asar among the resources. */
export interface Packed {
  readonly program: string;
  readonly asarBytes: number;
}

const packInto = async (folder: string, name: string, stage: (app: string) => void): Promise<Packed> => {
  cpSync(dirname(electronPath()), folder, { recursive: true });
  const program = join(folder, name);
  cpSync(electronPath(), program);
  chmodSync(program, 0o755);
  // The driver's port, which a release does not open.
  writeFileSync(join(folder, 'resources/for-tests'), '');
  const staged = join(folder, 'staged');
  mkdirSync(staged);
  stage(staged);
  const asar = join(folder, 'resources/app.asar');
  await createPackage(staged, asar);
  rmSync(staged, { recursive: true });
  return { program, asarBytes: statSync(asar).size };
};

/** Packs Hangup and the bare application alike under `folder`: neither has anything that the other has not. */
export const packBoth = async (
  folder: string,
): Promise<{ readonly ours: Packed; readonly bare: Packed }> => ({
  ours: await packInto(join(folder, 'ours'), 'hangup', (app) => {
    cpSync(join(PROJECT_ROOT, 'package.json'), join(app, 'package.json'));
    cpSync(join(PROJECT_ROOT, 'out/app'), join(app, 'out/app'), { recursive: true });
  }),
  bare: await packInto(join(folder, 'bare'), 'bare', (app) => cpSync(bareFolder, app, { recursive: true })),
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
