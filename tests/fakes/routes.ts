import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import { routes as offered } from '../../electron/guides/guides';

/** The real guide data with the six steps of 2018 first: they need most of what the guide can do. */
export const routes: readonly GuideRoute[] = offered.toSorted(
  (a, b) => Number(b.id === 'they-call-2018') - Number(a.id === 'they-call-2018'),
);
