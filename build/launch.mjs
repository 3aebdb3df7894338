/** Running the app from the project folder with the prepared runtime. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from './children.mjs';
import { isLinux, isRoot, projectFolder } from './project.mjs';
import { resolveRuntime } from './runtime.mjs';

/** Ubuntu's switch that takes user namespaces, and with them Chromium's sandbox, from ordinary programs. */
const RESTRICTION = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * Starts the app.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @throws {Error} when there is no runtime or no build yet
 */
export function startApp(args, { env = process.env } = {}) {
  const { executable } = resolveRuntime();
  if (!existsSync(path.join(projectFolder, 'out/app/main.cjs')))
    throw new Error('The app is not built yet. Run this first: npm run build');
  // Chromium's sandbox refuses to work for root.
  const switches = isRoot && isLinux ? ['--no-sandbox'] : [];
  return startChild([executable, ...switches, projectFolder, ...args], {
    env,
    cwd: process.cwd(),
    stdio: 'inherit',
  });
}

/**
 * What to do when the app ends at once because the system denies it its sandbox.
 * @param {number} exitCode
 * @returns {string | undefined}
 */
export function adviceOn(exitCode) {
  const isDenied = existsSync(RESTRICTION) && readFileSync(RESTRICTION, 'utf8').trim() === '1';
  if (exitCode < 128 || isRoot || !isDenied) return undefined;
  return (
    'This system keeps programs from building a sandbox with user namespaces, which may be why. To allow it:\n' +
    '  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
  );
}

/** Which line to print before a start without the sandbox; nothing when it is on. */
export const sandboxNotice =
  isRoot && isLinux ? 'Chromium\'s sandbox is off, because this runs as root ("--no-sandbox").' : undefined;
