import { readFileSync } from 'node:fs';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const BEAT_MS = 5000;
const STALE_MS = 60_000;

/**
 * Whether a process runs; one that was killed and that nobody has asked after (a zombie) does not.
 * @param {number} pid
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true; // No /proc on this system.
  }
}

/**
 * Whether a lock's owner is at work: it runs, and has touched the lock lately (its number may be another's by now).
 * @param {string} file
 */
async function isHeld(file) {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const owner = Number(await readFile(file, 'utf8'));
    // An empty file is a lock being written this very moment.
    return age < STALE_MS && (owner === 0 ? age < 1000 : isRunning(owner));
  } catch {
    return false; // It has just been released.
  }
}

/** @param {string} file @returns {Promise<boolean>} whether the lock is ours now */
async function take(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Does `work` while holding `file` as a lock, so that two set-ups at once do not write the same download.
 * A lock whose owner was killed is taken over.
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock(file, work) {
  for (let isTold = false; !(await take(file)); ) {
    if (await isHeld(file)) {
      if (!isTold) console.log('Waiting for another set-up that is under way.');
      isTold = true;
      await sleep(500);
    } else await rm(file, { force: true });
  }
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}
