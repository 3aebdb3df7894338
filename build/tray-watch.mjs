/** Looks at a desktop's tray over D-Bus: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/ */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const POLL_MS = 150;

/**
 * A D-Bus session. It admits nobody but its own user, not even root, hence the prefix.
 * @typedef {object} Bus
 * @property {string} busAddress
 * @property {readonly string[]} prefix  what to put before a command to run it as the session's user
 */

/**
 * @param {Bus} bus
 * @param {readonly string[]} call destination, path, method and arguments as dbus-send takes them
 * @returns {Promise<string>} the reply as dbus-send prints it; empty when there is none
 */
function ask({ busAddress, prefix }, [destination, ...call]) {
  const send = ['dbus-send', `--bus=${busAddress}`, '--print-reply=literal', `--dest=${destination}`];
  const [program = '', ...args] = [...prefix, ...send, ...call];
  return new Promise((resolve) => {
    execFile(program, args, { cwd: '/' }, (error, stdout) => resolve(error ? '' : stdout));
  });
}

/** @param {number} timeoutMs @param {() => Promise<boolean>} isSo */
async function poll(timeoutMs, isSo) {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(POLL_MS))
    if (await isSo()) return true;
  return false;
}

/**
 * Waits until the desktop shows tray icons and notifications.
 * @param {Bus} bus
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when the time ran out
 */
export async function waitForDesktop(bus, timeoutMs) {
  const daemon = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.ListNames'];
  return poll(timeoutMs, async () => {
    const names = await ask(bus, daemon);
    return names.includes(WATCHER) && names.includes('org.freedesktop.Notifications');
  });
}

/**
 * Waits until a program has put an icon into the tray.
 * @param {Bus} bus
 * @param {number} timeoutMs
 * @returns {Promise<boolean>} false when the time ran out
 */
export async function waitForTrayItem(bus, timeoutMs) {
  const get = [WATCHER, '/StatusNotifierWatcher', 'org.freedesktop.DBus.Properties.Get'];
  const property = [`string:${WATCHER}`, 'string:RegisteredStatusNotifierItems'];
  return poll(timeoutMs, async () => (await ask(bus, [...get, ...property])).includes('StatusNotifierItem'));
}
