/** Child processes that never outlive us. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const KILL_AFTER_MS = 3000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {} // The whole group is gone already.
}

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a command as the leader of a process group of its own, so that all it starts can be stopped with it.
 * @param {readonly string[]} command the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {ChildProcess}
 */
export function startChild([program = '', ...args], { env = process.env, cwd, stdio = 'ignore' } = {}) {
  const child = spawn(program, args, { env, stdio, detached: true, ...(cwd && { cwd }) });
  running.add(child);
  child.on('exit', () => {
    signalGroup(child, 'SIGTERM'); // What the leader has left behind.
    running.delete(child);
  });
  child.on('error', () => running.delete(child));
  return child;
}

/**
 * A child's exit code, as a shell would give it: 128 and more for a signal, 127 when it could not be started.
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCodeOf(child) {
  const { exitCode, signalCode } = child;
  /** @param {number | null} code @param {NodeJS.Signals | null} signal */
  const asShell = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 0);
  if (exitCode !== null || signalCode !== null) return Promise.resolve(asShell(exitCode, signalCode));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(asShell(code, signal)));
    child.on('error', (error) => {
      console.error(`${child.spawnfile}: ${error.message}`);
      resolve(127);
    });
  });
}

/**
 * Asks a child and all it started to end, and makes them after some seconds.
 * @param {ChildProcess} child
 */
export async function stopChild(child) {
  if (!running.has(child)) return;
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), KILL_AFTER_MS);
  // The leader alone: Electron, say, cannot end in good order when its helpers are taken away first.
  child.kill('SIGTERM');
  await exitCodeOf(child);
  clearTimeout(timer);
}

/**
 * Resolves once we are told to end (Ctrl-C, SIGTERM, a closed terminal). Told again, we end at once; but not within a
 * second, since a terminal and npm may pass on one and the same Ctrl-C twice.
 * @returns {Promise<NodeJS.Signals>}
 */
export function untilToldToEnd() {
  let toldAt = 0;
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => {
        if (toldAt > 0 && Date.now() - toldAt > 1000) process.exit(128 + constants.signals[signal]);
        toldAt ||= Date.now();
        resolve(signal);
      });
  });
}

/** For scripts with nothing to save: ends us when told to, and with us, through the exit handler, all children. */
export function endWhenTold() {
  void untilToldToEnd().then((signal) => process.exit(128 + constants.signals[signal]));
}
