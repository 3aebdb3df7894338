/**
 * A program that does nothing but save, through the product's own data store and the real electron-store, in the main
 * process of the real Electron. What it says on standard output is said at once: a line for the state it found, then
 * one for each state that was acknowledged.
 */
import { writeSync } from 'node:fs';
import { app } from 'electron';
import type { Moment } from '../../electron/core/reminder/moment';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createPrimaryFile } from '../../electron/platform/primary-file';
import { openData } from '../../electron/services/data/open-data';
import { numbered, numberOf } from './numbered';
import { sweep } from './sweep';

const [mode = '', folder = '', taskCount = '0'] = process.argv.slice(-3);

const say = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const now = (): Moment => ({ at: new Date().toISOString(), zone: 'UTC' });

const open = () =>
  openData({ folder, writePrimary: createPrimaryFile(folder).write, now, later: setImmediate });

const write = async (): Promise<void> => {
  const store = open();
  const { saved, notices, recovery } = store.opened;
  let number = numberOf(saved);
  say({ found: number, trouble: recovery ? ['recovery'] : notices.map(({ kind }) => kind) });
  for (let state: SavedState = saved; ; ) {
    number += 1;
    state = numbered(number, Number(taskCount));
    const { keptOnce } = await store.save(state);
    say({ saved: number, keptOnce });
    // A turn of the event loop, so that the copies are written too.
    await new Promise(setImmediate);
  }
};

const run = mode === 'sweep' ? () => sweep({ folder, open, say, taskCount: Number(taskCount) }) : write;
run().then(
  () => app.exit(0),
  (error) => {
    say({ failed: String(error) });
    app.exit(1);
  },
);
