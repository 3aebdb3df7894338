import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, without a trailing slash. */
export const projectFolder = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

export const isLinux = process.platform === 'linux';

/** Whether we run as root. Chromium's sandbox refuses root, and Debian packages need it. */
export const isRoot = process.getuid?.() === 0;

const SHARED_CACHE = '/var/cache/hangup';

/**
 * Where downloads and the prepared runtime live, outside node_modules so that `npm ci` keeps them.
 * Root's home is closed to others, and the tests run as an ordinary user, hence the shared folder.
 */
export function cacheFolder() {
  const { HANGUP_CACHE, XDG_CACHE_HOME } = process.env;
  if (HANGUP_CACHE) return path.resolve(HANGUP_CACHE);
  if (isRoot && isLinux) return SHARED_CACHE;
  return path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'hangup');
}

/** The folders a prepared runtime may be found in: one's own first, then the one root has prepared for all. */
export function cacheFolders() {
  const { HANGUP_CACHE } = process.env;
  const own = cacheFolder();
  return HANGUP_CACHE || own === SHARED_CACHE ? [own] : [own, SHARED_CACHE];
}

/**
 * npm as a command to spawn: the very npm that started us, if one did, else the one on PATH.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args) {
  const { npm_execpath: running } = process.env;
  if (running && path.basename(running).startsWith('npm'))
    return { command: process.execPath, args: [running, ...args] };
  if (process.platform === 'win32') return { command: 'cmd', args: ['/c', 'npm', ...args] };
  return { command: 'npm', args: [...args] };
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a program is on PATH.
 * @param {string} name
 */
export function hasProgram(name) {
  const { PATH = '' } = process.env;
  return PATH.split(path.delimiter).some((dir) => isExecutable(path.join(dir, name)));
}

/**
 * Runs a command quietly and returns what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Error} with the command's own complaint when it fails
 */
export function capture(command, args, env = process.env) {
  const result = spawnSync(command, args, {
    cwd: projectFolder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${path.basename(command)} ${args.join(' ')} failed: ${result.stderr.trim()}`);
  return result.stdout;
}

/**
 * What to tell a person about an error: its message, and that of its cause (fetch hides the real reason there).
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/**
 * Runs a script's main function; an error becomes its message (never a stack) and exit code 1.
 * @param {() => Promise<number | void>} main returns the exit code, none meaning 0
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  }
}
