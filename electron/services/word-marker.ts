import type { Rectangle } from '../core/guide/coach-mark';
import type { GuideRoute } from '../core/guide/guide-schema';
import { type GuideSession, isSearchable, routeOf, stepOf } from '../core/guide/guide-session';
import { searchPlan, type Wanted } from '../core/guide/search';
import type { Store } from './store';

/** Pages render late, and find-in-page may answer 0 right after a load: it is asked again after these pauses. */
const pausesMs = [250, 500, 1000, 1500, 2500];
/** From then on it is asked at this pace for as long as nothing is found: a chat can bring the words up minutes later. */
const steadyPauseMs = 5000;
/** How long the page is left alone while somebody types or scrolls. */
const busyPauseMs = 800;
/** How long a step that comes by itself stays before the next one is looked for: long enough to be read. */
const readingMs = 2500;

/** What find-in-page says: how often the words are there, and where the marked ones are on the view, if in sight. */
export interface Found {
  readonly matches: number;
  readonly place: Rectangle | null;
}

/** The page as the marker sees it: from outside. */
export interface MarkablePage {
  /**
   * Marks `words`; `matches` is 0 when they are not there or the page is gone. Whoever asks Chromium more than once asks
   * `isWanted` before each further time.
   */
  readonly find: (words: string, isWanted: () => boolean) => Promise<Found>;
  /** Takes all marks off the page; never while the caret may be in a field. */
  readonly clear: () => void;
  readonly isBusy: () => boolean;
  /** Whether the caret may be in a field: any search would take it away. */
  readonly mayType: () => boolean;
  readonly acts: () => number;
  /** Whether what was last found may have been scrolled out of sight: to find it again would scroll it back. */
  readonly mayBeAway: () => boolean;
  /** Forgets what the person did on the page, because they asked for the marks from elsewhere. */
  readonly forget: () => void;
  /** Draws the coach mark beside a place, or takes it away. */
  readonly pointAt: (place: Rectangle | null) => void;
}

interface Parts {
  readonly store: Store;
  readonly routes: readonly GuideRoute[];
  readonly page: MarkablePage;
  readonly setTimer: (callback: () => void, ms: number) => () => void;
}

type Hit = Wanted & Found;

const keyOf = ({ page, routeId, choices }: GuideSession): string =>
  JSON.stringify([page.url, routeId, choices]);

/**
 * Finds out which step the person is at by looking for the words of the coming steps, keeps those words marked, and
 * points at them. It looks when a page arrives, when a step is chosen and after something was pressed, and again for
 * as long as nothing is found; never while somebody types or scrolls, and never while the caret may be in a field.
 */
