import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one size of a full disk came to. */
export interface OnFullDisk {
  readonly freeBlocks: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly lost: number;
  readonly failedStarts: number;
  readonly isWritableAgain: boolean;
}

/**
 * Runs the writer's sweep on a file system of its own, in a mount namespace that nobody else sees, so that it needs no
 * rights and leaves nothing behind. Resolves to a line for each size.
 */
export const sweepFullDisk = async (writer: string, taskCount: number): Promise<readonly OnFullDisk[]> => {
  const place = mkdtempSync(join(tmpdir(), 'hangup-full-'));
  const electron = process.env.HANGUP_ELECTRON ?? '';
  const command = [
    `mount -t tmpfs -o size=8m,mode=700 tmpfs '${place}'`,
    `exec '${electron}' '${writer}' --no-sandbox --no-zygote --user-data-dir='${place}.chromium' sweep '${place}' ${taskCount}`,
  ].join(' && ');
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = await once(child, 'close');
  rmSync(place, { recursive: true });
  rmSync(`${place}.chromium`, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the sweep ended with ${code}:\n${text}\n${errors}`);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OnFullDisk);
};
