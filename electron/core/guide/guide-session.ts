import { isSignInPage, pathOf } from './allowlist';
import type { GuideRoute, GuideStep } from './guide-schema';
import { contactPage, type MarketplaceId } from './marketplaces';

/** Why a page is not there. `server`: Amazon answered with an error and nothing else; `hung`: it no longer reacts. */
export const pageProblems = [
  'offline',
  'timeout',
  'stopped',
  'redirects',
  'server',
  'blocked',
  'certificate',
  'hung',
  'crashed',
  'closed',
] as const;

/** The same as told to the person. `detail` is Chromium's own name of the error. */
export interface PageProblem {
  readonly kind: (typeof pageProblems)[number];
  readonly url: string;
  readonly detail: string;
}

/** What is known of Amazon's page without looking into it. */
export interface GuidePage {
  readonly url: string;
  /** How many loads have begun so far. */
  readonly loads: number;
  readonly isLoading: boolean;
  /** Whether a page was asked for and nothing of it has arrived yet. */
  readonly isAwaited: boolean;
  /** Whether any page has arrived yet. */
  readonly hasShown: boolean;
  /** Whether the page that arrived last is still in the window: some problems leave it as it was, some take it along. */
  readonly isThere: boolean;
  readonly canGoBack: boolean;
  /** The HTTP status where Amazon answered with an error page of its own, as 503; null where all is well. */
  readonly errorStatus: number | null;
  readonly problem: PageProblem | null;
}

/** The words that were looked for last, and how often they are on the page; no words when none of any step were. */
export interface Marks {
  readonly words: string;
  readonly matches: number;
}

/** What a guide is opened with. */
export interface GuideStart {
  readonly marketplace: MarketplaceId;
  /** On Hangup's own practice page instead of Amazon's. */
  readonly isPractice: boolean;
  /** Whether the sign-in is kept on this computer; else it is gone with the window. */
  readonly staysSignedIn: boolean;
}

/** One opening of the guide window; gone when it closes. */
export interface GuideSession extends GuideStart {
  readonly routeId: string;
  readonly stepIndex: number;
  /** The step that the person chose by hand: nothing that is seen on the page leads back before it. */
  readonly chosenIndex: number;
  /** How often a step or a route was chosen by hand in this opening. */
  readonly choices: number;
  readonly marks: Marks | null;
  /** Whether looking for words waits, because the caret may be in a field of the page. */
  readonly isHandsOff: boolean;
  /** Whether the person went on in their own browser, and only the bar is left, small. */
  readonly isInBrowser: boolean;
  readonly page: GuidePage;
}

/** What the window saw from outside the page. */
export type GuideObservation =
  | { readonly kind: 'page-started'; readonly url: string }
  | {
      readonly kind: 'page-shown';
      readonly url: string;
      readonly canGoBack: boolean;
      readonly status: number;
    }
  /** The page has given itself an address, as a rule another one. */
  | { readonly kind: 'page-renamed'; readonly url: string; readonly canGoBack: boolean }
  /** Something else than an allowed page is in its place, and is being led back. */
  | { readonly kind: 'page-lost' }
  /** A page that was given up can be seen again: it answers, or the person goes back to it. */
  | { readonly kind: 'page-back' }
  | { readonly kind: 'page-settled' }
  /** Without `canGoBack` the history is as it was. */
  | { readonly kind: 'page-failed'; readonly problem: PageProblem; readonly canGoBack?: boolean }
  | { readonly kind: 'words-found'; readonly stepIndex: number; readonly marks: Marks }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'hands-off' };

/** A guide that has just been opened on the first route, with nothing loaded yet. */
export const openedGuide = (routes: readonly GuideRoute[], start: GuideStart): GuideSession => ({
  ...start,
  routeId: routes[0]?.id ?? '',
  stepIndex: 0,
  chosenIndex: 0,
  choices: 0,
  marks: null,
  isHandsOff: false,
  isInBrowser: false,
  page: {
    url: contactPage(start.marketplace),
    loads: 0,
    isLoading: true,
    isAwaited: true,
    hasShown: false,
    isThere: false,
    canGoBack: false,
    errorStatus: null,
    problem: null,
  },
});

/** The route of the session; the first one should the id be unknown. */
export const routeOf = (session: GuideSession, routes: readonly GuideRoute[]): GuideRoute | undefined =>
  routes.find(({ id }) => id === session.routeId) ?? routes[0];

