/** The binary that belongs to the `electron` package: the one the app is made for and released with. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { cacheFolder, isExecutable, projectFolder } from './project.mjs';

const PACKAGE = path.join(projectFolder, 'node_modules/electron');
const CONNECT_MS = 20_000;
const STALL_MS = 60_000;
/** So that a start without GitHub does not wait for it each time. */
const REMEMBER_MS = 6 * 60 * 60_000;

/** @param {string} platform */
const programPathOn = (platform) =>
  ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' })[platform] ?? 'electron';

/** Where Electron's program lies in its distribution folder. */
export const programPath = programPathOn(process.platform);

/**
 * The distribution folder that a program lies in: on macOS not the folder next above it.
 * @param {string} executable its whole path
 * @param {string} [platform]
 */
export const distFolder = (executable, platform = process.platform) =>
  executable.slice(0, -programPathOn(platform).length - 1);

/** @param {string} file */
const readOr = (file, fallback = '') => (existsSync(file) ? readFileSync(file, 'utf8').trim() : fallback);

/** The version of Electron this project is written for, or '' before `npm ci`. */
export function electronVersion() {
  const manifest = readOr(path.join(PACKAGE, 'package.json'));
  return manifest ? String(JSON.parse(manifest).version) : '';
}

/**
 * The official binary, if it is there and whole (its installer writes path.txt last).
 * @returns {{ executable: string, version: string } | undefined}
 */
export function findOfficial() {
  const version = electronVersion();
  const executable = path.join(PACKAGE, 'dist', programPath);
  const isWhole =
    readOr(path.join(PACKAGE, 'path.txt')) === programPath &&
    readOr(path.join(PACKAGE, 'dist/version')).replace(/^v/, '') === version;
  return version && isWhole && isExecutable(executable) ? { executable, version } : undefined;
}

const failureFile = () => path.join(cacheFolder(), 'official-unreachable.json');

/**
 * Why the official binary could not be had at the last try, if that is recent and was about the same version.
 * @returns {string | undefined}
 */
export function recentFailure() {
  const file = failureFile();
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > REMEMBER_MS) return undefined;
  try {
    const { version, reason } = JSON.parse(readFileSync(file, 'utf8'));
    return version === electronVersion() ? String(reason) : undefined;
  } catch {
    return undefined; // A half-written note is no note.
  }
}

/** @param {string} folder @returns {number} the bytes in it */
function bytesIn(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    try {
      if (entry.isFile()) bytes += statSync(path.join(entry.parentPath, entry.name)).size;
    } catch {} // Gone between listing and looking: the installer has moved it on.
  }
  return bytes;
}

/**
 * Watches a download that says nothing itself, by the bytes it has written.
 * @param {string} folder @param {(reason: string) => void} giveUp
 */
function watchDownload(folder, giveUp) {
  const startedAt = Date.now();
  let [bytes, grewAt, shownAt] = [0, startedAt, startedAt];
  return setInterval(() => {
    const now = Date.now();
    const found = bytesIn(folder);
    if (found !== bytes) [bytes, grewAt] = [found, now];
    if (bytes === 0 && now - startedAt > CONNECT_MS && grewAt === startedAt)
      giveUp(`no answer within ${CONNECT_MS / 1000} seconds`);
    if (bytes > 0 && now - grewAt > STALL_MS) giveUp('the download stopped');
    if (bytes > 0 && now - shownAt > 5000) {
      shownAt = now;
      console.log(`Electron ${electronVersion()}: ${Math.floor(bytes / 1e6)} MB so far`);
    }
  }, 500);
}

/** @returns {Promise<string | undefined>} why it failed, or nothing when it is there */
async function runInstaller() {
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(path.join(cacheFolder(), 'official-'));
  /** @type {string | undefined} */
  let reason;
  let complaint = '';
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' };
  const child = spawn(process.execPath, [path.join(PACKAGE, 'install.js')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const watch = watchDownload(folder, (why) => {
    reason ??= why;
    child.kill('SIGKILL');
  });
  const code = await new Promise((resolve) => child.on('error', resolve).on('exit', resolve));
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
  if (code === 0 && findOfficial()) return undefined;
  const said = /\[cause\]: *(?:\w*Error: )?(.*)/.exec(complaint) ?? /^(?:\w*Error: )?(.+)/.exec(complaint);
  return reason ?? said?.[1] ?? 'its installer failed';
}

/**
 * Fetches the official binary with the `electron` package's own installer, for a bounded time.
 * A failure is remembered for some hours.
 * @returns {Promise<string | undefined>} why it could not be had, or nothing when it is there
 */
export async function fetchOfficial() {
  const reason = await runInstaller();
  const note = failureFile();
  if (reason === undefined) rmSync(note, { force: true });
  else writeFileSync(note, JSON.stringify({ version: electronVersion(), reason }));
  return reason;
}