export const createWordMarker = ({ store, routes, page, setTimer }: Parts) => {
  /** What is being looked at; empty where nothing may be looked for. */
  let key = '';
  let choices = 0;
  let attempt = 0;
  /** The number of the newest look, and moved on by whatever makes it pointless: an older look does nothing more. */
  let newest = 0;
  /** How often the person had pressed something when the current step was found; null when it was not. */
  let actsWhenFound: number | null = null;
  /** The same when they chose a step by hand. */
  let actsWhenChosen = -1;
  let cancel = (): void => undefined;

  const observe = (observation: Parameters<Store['dispatch']>[0] & { type: 'guide/observed' }) =>
    store.dispatch(observation);

  const schedule = (ms: number): void => {
    cancel();
    cancel = setTimer(() => void look(), ms);
  };

  const guideNow = (): GuideSession | null => {
    const { guide } = store.state().session;
    return guide && isSearchable(guide) ? guide : null;
  };

  const planFor = (guide: GuideSession): readonly Wanted[] => {
    const acts = page.acts();
    const hasActed = actsWhenFound !== null && acts > actsWhenFound;
    const plan = searchPlan(guide, routes, { hasActed, isHeld: acts === actsWhenChosen });
    const isAway = guide.marks !== null && guide.marks.matches > 0 && page.mayBeAway();
    return isAway ? plan.filter(({ stepIndex }) => stepIndex > guide.stepIndex) : plan;
  };

  /** The first of the plan that is on the page; undefined when it was not to be looked for to the end. */
  const search = async (
    plan: readonly Wanted[],
    isNewest: () => boolean,
  ): Promise<Hit | null | undefined> => {
    const isWanted = (): boolean => isNewest() && !page.isBusy() && !page.mayType();
    for (const wanted of plan) {
      if (!isWanted()) return undefined;
      const found = await page.find(wanted.words, isWanted);
      if (found.matches > 0) return { ...wanted, ...found };
    }
    return null;
  };

  /** Not what comes by itself, nor the end, which only tells what came of it. */
  const isToClick = (guide: GuideSession, stepIndex: number): boolean => {
    const steps = routeOf(guide, routes)?.steps ?? [];
    return !steps[stepIndex]?.comesByItself && stepIndex + 1 < steps.length;
  };

  const tellFound = async (guide: GuideSession, hit: Hit): Promise<void> => {
    const { stepIndex, words, matches } = hit;
    if (actsWhenFound === null || stepIndex !== guide.stepIndex) actsWhenFound = page.acts();
    page.pointAt(isToClick(guide, stepIndex) ? hit.place : null);
    const { marks } = guide;
    if (marks?.words !== words || marks.matches !== matches || stepIndex !== guide.stepIndex)
      await observe({
        type: 'guide/observed',
        observation: { kind: 'words-found', stepIndex, marks: { words, matches } },
      });
  };

  const lookAgain = (isFound: boolean): void => {
    const pauseMs = pausesMs[attempt];
    attempt += 1;
    const guide = guideNow();
    if (isFound && guide && stepOf(guide, routes)?.comesByItself) schedule(readingMs);
    else if (pauseMs !== undefined) schedule(pauseMs);
    else if (!isFound) schedule(steadyPauseMs);
  };

  const look = async (): Promise<void> => {
    const guide = guideNow();
    if (!guide || key === '') return;
    newest += 1;
    const number = newest;
    const isNewest = (): boolean => number === newest;
    if (page.mayType()) await observe({ type: 'guide/observed', observation: { kind: 'hands-off' } });
    if (!isNewest()) return;
    const plan = planFor(guide);
    if (plan.length === 0 && guide.marks === null && !page.mayType()) page.clear();
    const hit = await search(plan, isNewest);
    if (!isNewest()) return;
    if (hit === undefined) return schedule(busyPauseMs);
    if (hit) await tellFound(guide, hit);
    else if (guide.marks === null || (guide.marks.matches > 0 && !page.mayBeAway())) {
      page.pointAt(null);
      await observe({ type: 'guide/observed', observation: { kind: 'words-missing' } });
    }
    if (isNewest()) lookAgain(hit !== null);
  };

  /** Begins anew: another page, or another step chosen by hand. */
  const begin = (guide: GuideSession | null, next: string): void => {
    cancel();
    newest += 1;
    page.pointAt(null);
    key = next;
    attempt = 0;
    if (!guide) return;
    if (guide.choices !== choices) {
      actsWhenChosen = page.acts();
      actsWhenFound = null;
    }
    choices = guide.choices;
    schedule(pausesMs[0] ?? 0);
  };

  const follow = (): void => {
    const guide = guideNow();
    const next = guide ? keyOf(guide) : '';
    if (next !== key) begin(guide, next);
    if (store.state().session.guide === null) {
      actsWhenFound = null;
      actsWhenChosen = -1;
      choices = 0;
    }
  };

  const unsubscribe = store.subscribe(follow);
  return {
    /** Somebody touched the page, or its size changed: the mark goes, and comes back once all is at rest. */
    touched: (): void => {
      page.pointAt(null);
      attempt = 0;
      if (key !== '') schedule(busyPauseMs);
    },
    /** Looks at once, because the person asked for it. */
    lookNow: (): void => {
      page.forget();
      attempt = 0;
      if (key !== '') schedule(0);
    },
    stop: (): void => {
      unsubscribe();
      newest += 1;
      cancel();
    },
  };
};
