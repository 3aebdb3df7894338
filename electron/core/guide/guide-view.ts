import type { Language } from '../language';
import type { GuideRoute, Requests } from './guide-schema';
import { type GuideSession, routeOf } from './guide-session';
import { languagesOf, type PageLanguage } from './marketplaces';
import type { ScreenNotes } from './screen-note';
import { placeOfStep } from './screen-place';
import { wordsOf } from './search';

/** A step as the bar shows it, with the words of this marketplace only. */
export type StepView = Omit<GuideRoute['steps'][number], 'words'> & {
  readonly words: readonly string[];
  /** Whether nobody has seen these words on a page: they are a guess then. */
  readonly areWordsGuessed: boolean;
};

/** A route as the bar shows it. */
export type RouteView = Omit<GuideRoute, 'steps'> & { readonly steps: readonly StepView[] };

/** A route that could be taken instead. */
export type RouteOption = Omit<GuideRoute, 'steps' | 'phoneNumber'>;

/** What to ask Amazon for. */
export interface RequestView {
  readonly language: PageLanguage;
  readonly text: string;
  /** The same in the language that the person reads, where that is another. */
  readonly translation: { readonly language: Language; readonly text: string } | null;
}

/** All that the bar draws from: plain data, and no more of it than it shows. */
export interface GuideView {
  readonly session: GuideSession;
  readonly route: RouteView;
  readonly others: readonly RouteOption[];
  readonly request: RequestView;
  /** What looked different on this person's screen at the steps of this route, by the step's id. */
  readonly screenNotes: ScreenNotes;
  /** A week from today, `YYYY-MM-DD`: when to check that calling is off. */
  readonly followUpDay: string;
  /** `YYYY-MM-DD`: no reminder can be asked for before. */
  readonly today: string;
}

/** What to ask for in the marketplace's own language, for somebody who reads `own`. */
export const requestFor = (
  session: Pick<GuideSession, 'marketplace'>,
  requests: Requests,
  own: Language,
): RequestView => {
  const [language] = languagesOf(session.marketplace);
  const translation = language === own ? null : { language: own, text: requests[own].text };
  return { language, text: requests[language].text, translation };
};

const optionOf = ({ steps: _steps, phoneNumber: _number, ...option }: GuideRoute): RouteOption => option;

/** The bar's slice of the guide data; null when there is no route at all. */
export const guideViewOf = (
  session: GuideSession,
  { routes, requests }: { readonly routes: readonly GuideRoute[]; readonly requests: Requests },
  {
    language,
    screenNotes,
    followUpDay,
    today,
  }: Pick<GuideView, 'screenNotes' | 'followUpDay' | 'today'> & {
    readonly language: Language;
  },
): GuideView | null => {
  const route = routeOf(session, routes);
  if (!route) return null;
  const [pageLanguage] = languagesOf(session.marketplace);
  const steps = route.steps.map((step) => ({
    ...step,
    words: wordsOf(step, session.marketplace),
    areWordsGuessed: step.words?.[pageLanguage].confidence === 'unverified',
  }));
  return {
    session,
    route: { ...route, steps },
    others: routes.filter((one) => one !== route).map(optionOf),
    request: requestFor(session, requests, language),
    screenNotes: Object.fromEntries(
      route.steps.flatMap(({ id }) => {
        const note = screenNotes[placeOfStep(route.id, id)];
        return note ? [[id, note]] : [];
      }),
    ),
    followUpDay,
    today,
  };
};
