import type { GuideObservation } from '../core/guide/guide-session';
import type { Store } from './store';

/** How long a page may take to begin to arrive. */
export const longestWaitMs = 15_000;

interface Parts {
  readonly store: Store;
  /** Whether a page is really on its way: some answers, as a file to download, leave the page that is there. */
  readonly isOnItsWay: () => boolean;
  /** Gives up on the page that is on its way. */
  readonly giveUp: () => void;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

/** Ends the wait for a page of which nothing has arrived for too long. Returns the function that ends this itself. */
export const createPageTimeout = ({ store, isOnItsWay, giveUp, setTimer }: Parts): (() => void) => {
  let awaited = '';
  let cancel = (): void => undefined;

  const observe = (observation: GuideObservation): void =>
    void store.dispatch({ type: 'guide/observed', observation });

  const expire = (url: string): void => {
    // As it is by now: what was there may have gone meanwhile.
    if (store.state().session.guide?.page.isThere && !isOnItsWay()) observe({ kind: 'page-settled' });
    else {
      giveUp();
      observe({ kind: 'page-failed', problem: { kind: 'timeout', url, detail: '' } });
    }
  };

  const unsubscribe = store.subscribe(({ session: { guide } }) => {
    const next =
      guide?.page.isAwaited && !guide.page.problem
        ? `${guide.page.loads} ${guide.choices} ${guide.page.url}`
        : '';
    if (next === awaited) return;
    awaited = next;
    cancel();
    if (next !== '' && guide) cancel = setTimer(() => expire(guide.page.url), longestWaitMs);
  });
  return () => {
    unsubscribe();
    cancel();
  };
};
