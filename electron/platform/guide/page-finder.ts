import type { Result, WebContents } from 'electron';
import { isInView, type Rectangle } from '../../core/guide/coach-mark';

/** How long find-in-page may take before it counts as "not there". */
const longestFindMs = 2000;

/** How long Chromium takes to scroll to a match that was out of sight. */
const scrollMs = 200;

interface Found {
  readonly matches: number;
  readonly place: Rectangle | null;
}

const nothing: Found = { matches: 0, place: null };

/**
 * Marks words with Chromium's own find-in-page: nothing is read from the page and nothing is put into it. It does
 * take the caret out of a field (seen on Electron 33), which is why the marker asks first.
 */
export const createPageFinder = (contents: WebContents) => {
  let marked = '';

  const ask = (words: string): Promise<Found> =>
    new Promise((resolve) => {
      const finish = (found: Found): void => {
        clearTimeout(timer);
        contents.off('found-in-page', told);
        resolve(found);
      };
      const told = (_event: unknown, result: Result): void => {
        if (result.requestId === request && result.finalUpdate)
          finish({ matches: result.matches, place: result.selectionArea });
      };
      const timer = setTimeout(() => finish(nothing), longestFindMs);
      contents.on('found-in-page', told);
      const request = contents.findInPage(words, { findNext: true });
    });

  const clear = (): void => {
    marked = '';
    if (!contents.isDestroyed()) contents.stopFindInPage('clearSelection');
  };

  /** Asked for the same words twice, Chromium goes on to the second match. */
  const askFromTheTop = (words: string): Promise<Found> => {
    if (contents.isDestroyed()) return Promise.resolve(nothing);
    if (words === marked) clear();
    marked = words;
    return ask(words);
  };

  return {
    /**
     * Marks `words` on a view of this size; `place` is where the first ones are once they are in sight. Chromium is not
     * asked a second time unless that `isWanted` still.
     */
    find: async (
      words: string,
      size: Pick<Rectangle, 'width' | 'height'>,
      isWanted: () => boolean,
    ): Promise<Found> => {
      const found = await askFromTheTop(words);
      if (found.matches === 0 || !found.place || isInView(found.place, size)) return found;
      // The place is told as it was before the page was scrolled there.
      await new Promise((resolve) => setTimeout(resolve, scrollMs));
      if (!isWanted()) return { ...found, place: null };
      const again = await askFromTheTop(words);
      return again.matches === 0 ? found : again;
    },
    clear,
  };
};
