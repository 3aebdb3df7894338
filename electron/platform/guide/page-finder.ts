import type { Result, WebContents } from 'electron';

/** How long find-in-page may take before it counts as "not there". */
const longestFindMs = 2000;

/** How long after the last key or turn of the wheel somebody counts as busy on the page. */
const busyMs = 1500;

/** Marks words with Chromium's own find-in-page: nothing is read from the page and nothing is put into it. */
export const createPageFinder = (contents: WebContents) => {
  let lastInputMs = Number.NEGATIVE_INFINITY;
  contents.on('input-event', (_event, { type }) => {
    if (/^(rawKeyDown|keyDown|char|mouseWheel|gesture)/i.test(type)) lastInputMs = performance.now();
  });
  return {
    isBusy: (): boolean => performance.now() - lastInputMs < busyMs,
    /** Marks `words`; resolves to how often they are on the page, 0 when it does not answer. */
    find: (words: string): Promise<number> =>
      new Promise((resolve) => {
        if (contents.isDestroyed()) return resolve(0);
        const finish = (matches: number): void => {
          clearTimeout(timer);
          contents.off('found-in-page', found);
          resolve(matches);
        };
        const found = (_event: unknown, result: Result): void => {
          if (result.requestId === request && result.finalUpdate) finish(result.matches);
        };
        const timer = setTimeout(() => finish(0), longestFindMs);
        contents.on('found-in-page', found);
        const request = contents.findInPage(words, { findNext: true });
      }),
    /** Takes the marks off. */
    clear: (): void => {
      if (!contents.isDestroyed()) contents.stopFindInPage('clearSelection');
    },
  };
};