/** The step the person is at. */
export const stepOf = (session: GuideSession, routes: readonly GuideRoute[]): GuideStep | undefined =>
  routeOf(session, routes)?.steps[session.stepIndex];

/** Whether the page is to be seen; else the bar's own screen says what is the matter. */
export const isPageVisible = ({ page, isInBrowser }: GuideSession): boolean =>
  page.isThere && page.problem === null && !isInBrowser;

/** Whether the page before the problem is still there, behind the bar's own screen. */
export const hasPageBehind = ({ page }: Pick<GuideSession, 'page'>): boolean =>
  page.isThere && page.problem !== null;

/** Whether words may be looked for at all: never before a page is there, nor while it asks for a sign-in. */
export const isSearchable = (session: GuideSession): boolean =>
  isPageVisible(session) && !session.page.isAwaited && !isSignInPage(session.page.url);

/** Problems that stand before a page which is still as it was; after the others only the history leads back. */
const keepsPage: ReadonlySet<PageProblem['kind']> = new Set(['blocked', 'timeout', 'stopped', 'hung']);

const stepReachedAt = (session: GuideSession, url: string, routes: readonly GuideRoute[]): number => {
  const path = pathOf(url);
  const steps = routeOf(session, routes)?.steps ?? [];
  return steps.findLastIndex(({ reachedAt }) => reachedAt.some((start) => path.startsWith(start)));
};

/** The session with the page at another address. */
const movedTo = (
  session: GuideSession,
  { url, canGoBack }: Pick<GuidePage, 'url' | 'canGoBack'>,
  routes: readonly GuideRoute[],
): GuideSession => ({
  ...session,
  stepIndex: Math.max(session.stepIndex, stepReachedAt(session, url, routes)),
  marks: null,
  isHandsOff: false,
  page: { ...session.page, url, canGoBack },
});

const shownPage = (
  session: GuideSession,
  { status, ...place }: Extract<GuideObservation, { kind: 'page-shown' }>,
  routes: readonly GuideRoute[],
): GuideSession => {
  const moved = movedTo(session, place, routes);
  const errorStatus = status >= 400 ? status : null;
  const arrived = { errorStatus, isAwaited: false, hasShown: true, isThere: true, problem: null };
  return { ...moved, page: { ...moved.page, ...arrived } };
};

/** Pure: the session after an observation. An address only leads forward; words also back, to the step chosen last. */
export const advance = (
  session: GuideSession,
  observation: GuideObservation,
  routes: readonly GuideRoute[],
): GuideSession => {
  const { page } = session;
  switch (observation.kind) {
    case 'page-started':
      return {
        ...session,
        marks: null,
        isHandsOff: false,
        page: { ...page, loads: page.loads + 1, isLoading: true, isAwaited: true, problem: null },
      };
    case 'page-shown':
      return shownPage(session, observation, routes);
    case 'page-renamed':
      // Another page may still be on its way, and a problem may still stand before this one.
      return observation.url === page.url
        ? { ...session, page: { ...page, canGoBack: observation.canGoBack } }
        : movedTo(session, observation, routes);
    case 'page-lost':
      return {
        ...session,
        marks: null,
        page: { ...page, isLoading: true, isAwaited: true, isThere: false, problem: null },
      };
    case 'page-back':
      return hasPageBehind(session)
        ? { ...session, page: { ...page, isAwaited: false, problem: null } }
        : session;
    case 'page-settled':
      // Where nothing is there, a load that ended without a word of why is still waited for, until the wait is given up.
      return page.isLoading && page.isThere
        ? { ...session, page: { ...page, isLoading: false, isAwaited: false } }
        : session;
    case 'page-failed': {
      const { problem, canGoBack = page.canGoBack } = observation;
      const isThere = page.isThere && keepsPage.has(problem.kind);
      const failed = { ...page, isLoading: false, isAwaited: false, isThere, canGoBack, problem };
      return { ...session, marks: null, page: failed };
    }
    case 'words-found': {
      const stepIndex = Math.max(observation.stepIndex, session.chosenIndex);
      return { ...session, stepIndex, marks: observation.marks, isHandsOff: false };
    }
    case 'words-missing':
      return { ...session, marks: { words: '', matches: 0 }, isHandsOff: false };
    case 'hands-off':
      return session.isHandsOff ? session : { ...session, isHandsOff: true };
    default:
      return observation satisfies never;
  }
};
