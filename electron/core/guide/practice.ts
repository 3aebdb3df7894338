import type { GuideRoute } from './guide-schema';
import { languagesOf, type MarketplaceId } from './marketplaces';

/** Hangup's own page on which the guide can be walked before signing in anywhere. */
export const practicePage = 'app://hangup/practice.html';

/**
 * The practice page for a route: the words of its steps, in order, are in the query, as `step` where one is to choose
 * them and as `told` where they come by themselves.
 */
export const practiceUrl = (route: GuideRoute | undefined, marketplace: MarketplaceId): string => {
  const query = new URLSearchParams();
  const [language] = languagesOf(marketplace);
  for (const { words, comesByItself } of route?.steps ?? []) {
    const spelling = words?.[language].spellings[0];
    if (spelling !== undefined) query.append(comesByItself ? 'told' : 'step', spelling);
  }
  return `${practicePage}?${query}`;
};

/** Whether `url` is the practice page, and nothing else of Hangup's own. */
export const isPracticeUrl = (url: string): boolean => {
  const [page] = url.split(/[?#]/, 1);
  return page === practicePage;
};
