import { setTimeout as sleep } from 'node:timers/promises';

type WaitOptions = {
  readonly timeoutMs: number;
  readonly intervalMs?: number;
  readonly failure: () => string;
};

/**
 * Asks `probe` again and again until it answers something other than undefined, and returns that.
 * Throws an error with the text of `failure()` after `timeoutMs`; an error of `probe` ends the wait at once.
 */
export const waitFor = async <T>(
  probe: () => T | undefined | Promise<T | undefined>,
  { timeoutMs, intervalMs = 50, failure }: WaitOptions,
): Promise<T> => {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (performance.now() >= deadline) throw new Error(`${failure()} (waited ${timeoutMs} ms)`);
    await sleep(intervalMs);
  }
};
