import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronPath, PROJECT_ROOT } from './launch';

/** Packs into `out` as `npm run package` does; returns the folder of the application. */
export const pack = (out: string, ...options: readonly string[]): string => {
  execFileSync(process.execPath, ['build/package.mjs', `--out=${out}`, ...options], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(electronPath()) },
    stdio: 'pipe',
  });
  return join(out, readdirSync(out).find((one) => one.endsWith('-unpacked')) ?? '');
};
