import { closeSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataStore } from '../../electron/services/data/data-store';
import { numbered, numberOf } from './numbered';

const blockBytes = 4096;
/** What is saved while the disk is full, one after the other. */
const savesOnFull = 4;

interface Parts {
  /** An empty file system of its own. */
  readonly folder: string;
  readonly open: () => DataStore;
  readonly say: (line: unknown) => void;
  readonly taskCount: number;
}

/** Fills the file system up to so many free blocks. */
const fill = (ballast: string, freeBlocks: number): void => {
  const { bavail } = statfsSync(ballast.slice(0, ballast.lastIndexOf('/')));
  const file = openSync(ballast, 'w');
  const block = Buffer.alloc(blockBytes, 7);
  for (let written = 0; written < bavail - freeBlocks; written += 1) writeSync(file, block);
  closeSync(file);
};

/** One disk with so much room: three states are saved before it is full, some are tried while it is. */
const tryWith = async ({ folder, open, taskCount }: Parts, freeBlocks: number) => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const before = open();
  for (const number of [1, 2, 3]) await before.save(numbered(number, taskCount));
  const ballast = join(folder, 'ballast');
  fill(ballast, freeBlocks);
  const full = open();
  let acknowledged = numberOf(full.opened.saved);
  let refused = 0;
  const isLost = acknowledged !== 3;
  for (let number = 4; number < 4 + savesOnFull; number += 1) {
    await full.save(numbered(number, taskCount)).then(
      () => {
        acknowledged = number;
      },
      () => {
        refused += 1;
      },
    );
  }
  const onFull = open().opened;
  rmSync(ballast);
  const after = open();
  const found = numberOf(after.opened.saved);
  await after.save(numbered(99, taskCount));
  const again = open().opened;
  return {
    freeBlocks,
    acknowledged: acknowledged - 3,
    refused,
    lost: Number(isLost || numberOf(onFull.saved) !== acknowledged || found !== acknowledged),
    failedStarts: Number(
      [full.opened, onFull, after.opened, again].some(({ recovery }) => recovery !== null),
    ),
    isWritableAgain: numberOf(again.saved) === 99 && again.notices.length === 0,
  };
};

/** Tries every size from no room at all on, until everything fits; says what came of each. */
export const sweep = async (parts: Parts): Promise<void> => {
  for (let freeBlocks = 0; ; freeBlocks += 1) {
    const result = await tryWith(parts, freeBlocks);
    parts.say(result);
    if (result.refused === 0 && result.acknowledged === savesOnFull && freeBlocks > 8) return;
  }
};
