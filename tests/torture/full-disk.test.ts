import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sweepFullDisk } from './full-disk';
import { buildWriter } from './writer-app';

test.each([0, 5000])('a disk that is full at any block, with %i tasks', async (taskCount) => {
  const writer = await buildWriter();
  const sizes = await sweepFullDisk(writer, taskCount);
  rmSync(writer, { recursive: true });
  const sum = (pick: (size: (typeof sizes)[number]) => number): number =>
    sizes.reduce((total, size) => total + pick(size), 0);
  const tally = {
    sizes: sizes.length,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    refused: sum(({ refused }) => refused),
    lost: sum(({ lost }) => lost),
    failedStarts: sum(({ failedStarts }) => failedStarts),
  };
  console.log(`full disk, ${taskCount} tasks: ${JSON.stringify(tally)}`);
  expect(sizes.filter(({ isWritableAgain }) => !isWritableAgain)).toEqual([]);
  expect(tally).toMatchObject({ lost: 0, failedStarts: 0 });
  expect(tally.refused).toBeGreaterThan(0);
});
