/** A desktop without a screen: a virtual display, a private D-Bus session, a panel with a tray, notifications. */
import { copyFileSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { currentUser } from './as-user.mjs';
import { startChild, stopChild } from './children.mjs';
import { capture, projectFolder } from './project.mjs';
import { waitForDesktop } from './tray-watch.mjs';

const READY_MS = 20_000;
const CONFIG = path.join(projectFolder, 'build/desktop');
const DEFAULT_SIZE = '1600x1000';
const BACKGROUND = 'gradient:#3d5a80-#293241';

/**
 * @typedef {import('./as-user.mjs').OrdinaryUser} OrdinaryUser
 * @typedef {object} Session
 * @property {NodeJS.ProcessEnv} env  the environment to run a program in it
 * @property {string} log             the file its programs write their messages to
 * @property {() => Promise<void>} stop  ends it and all that belongs to it
 */

/** @typedef {{ size?: string, user?: OrdinaryUser }} Options size as 1600x1000; user: who runs it, ourselves by default */

/**
 * Programs of one user that log into one file and are stopped together, the last started first.
 * @param {OrdinaryUser} user
 */
function createHousehold(user) {
  const folder = user.makeFolder('desktop');
  const log = path.join(folder, 'log');
  const out = openSync(log, 'a');
  /** @type {import('./children.mjs').ChildProcess[]} */
  const children = [];
  return {
    folder,
    log,
    /** @param {readonly string[]} command @param {NodeJS.ProcessEnv} env */
    start(command, env) {
      // Should we be killed outright, the display and the bus go with us, and all that hangs on them.
      const program = ['setpriv', ...user.prefix.slice(1), '--pdeathsig', 'KILL', ...command];
      const child = startChild(program, { env, cwd: '/', stdio: ['ignore', out, out, 'pipe'] });
      children.unshift(child);
      return child;
    },
    async stop() {
      for (const child of children) await stopChild(child);
    },
  };
}

/** @param {string} log */
const tail = (log) => readFileSync(log, 'utf8').trim().slice(-2000);

/**
 * The first line a child writes to its file descriptor 3, where Xvfb and dbus-daemon tell how to reach them.
 * @param {import('./children.mjs').ChildProcess} child @param {string} name @param {string} log
 * @returns {Promise<string>}
 */
function firstLine(child, name, log) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`${name} did not start:\n${tail(log)}`));
    const timer = setTimeout(fail, READY_MS);
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.split('\n')[0] ?? '');
    });
    child.on('exit', fail);
    child.on('error', () =>
      reject(new Error(`${name} is not installed. Run this first: node build/set-up.mjs`)),
    );
  });
}

/**
 * Puts the desktop's settings where its programs look for them, in a folder of their own: a person's are left alone.
 * @param {string} folder
 */
function placeConfig(folder) {
  const home = path.join(folder, 'config');
  const places = {
    panel: 'xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml',
    openbox: 'openbox/rc.xml',
    dunst: 'dunst/dunstrc',
    gtk: 'gtk-3.0/settings.ini',
  };
  const sources = { panel: 'xfce4-panel.xml', openbox: 'openbox.xml', dunst: 'dunstrc', gtk: 'gtk.ini' };
  for (const [name, place] of Object.entries(places)) {
    const target = path.join(home, place);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(CONFIG, sources[/** @type {keyof typeof sources} */ (name)]), target);
  }
  return { home, openbox: path.join(home, places.openbox), dunst: path.join(home, places.dunst) };
}

/**
 * The virtual display with a window manager on it.
 * @param {ReturnType<typeof createHousehold>} household @param {OrdinaryUser} user @param {string} size
 */
async function startScreen(household, user, size) {
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-dpi',
    '96',
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  const screen = household.start(['Xvfb', ...options], user.env);
  const display = `:${await firstLine(screen, 'Xvfb', household.log)}`;
  const env = { ...user.env, DISPLAY: display, XDG_SESSION_TYPE: 'x11' };
  const config = placeConfig(household.folder);
  user.own(household.folder);
  household.start(['openbox', '--config-file', config.openbox], env);
  return { env, config };
}

/**
 * A virtual display with a window manager on it.
 * @param {Options} [options]
 * @returns {Promise<Session>}
 * @throws {Error} when a program is missing or does not start, with what it said
 */
export async function startDisplay({ size = DEFAULT_SIZE, user = currentUser() } = {}) {
  const household = createHousehold(user);
  try {
    const { env } = await startScreen(household, user, size);
    return { env, log: household.log, stop: household.stop };
  } catch (error) {
    await household.stop();
    throw error;
  }
}

/**
 * A whole desktop: display, window manager, D-Bus session, a panel with tray and clock, and notifications.
 * @param {Options} [options]
 * @returns {Promise<Session & import('./tray-watch.mjs').Bus>}
 * @throws {Error} when a program is missing or does not start, with what it said
 */
export async function startDesktop({ size = DEFAULT_SIZE, user = currentUser() } = {}) {
  const household = createHousehold(user);
  try {
    const { env, config } = await startScreen(household, user, size);
    /** Only the desktop's own programs get its settings; what is run on it keeps the person's. */
    const own = { ...env, XDG_CONFIG_HOME: config.home, XDG_CURRENT_DESKTOP: 'XFCE', NO_AT_BRIDGE: '1' };
    const address = `--address=unix:path=${path.join(household.folder, 'bus')}`;
    const bus = household.start(
      ['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=3', address],
      own,
    );
    const busAddress = await firstLine(bus, 'dbus-daemon', household.log);
    const onBus = { ...own, DBUS_SESSION_BUS_ADDRESS: busAddress };
    household.start(['display', '-window', 'root', '-size', size, BACKGROUND], onBus);
    household.start(['xfce4-panel', '--disable-wm-check'], onBus);
    household.start(['dunst', '-config', config.dunst], onBus);
    if (!(await waitForDesktop({ busAddress, prefix: user.prefix }, READY_MS)))
      throw new Error(`The panel or the notifications did not start:\n${tail(household.log)}`);
    const forApps = { ...env, DBUS_SESSION_BUS_ADDRESS: busAddress, XDG_CURRENT_DESKTOP: 'XFCE' };
    return { env: forApps, log: household.log, busAddress, prefix: user.prefix, stop: household.stop };
  } catch (error) {
    await household.stop();
    throw error;
  }
}

/**
 * Writes a picture of the whole screen.
 * @param {NodeJS.ProcessEnv} env a session's environment
 * @param {string} file a PNG's path
 */
export function screenshot(env, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  capture('import', ['-silent', '-window', 'root', `png:${file}`], env);
}
