/**
 * Brings the project from a fresh clone to where it can be started and tested: `node build/set-up.mjs`, and npm runs it
 * before start and test. Each step is skipped when it is done, so it can be interrupted and run again at any point.
 * It runs before `npm ci`, hence it imports nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLinux, npmCommand, projectFolder, runScript } from './project.mjs';
import { prepareRuntime } from './runtime.mjs';
import { prepareSystem } from './system-packages.mjs';

/** @param {...string} parts */
const inProject = (...parts) => path.join(projectFolder, ...parts);

const LOCK_FILE = inProject('package-lock.json');
/** npm's own list of what it has installed, written when it is done. */
const INSTALLED = inProject('node_modules/.package-lock.json');
const MODULES_STAMP = inProject('node_modules/.hangup-set-up');
const BUNDLE_STAMP = inProject('out/app/.stamp');
const BUNDLE_ENTRY = inProject('out/app/main.cjs');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

/**
 * One hash over files' names and contents. Not their times, which a checkout or a copy changes as it likes.
 * @param {readonly string[]} files
 */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`\0${path.relative(projectFolder, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} file @param {string} hash */
const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

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

/** @param {string} folder @param {RegExp} [pattern] */
function filesIn(folder, pattern) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { recursive: !pattern, withFileTypes: true })
    .filter((entry) => entry.isFile() && (!pattern || pattern.test(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What the bundle is made from. */
function bundleSources() {
  return [
    ...filesIn('electron'),
    ...filesIn('renderer'),
    ...filesIn('build', /^(vite.*|bundle|licences)\.(ts|mjs|js)$/),
    ...filesIn('.', /^(package|package-lock|tsconfig)\.json$/),
  ].sort();
}

function prepareBundle() {
  const hash = hashOf(bundleSources());
  if (existsSync(BUNDLE_ENTRY) && isStamped(BUNDLE_STAMP, hash)) return;
  rmSync(BUNDLE_STAMP, { force: true });
  const { status, signal } = spawnSync(process.execPath, [inProject('build/bundle.mjs')], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(`Building the app failed (${signal ?? `exit code ${status}`}), see above for why.`);
  writeFileSync(BUNDLE_STAMP, hash);
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
