/** Running one vitest project and counting what came of it. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { canSandbox, ordinaryUser, stageFor } from './as-user.mjs';
import { exitCodeOf, startChild } from './children.mjs';
import { startDisplay } from './desktop.mjs';
import { isLinux, projectFolder } from './project.mjs';
import { resolveRuntime } from './runtime.mjs';

/**
 * @typedef {import('./as-user.mjs').OrdinaryUser} OrdinaryUser
 * @typedef {{ readonly passed: number, readonly failed: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Report
 */

/** @param {string} file @returns {Report | undefined} */
function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined; // Cut short: the runner crashed while writing.
  }
}

/**
 * A skipped test is a defect here and counts as failed, unless the person chose tests by name (vitest then reports the
 * others as skipped). A runner that crashed, a file that did not load and an unhandled error count as one failure.
 * @param {string} project @param {Report | undefined} report @param {number} exitCode @param {boolean} isChoosing
 * @returns {Tally}
 */
function tally(project, report, exitCode, isChoosing) {
  if (!report) {
    console.error(`The ${project} tests ended with exit code ${exitCode} and left no report.`);
    return { passed: 0, failed: 1 };
  }
  const skipped = isChoosing ? 0 : report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.error(`Warning: ${skipped} ${project} tests are skipped. They count as failed.`);
  const failed = report.numFailedTests + skipped;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * Runs a project's tests, showing them as they go.
 * @param {string} project
 * @param {{ user: OrdinaryUser, env: NodeJS.ProcessEnv, folder?: string, filters?: readonly string[] }} options
 *   folder: where the project's files can be read by the user; filters: what vitest is told besides
 * @returns {Promise<Tally>}
 */
export async function runProject(project, { user, env, folder = projectFolder, filters = [] }) {
  const file = path.join(user.makeFolder('tmp'), `${project}.json`);
  // The default loader writes the config anew into node_modules, where the ordinary user may not write.
  const loader = '--configLoader=runner';
  const program = path.join(folder, 'node_modules/vitest/vitest.mjs');
  const vitest = [program, 'run', '--config', 'build/vitest.config.ts', loader, '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // A filter for the tests of one project matches none of the other.
  const extra = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
  const child = startChild([...user.prefix, user.node, ...vitest, ...reporters, ...extra], {
    cwd: folder,
    env: { ...env, HANGUP_TEST_CACHE: user.makeFolder(`cache/vitest-${project}`) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exitCode = await exitCodeOf(child);
  const isChoosing = filters.some((filter) => filter.startsWith('-'));
  return tally(project, readReport(file), exitCode, isChoosing);
}

/**
 * The project's files and the Electron for the end-to-end tests, both where the user can read them.
 * @param {OrdinaryUser} user
 */
export function stageElectron(user) {
  if (!canSandbox(user))
    console.error(
      "Warning: this system denies ordinary programs user namespaces, which Chromium's sandbox is built from.\n" +
        'Electron will hardly start. To allow them: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu), ' +
        'or run the container with user namespaces allowed.',
    );
  const { executable } = resolveRuntime({ quiet: false });
  const folder = stageFor(user);
  const inProject = path.relative(projectFolder, executable);
  if (!inProject.startsWith('..') && !path.isAbsolute(inProject))
    return { folder, electron: path.join(folder, inProject) };
  const runtime = stageFor(user, path.dirname(executable));
  return { folder, electron: path.join(runtime, path.basename(executable)) };
}

/**
 * What a run has left beside its result, into out/PROJECT. Written anew rather than moved, so that it belongs to whoever
 * runs this.
 * @param {string} folder @param {string} project
 */
function collect(folder, project) {
  const names = readdirSync(folder);
  const out = path.join(projectFolder, 'out', project);
  // Nothing of an earlier run stays to be taken for this one's.
  rmSync(out, { recursive: true, force: true });
  if (names.length === 0) return;
  mkdirSync(out, { recursive: true });
  for (const name of names) cpSync(path.join(folder, name), path.join(out, name));
  console.log(`${names.length} files in ${path.relative(process.cwd(), out)}`);
}

/**
 * Runs a project with the real Electron, as an ordinary user on a virtual display.
 * @param {string} project @param {readonly string[]} filters
 * @returns {Promise<Tally>}
 */
export async function runOnDisplay(project, filters) {
  const user = ordinaryUser();
  const { folder, electron } = stageElectron(user);
  const screen = isLinux ? await startDisplay({ user }) : { env: user.env, stop: async () => {} };
  try {
    const left = user.makeFolder('left');
    const env = { ...screen.env, HANGUP_ELECTRON: electron, HANGUP_BENCH_OUT: left };
    const tally = await runProject(project, { user, env, folder, filters });
    collect(left, project);
    return tally;
  } finally {
    await screen.stop();
  }
}

/** @param {Tally} tally the last line of a test run */
export const summaryOf = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
