import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came of many kills. */
export interface Tally {
  readonly kills: number;
  /** How many changes were acknowledged before the process was killed. */
  readonly acknowledged: number;
  /** How many of those the next start did not find. */
  readonly lost: number;
  /** Starts that did not come to saving anything, or that found nothing to go on with. */
  readonly failedStarts: number;
  /** What the starts had to tell, by kind. */
  readonly told: Readonly<Record<string, number>>;
}

/** One life of a writing program: what it found, and the last that was acknowledged before it was killed. */
export interface Life {
  readonly found: number | null;
  readonly saved: number;
  readonly count: number;
  readonly trouble: readonly string[];
}

interface Line {
  readonly found?: number;
  readonly trouble?: readonly string[];
  readonly saved?: number;
}

/** How long a start may take on a machine that is busy. */
const longestStartMs = 60_000;

const linesOf = (text: string): readonly Line[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);

/** Lets the writer live until some time after it has begun to save, then kills it at once, with all it has started. */
export const liveAndDie = async (
  writer: string,
  folder: string,
  { taskCount, afterMs }: { readonly taskCount: number; readonly afterMs: number },
): Promise<Life> => {
  mkdirSync(folder, { recursive: true });
  // It opens no window: without the process that starts renderers a life begins twice as fast.
  const args = [writer, '--no-sandbox', '--no-zygote', `--user-data-dir=${join(folder, '../chromium')}`];
  const child = spawn(process.env.HANGUP_ELECTRON ?? '', [...args, 'write', folder, `${taskCount}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  const closed = once(child.stdout, 'close');
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve();
    });
    child.once('exit', () => resolve());
  });
  await Promise.race([begun, sleep(longestStartMs)]);
  await sleep(afterMs);
  // The whole group at once: to look for its processes first would choose the moment.
  if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await closed;
  const lines = linesOf(text);
  const numbers = lines.flatMap(({ saved }) => (saved === undefined ? [] : [saved]));
  const first = lines[0];
  return {
    found: first?.found ?? null,
    saved: numbers.at(-1) ?? first?.found ?? 0,
    count: numbers.length,
    trouble: first?.trouble ?? [],
  };
};

/** The counts, with one more for each of `kinds`. */
const withAll = (counts: Tally['told'], kinds: readonly string[]): Tally['told'] => {
  const next: Record<string, number> = { ...counts };
  for (const kind of kinds) next[kind] = (next[kind] ?? 0) + 1;
  return next;
};

/** Kills so many lives of one and the same data, each at a random moment, and counts. */
export const countKills = async (
  kills: number,
  live: (index: number) => Promise<Life>,
  onProgress: (tally: Tally) => void = () => undefined,
): Promise<Tally> => {
  let before = 0;
  let tally: Tally = { kills: 0, acknowledged: 0, lost: 0, failedStarts: 0, told: {} };
  // One life more, which sees what the last one left.
  for (let index = 0; index <= kills; index += 1) {
    const { found, saved, count, trouble } = await live(index);
    const isFailed = found === null || trouble.includes('recovery');
    tally = {
      kills: index,
      acknowledged: tally.acknowledged + count,
      lost: tally.lost + Math.max(before - (found ?? 0), 0),
      failedStarts: tally.failedStarts + Number(isFailed),
      told: withAll(tally.told, trouble),
    };
    before = saved;
    if (index % 50 === 0) onProgress(tally);
  }
  return tally;
};
