import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BrowserWindow } from 'electron';

/** Long enough for what a start or a closing window leaves behind to be worked off. */
const quietMs = 3000;

let waiting: NodeJS.Timeout | undefined;

/** A full collection that also returns empty pages to the system, which the plain one does not. */
const collectGarbage = (): void => {
  // Whoever opened a window meanwhile must not wait for it; the last window asks again.
  if (BrowserWindow.getAllWindows().length > 0) return;
  setFlagsFromString('--expose-gc');
  try {
    runInNewContext("gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })");
  } catch {
    // A V8 that collects in another way gives the memory back when it sees fit.
  }
};

/**
 * Gives back, a moment later, what a start or the windows took. V8 collects garbage once its heap has grown: a program
 * that then does nothing for days would keep what it needed for seconds.
 */
export const giveBackMemorySoon = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(collectGarbage, quietMs);
};
