/**
 * An ordinary user to run the tests as, in a home of its own. Chromium's sandbox refuses root, and a test without the
 * sandbox would not be a test of the product.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { capture, isLinux, isRoot, projectFolder } from './project.mjs';

const NAME = 'nobody';
/** Programs that are just ending may still write while we remove. */
const REMOVE = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };

/**
 * @typedef {object} OrdinaryUser
 * @property {string[]} prefix    what to put before a command to run it as this user; empty when that is who we are
 * @property {NodeJS.ProcessEnv} env  the whole environment for its commands, all personal folders private to this run
 * @property {string} folder      a fresh folder it owns, holding those folders; it goes when we end
 * @property {string} node        a Node it can run
 * @property {(name: string) => string} makeFolder  makes a folder in `folder` that it owns
 * @property {(folder: string) => void} own  gives it a folder with all that is in it
 */

/** What of our own environment says where we are, not what we are. */
const PERSONAL =
  /^(XDG_|npm_|DISPLAY$|WAYLAND_DISPLAY$|DBUS_|SESSION_MANAGER$|XAUTHORITY$|SUDO_|MAIL$|OLDPWD$)/;

/** @param {string} folder */
function environmentIn(folder) {
  const kept = Object.entries(process.env).filter(([name]) => !PERSONAL.test(name));
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(kept),
    ...(isRoot && { USER: NAME, LOGNAME: NAME, SHELL: '/bin/sh' }),
    HOME: path.join(folder, 'home'),
    TMPDIR: path.join(folder, 'tmp'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
  };
}

/** @param {readonly string[]} prefix @param {readonly string[]} command */
function succeeds(prefix, command) {
  const [program = '', ...args] = [...prefix, ...command];
  return spawnSync(program, args, { stdio: 'ignore', cwd: '/' }).status === 0;
}

/** Our own Node, or a copy of it when it lies where the user may not go (a version manager's in root's home).
 * @param {readonly string[]} prefix @param {string} folder */
function nodeFor(prefix, folder) {
  if (prefix.length === 0 || succeeds(prefix, [process.execPath, '--version'])) return process.execPath;
  const copy = path.join(folder, 'node');
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  return copy;
}

/**
 * As root: the user `nobody`, with no way back to root. Else: ourselves. Either way with a private home.
 * @returns {OrdinaryUser}
 */
export function ordinaryUser() {
  const isSwitching = isRoot && isLinux;
  // Not TMPDIR as root: it may lie where others cannot go. Short, since paths of sockets may have 107 bytes.
  const folder = mkdtempSync(path.join(isSwitching ? '/tmp' : tmpdir(), 'hangup-'));
  const [uid, gid] = isSwitching
    ? [Number(capture('id', ['-u', NAME])), Number(capture('id', ['-g', NAME]))]
    : [-1, -1];
  const identity = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=-all',
    '--no-new-privs',
  ];
  const prefix = isSwitching ? ['setpriv', ...identity] : [];
  /** @param {string} name */
  const makeFolder = (name) => {
    const made = path.join(folder, name);
    mkdirSync(made, { recursive: true, mode: 0o700 });
    if (isSwitching) chownSync(made, uid, gid);
    return made;
  };
  if (isSwitching) chownSync(folder, uid, gid);
  for (const name of ['home', 'tmp', 'cache', 'config', 'data', 'run']) makeFolder(name);
  const own = (/** @type {string} */ place) => {
    if (isSwitching) capture('chown', ['-R', `${uid}:${gid}`, place]);
  };
  process.on('exit', () => rmSync(folder, REMOVE));
  return {
    prefix,
    env: environmentIn(folder),
    folder,
    node: nodeFor(prefix, folder),
    makeFolder,
    own,
  };
}

/**
 * Ourselves as we are, with our own home, for a session that a person starts; only what belongs to it is temporary.
 * @returns {OrdinaryUser}
 */
export function currentUser() {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangup-'));
  const makeFolder = (/** @type {string} */ name) => {
    const made = path.join(folder, name);
    mkdirSync(made, { recursive: true, mode: 0o700 });
    return made;
  };
  const { XDG_RUNTIME_DIR = makeFolder('run') } = process.env;
  process.on('exit', () => rmSync(folder, REMOVE));
  const env = { ...process.env, XDG_RUNTIME_DIR };
  return { prefix: [], env, folder, node: process.execPath, makeFolder, own: () => {} };
}

/**
 * Whether Chromium can build its sandbox for this user: it needs unprivileged user namespaces.
 * @param {OrdinaryUser} user
 */
export function canSandbox({ prefix }) {
  return !isLinux || succeeds(prefix, ['unshare', '--user', '--map-root-user', 'true']);
}

/** @param {OrdinaryUser} user @param {string} folder */
function canRead({ prefix }, folder) {
  const search = ['find', folder, '-name', '.git', '-prune', '-o', '!', '-readable', '-print', '-quit'];
  const [program = '', ...args] = [...prefix, ...search];
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', cwd: '/' });
  return status === 0 && stdout === '';
}

/**
 * A folder's path if the user can read all of it, else that of a readable copy (without .git) among the user's folders.
 * @param {OrdinaryUser} user
 * @param {string} [folder] the project by default
 * @returns {string}
 */
export function stageFor(user, folder = projectFolder) {
  if (user.prefix.length === 0 || canRead(user, folder)) return folder;
  const copy = user.makeFolder(path.join('staged', path.basename(folder)));
  const entries = readdirSync(folder).filter((name) => name !== '.git');
  capture('cp', ['-a', '--reflink=auto', '-t', copy, ...entries.map((name) => path.join(folder, name))]);
  for (const place of [path.dirname(copy), copy]) chownSync(place, 0, 0);
  capture('chmod', ['-R', 'a+rX,go-w', path.dirname(copy)]);
  return copy;
}
