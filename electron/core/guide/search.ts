import type { GuideRoute, GuideStep } from './guide-schema';
import { type GuideSession, isSearchable, routeOf } from './guide-session';
import { languagesOf, type MarketplaceId } from './marketplaces';

/** The words of one step that are to be looked for. */
export interface Wanted {
  readonly stepIndex: number;
  readonly words: string;
}

/** Every spelling of a step's words in the languages of a marketplace, the likeliest first, none twice. */
export const wordsOf = (step: Pick<GuideStep, 'words'>, marketplace: MarketplaceId): readonly string[] => {
  const spellings = languagesOf(marketplace).flatMap((language) => step.words?.[language].spellings ?? []);
  return [...new Set(spellings)];
};

/** What the person has done on the page, as far as it can be told from outside. */
export interface Doings {
  /** Whether they pressed something since the words of the current step were found. */
  readonly hasActed: boolean;
  /** Whether they chose the current step by hand and have not touched the page since. */
  readonly isHeld: boolean;
}

/** Whether seeing the words of the step at `index` says that one has come that far. */
const isTelling = (
  steps: readonly GuideStep[],
  index: number,
  current: number,
  hasActed: boolean,
): boolean => {
  if (!steps[index]?.isCommon) return true;
  const here = steps[current];
  return index === current + 1 && (hasActed || here?.comesByItself === true || here?.words === undefined);
};

/**
 * What to look for on the page, in this order; the first that is there is the step the person is at. The furthest step
 * comes first, since the words of steps gone by often stay on the page. Words that stand on many pages say something
 * only of the very next step, and only once the person has done something at the current one. Steps before the one
 * that was chosen by hand are never looked for, and later ones not before the page was touched again. Empty where
 * nothing may be looked for.
 */
export const searchPlan = (
  session: GuideSession,
  routes: readonly GuideRoute[],
  { hasActed, isHeld }: Doings,
): readonly Wanted[] => {
  if (!isSearchable(session)) return [];
  const steps = routeOf(session, routes)?.steps ?? [];
  const current = session.stepIndex;
  const indexes = steps.map((_, index) => index);
  const later = isHeld
    ? []
    : indexes.filter((index) => index > current && isTelling(steps, index, current, hasActed));
  const earlier = indexes.filter(
    (index) => index < current && index >= session.chosenIndex && !steps[index]?.isCommon,
  );
  return [...later.reverse(), current, ...earlier.reverse()].flatMap((stepIndex) => {
    const step = steps[stepIndex];
    return step ? wordsOf(step, session.marketplace).map((words) => ({ stepIndex, words })) : [];
  });
};
