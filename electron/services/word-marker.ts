import type { GuideRoute } from '../core/guide/guide-schema';
import { type Marks, wordsToMark } from '../core/guide/guide-session';
import type { Store } from './store';

/** Find-in-page may answer 0 right after a load, and pages render late: it is asked again after these pauses. */
const pausesMs = [250, 750, 1500, 3000];
/** From then on it is asked at this pace: a chat can bring the words up minutes later. */
const steadyPauseMs = 5000;
/** How long the page is left alone while somebody types or scrolls. */
const busyPauseMs = 1000;

interface Parts {
  readonly store: Store;
  readonly routes: readonly GuideRoute[];
  /** Marks `words` on the page and resolves to how often they are there; resolves to 0 when the page is gone. */
  readonly find: (words: string) => Promise<number>;
  /** Whether somebody types or scrolls: a match found then would move the page or the selection under their hands. */
  readonly isBusy: () => boolean;
  /** Takes all marks off the page. */
  readonly clear: () => void;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

/** The first spelling that is on the page, or the last one with 0 matches. */
const findFirst = async (words: readonly string[], find: Parts['find']): Promise<Marks> => {
  let marks: Marks = { words: '', matches: 0 };
  for (const spelling of words) {
    marks = { words: spelling, matches: await find(spelling) };
    if (marks.matches > 0) break;
  }
  return marks;
};

/**
 * Keeps the words of the current step marked: looks when the step or the page changes, tries each spelling in order,
 * and asks again for as long as nothing is found. Returns the function that ends it.
 */
export const createWordMarker = ({ store, routes, find, isBusy, clear, setTimer }: Parts): (() => void) => {
  let target = '';
  let cancel = (): void => undefined;

  const lookAgain = (words: readonly string[], key: string, attempt: number, pauseMs: number): void => {
    cancel = setTimer(() => void look(words, key, attempt), pauseMs);
  };

  const look = async (words: readonly string[], key: string, attempt: number): Promise<void> => {
    if (isBusy()) return lookAgain(words, key, attempt, busyPauseMs);
    const marks = await findFirst(words, find);
    if (key !== target) return;
    await store.dispatch({ type: 'guide/observed', observation: { kind: 'words-found', marks } });
    if (marks.matches === 0 && key === target) {
      lookAgain(words, key, attempt + 1, pausesMs[attempt] ?? steadyPauseMs);
    }
  };

  const follow = (): void => {
    const { guide } = store.state().session;
    const words = guide ? wordsToMark(guide, routes) : [];
    const key = words.length > 0 ? JSON.stringify([guide?.page.url, guide?.routeId, guide?.stepIndex]) : '';
    if (key === target) return;
    cancel();
    if (target !== '') clear();
    target = key;
    if (key !== '') lookAgain(words, key, 0, 0);
  };

  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    cancel();
  };
};
