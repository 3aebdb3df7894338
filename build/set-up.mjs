/**
 * Brings the project from a fresh clone to where it can be started and tested: `node build/set-up.mjs`, and npm runs it
 * before start and test. Each step is skipped when it is done, so it can be interrupted and run again at any point.
 * It runs before `npm ci`, hence it imports nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLinux, npmCommand, projectFolder, runScript } from './project.mjs';
import { prepareRuntime } from './runtime.mjs';
import { hashOf, isBundleCurrent, isStamped } from './stamp.mjs';
import { prepareSystem } from './system-packages.mjs';

/** @param {...string} parts */
const inProject = (...parts) => path.join(projectFolder, ...parts);

const LOCK_FILE = inProject('package-lock.json');
/** npm's own list of what it has installed, written when it is done. */
const INSTALLED = inProject('node_modules/.package-lock.json');
const MODULES_STAMP = inProject('node_modules/.hangup-set-up');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

/** Whether node_modules, perhaps filled by the person's own `npm install`, holds what the lock file asks for. */
function holdsWhatIsLocked() {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  try {
    const installed = read(INSTALLED);
    return Object.entries(read(LOCK_FILE)).every(([name, { version, optional, devOptional }]) => {
      if (name === '') return true;
      const found = installed[name];
      return found ? found.version === version : optional === true || devOptional === true;
    });
  } catch {
    return false;
  }
}

function prepareModules() {
  const hash = hashOf([LOCK_FILE]);
  // npm removes its own list before it changes anything, so the stamp alone does not vouch for the rest.
  if (existsSync(INSTALLED) && isStamped(MODULES_STAMP, hash)) return;
  if (!holdsWhatIsLocked()) {
    console.log('Installing the packages of package-lock.json.');
    rmSync(MODULES_STAMP, { force: true });
    rmSync(INSTALLED, { force: true });
    const { command, args } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    const { status, error } = spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit' });
    if (status !== 0)
      throw new Error(
        `npm ci failed (${error?.message ?? `exit code ${status}`}), and says why above. Its downloads are kept in npm's cache.\n` +
          'If it is the connection, "npm ping" shows when it is back; then run the same command again.',
      );
  }
  writeFileSync(MODULES_STAMP, hash);
}

function prepareBundle() {
  if (isBundleCurrent()) return;
  const { status, signal } = spawnSync(process.execPath, [inProject('build/bundle.mjs')], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(`Building the app failed (${signal ?? `exit code ${status}`}), see above for why.`);
}

/** `npm start` on a desktop uses that desktop; everything else (tests, a machine without a screen) brings its own. */
function needsDesktop() {
  const { npm_lifecycle_event: event, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return isLinux && !(event === 'prestart' && (DISPLAY || WAYLAND_DISPLAY));
}

await runScript(async () => {
  checkNode();
  prepareModules();
  prepareSystem({ withDesktop: needsDesktop() });
  await prepareRuntime();
  prepareBundle();
});
