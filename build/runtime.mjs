import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { electronVersion, fetchOfficial, findOfficial, programPath, recentFailure } from './official.mjs';
import { isExecutable } from './project.mjs';
import { findStandIn, isStandInPossible, prepareStandIn } from './stand-in.mjs';

/**
 * The Electron to run the app with.
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version
 * @property {'official' | 'stand-in'} kind
 * @property {string} reason why this one, as the end of a sentence
 */

/** @returns {Runtime | undefined} */
function findChosen() {
  const { ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
  if (!folder) return undefined;
  const executable = path.resolve(folder, programPath);
  if (!isExecutable(executable))
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no ${programPath} that can be run. Unset or correct it.`,
    );
  const file = path.join(folder, 'version');
  const version = existsSync(file)
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : 'of unknown version';
  const kind = version === electronVersion() ? 'official' : 'stand-in';
  return { executable, version, kind, reason: 'ELECTRON_OVERRIDE_DIST_PATH names it' };
}

/** @returns {Runtime | undefined} */
function find() {
  const chosen = findChosen();
  if (chosen) return chosen;
  const official = findOfficial();
  if (official) return { ...official, kind: 'official', reason: 'it belongs to the electron package' };
  const standIn = findStandIn();
  const why = `Electron ${electronVersion()} itself could not be downloaded: ${recentFailure() ?? 'not tried lately'}`;
  return standIn && { ...standIn, kind: 'stand-in', reason: why };
}

/**
 * One line on which runtime is used and why.
 * @param {Runtime} runtime
 */
function describeRuntime({ kind, version, reason }) {
  const note = kind === 'stand-in' ? ', for developing and testing only' : '';
  return `Runtime: Electron ${version} (${kind}${note}; ${reason}).`;
}

/**
 * The runtime that set-up has prepared.
 * @param {{ quiet?: boolean }} [options] quiet, the default, says nothing about it
 * @returns {Runtime}
 * @throws {Error} when none is prepared, telling to run set-up
 */
export function resolveRuntime({ quiet = true } = {}) {
  const runtime = find();
  if (!runtime) throw new Error('There is no Electron to run yet. Run this first: node build/set-up.mjs');
  if (!quiet) console.log(describeRuntime(runtime));
  return runtime;
}

/**
 * Makes sure that there is a runtime: the official binary where it can be had, else the stand-in.
 * Says in one line which one is used and why, if anything had to be done.
 * @returns {Promise<Runtime>}
 * @throws {Error} saying what happened, what was kept and what to do
 */
export async function prepareRuntime() {
  const found = find();
  const { ELECTRON_OVERRIDE_DIST_PATH: chosen } = process.env;
  if (found && (chosen || found.kind === 'official')) return found;
  let failure = recentFailure();
  const isNew = failure === undefined || !found;
  if (failure === undefined) {
    console.log(`Fetching Electron ${electronVersion()}.`);
    failure = await fetchOfficial();
  }
  if (failure !== undefined) {
    if (!isStandInPossible)
      throw new Error(
        `Electron ${electronVersion()} could not be downloaded: ${failure}\n` +
          'Check the connection (ELECTRON_MIRROR can name another place to fetch it from), then run the same command again.',
      );
    await prepareStandIn();
  }
  return resolveRuntime({ quiet: !isNew });
}
