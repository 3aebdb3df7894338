import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronPath, PROJECT_ROOT } from '../e2e/launch';

/** Hangup as an installed program: Electron under its own name, with the built application among its resources. */
export type Installed = { readonly program: string };

/** Lays it out under `folder`, which must not exist yet; `feed` is where it gets its updates from. */
export const install = (folder: string, feed: string): Installed => {
  cpSync(dirname(electronPath()), folder, { recursive: true });
  const program = join(folder, 'hangup');
  cpSync(electronPath(), program);
  chmodSync(program, 0o755);
  const app = join(folder, 'resources/app');
  mkdirSync(app);
  cpSync(join(PROJECT_ROOT, 'package.json'), join(app, 'package.json'));
  cpSync(join(PROJECT_ROOT, 'out/app'), join(app, 'out/app'), { recursive: true });
  writeFileSync(
    join(folder, 'resources/app-update.yml'),
    `provider: generic\nurl: ${feed}\nupdaterCacheDirName: hangup-updater\n`,
  );
  return { program };
};
