import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Long enough for what a start or a closing window leaves behind to be worked off. */
const quietMs = 3000;

let waiting: NodeJS.Timeout | undefined;

/** A full collection that also returns empty pages to the system, which the plain one does not. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext("gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })");
};

/**
 * Gives back, a moment later, what a start or the windows took. V8 collects garbage once its heap has grown: a program
 * that then does nothing for days would keep what it needed for seconds.
 */
export const giveBackMemorySoon = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(collectGarbage, quietMs);
};
