import { isSignInPage } from './allowlist';
import type { GuideRoute, GuideStep } from './guide-schema';
import { contactPage, type MarketplaceId } from './marketplaces';

/** Why the page is not there, as told to the person. `detail` is Chromium's own name of the error. */
export interface PageProblem {
  readonly kind: 'offline' | 'blocked' | 'certificate' | 'crashed';
  readonly url: string;
  readonly detail: string;
}

/** What is known of Amazon's page without looking into it. */
export interface GuidePage {
  readonly url: string;
  readonly isLoading: boolean;
  /** Whether any page has arrived yet. */
  readonly hasShown: boolean;
  readonly canGoBack: boolean;
  readonly problem: PageProblem | null;
}

/** The words that were looked for last, and how often they are on the page. */
export interface Marks {
  readonly words: string;
  readonly matches: number;
}

/** One opening of the guide window; gone when it closes. */
export interface GuideSession {
  readonly marketplace: MarketplaceId;
  readonly routeId: string;
  readonly stepIndex: number;
  readonly marks: Marks | null;
  readonly page: GuidePage;
}

/** What the window saw from outside the page. */
export type GuideObservation =
  | { readonly kind: 'page-started'; readonly url: string }
  | { readonly kind: 'page-shown'; readonly url: string; readonly canGoBack: boolean }
  | { readonly kind: 'page-settled' }
  | { readonly kind: 'page-failed'; readonly problem: PageProblem }
  | { readonly kind: 'words-found'; readonly marks: Marks };

/** A guide that has just been opened on the first route, with nothing loaded yet. */
export const openedGuide = (routes: readonly GuideRoute[], marketplace: MarketplaceId): GuideSession => ({
  marketplace,
  routeId: routes[0]?.id ?? '',
  stepIndex: 0,
  marks: null,
  page: { url: contactPage(marketplace), isLoading: true, hasShown: false, canGoBack: false, problem: null },
});

/** The route of the session; the first one should the id be unknown. */
export const routeOf = (session: GuideSession, routes: readonly GuideRoute[]): GuideRoute | undefined =>
  routes.find(({ id }) => id === session.routeId) ?? routes[0];

/** The step the person is at. */
export const stepOf = (session: GuideSession, routes: readonly GuideRoute[]): GuideStep | undefined =>
  routeOf(session, routes)?.steps[session.stepIndex];

/** Whether Amazon's page is to be seen; else the bar's own screen says what is the matter. */
export const isPageVisible = ({ page }: GuideSession): boolean => page.hasShown && page.problem === null;

/** What is to be marked on the page now: nothing while it loads, fails, or asks for a sign-in. */
export const wordsToMark = (session: GuideSession, routes: readonly GuideRoute[]): readonly string[] => {
  const { page } = session;
  if (page.isLoading || page.problem || isSignInPage(page.url)) return [];
  return stepOf(session, routes)?.words ?? [];
};

const stepReachedAt = (session: GuideSession, url: string, routes: readonly GuideRoute[]): number => {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const steps = routeOf(session, routes)?.steps ?? [];
  return steps.findLastIndex(({ reachedAt }) => reachedAt.some((start) => path.startsWith(start)));
};

/** Pure: the session after an observation. An address can carry the steps forward, never back. */
export const advance = (
  session: GuideSession,
  observation: GuideObservation,
  routes: readonly GuideRoute[],
): GuideSession => {
  const { page } = session;
  switch (observation.kind) {
    case 'page-started':
      return { ...session, marks: null, page: { ...page, isLoading: true, problem: null } };
    case 'page-shown': {
      const { url, canGoBack } = observation;
      const stepIndex = Math.max(session.stepIndex, stepReachedAt(session, url, routes));
      return {
        ...session,
        stepIndex,
        marks: null,
        page: { ...page, url, canGoBack, hasShown: true, problem: null },
      };
    }
    case 'page-settled':
      return { ...session, page: { ...page, isLoading: false } };
    case 'page-failed':
      return { ...session, marks: null, page: { ...page, isLoading: false, problem: observation.problem } };
    case 'words-found':
      return { ...session, marks: observation.marks };
    default:
      return observation satisfies never;
  }
};
