import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronPath, PROJECT_ROOT } from '../e2e/launch';

/** Hangup as an installed program: Electron under its own name, with the built application among its resources. */
export type Installed = { readonly program: string };

/** Tells what is installed in `folder` where it gets its updates from. */
export const nameFeed = (folder: string, feed: string): void =>
  writeFileSync(
    join(folder, 'resources/app-update.yml'),
    `provider: generic\nurl: ${feed}\nupdaterCacheDirName: hangup-updater\n`,
  );

/**
 * Lays it out under `folder`, which must not exist yet; `feed` is where it gets its updates from. It obeys the switches
 * that a release does not.
 */
export const install = (folder: string, feed: string): Installed => {
  cpSync(dirname(electronPath()), folder, { recursive: true });
  const program = join(folder, 'hangup');
  cpSync(electronPath(), program);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'resources/for-tests'), '');
  const app = join(folder, 'resources/app');
  mkdirSync(app);
  cpSync(join(PROJECT_ROOT, 'package.json'), join(app, 'package.json'));
  cpSync(join(PROJECT_ROOT, 'out/app'), join(app, 'out/app'), { recursive: true });
  nameFeed(folder, feed);
  return { program };
};
