/**
 * `npm test`: the unit tests, then the end-to-end tests with the real Electron, as an ordinary user on a virtual
 * display. `npm test -- FILTER…` passes filters on to vitest. The last line is always "N passed, N failed".
 */
import { currentUser } from './as-user.mjs';
import { endWhenTold } from './children.mjs';
import { explain } from './project.mjs';
import { runOnDisplay, runProject, summaryOf } from './vitest-run.mjs';

/** @typedef {import('./vitest-run.mjs').Tally} Tally */

/** @param {readonly string[]} filters */
async function runUnit(filters) {
  const user = currentUser();
  return runProject('unit', { user, env: process.env, filters });
}

/**
 * One part's result; a part that could not run at all counts as one failure.
 * @param {(filters: readonly string[]) => Promise<Tally>} part @param {readonly string[]} filters
 * @returns {Promise<Tally>}
 */
async function attempt(part, filters) {
  try {
    return await part(filters);
  } catch (error) {
    console.error(explain(error));
    return { passed: 0, failed: 1 };
  }
}

endWhenTold();
const filters = process.argv.slice(2);
const parts = [
  await attempt(runUnit, filters),
  await attempt((chosen) => runOnDisplay('e2e', chosen), filters),
];
const total = parts.reduce((sum, part) => ({
  passed: sum.passed + part.passed,
  failed: sum.failed + part.failed,
}));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(summaryOf(total));
// What may still be open (a pipe of a program that is ending) is not worth waiting for, but the last line must be out.
process.stdout.write('', () => process.exit());
