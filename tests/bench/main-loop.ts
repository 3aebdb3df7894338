import type { DrivenApp } from '../e2e/launch';

const beatMs = 5;

interface Beat {
  longestMs: number;
  timer: NodeJS.Timeout;
}

/**
 * The longest time, in milliseconds, for which the main process did not come round while `act` went on: what a window
 * of ours would have had to wait for an answer.
 */
export const longestBlock = async ({ electronApp }: DrivenApp, act: () => Promise<void>): Promise<number> => {
  await electronApp.evaluate((_electron, everyMs) => {
    const held = globalThis as unknown as { beat: Beat };
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      held.beat.longestMs = Math.max(held.beat.longestMs, now - last - everyMs);
      last = now;
    };
    held.beat = { longestMs: 0, timer: setInterval(beat, everyMs) };
  }, beatMs);
  await act();
  return electronApp.evaluate(() => {
    const { beat } = globalThis as unknown as { beat: Beat };
    clearInterval(beat.timer);
    return beat.longestMs;
  });
};
