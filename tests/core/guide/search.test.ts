import { describe, expect, it } from 'vitest';
import { advance, type GuideSession, openedGuide } from '../../../electron/core/guide/guide-session';
import { marketplaceIds } from '../../../electron/core/guide/marketplaces';
import { searchPlan, wordsOf } from '../../../electron/core/guide/search';
import { routes } from '../../fakes/routes';

const hub = 'https://www.amazon.com/hz/contact-us/foresight/hubgateway';
const start = { marketplace: 'com', isPractice: false, staysSignedIn: false } as const;
const shown = advance(
  openedGuide(routes, start),
  { kind: 'page-shown', status: 200, url: hub, canGoBack: false },
  routes,
);
const still = { hasActed: false, isHeld: false };

const stepsIn = (session: GuideSession, doings = still): readonly number[] => [
  ...new Set(searchPlan(session, routes, doings).map(({ stepIndex }) => stepIndex)),
];

describe('searchPlan', () => {
  it('looks for the furthest step first, and for words of many pages only right after the step before', () => {
    // Of the article's steps "Echo", "Something Else" and "Phone" stand on many pages.
    expect(stepsIn(shown)).toEqual([5, 3, 0]);
    expect(stepsIn(shown, { ...still, hasActed: true })).toEqual([5, 3, 1, 0]);
    expect(stepsIn({ ...shown, stepIndex: 1 }, { ...still, hasActed: true })).toEqual([5, 3, 2, 1, 0]);
  });

  it('needs nobody to act where a step comes by itself', () => {
    expect(stepsIn({ ...shown, stepIndex: 3 })).toEqual([5, 4, 3, 0]);
  });

  it('looks for nothing before the step that was chosen by hand, and holds to it until the page is touched', () => {
    const chosen = { ...shown, stepIndex: 3, chosenIndex: 3 };
    expect(stepsIn(chosen)).toEqual([5, 4, 3]);
    expect(stepsIn(chosen, { ...still, isHeld: true })).toEqual([3]);
  });

  it('looks for nothing on a sign-in page, while a page is awaited, and behind a problem', () => {
    const { page } = shown;
    for (const change of [
      { url: 'https://www.amazon.com/ap/signin' },
      { isAwaited: true },
      { isThere: false },
      { problem: { kind: 'offline', url: hub, detail: '' } as const },
    ]) {
      expect(searchPlan({ ...shown, page: { ...page, ...change } }, routes, still)).toEqual([]);
    }
  });

  it('speaks the language of the marketplace first, then English', () => {
    const german = searchPlan({ ...shown, marketplace: 'de' }, routes, still).filter(
      ({ stepIndex }) => stepIndex === 0,
    );
    expect(german.map(({ words }) => words)).toEqual([
      'Amazon-Geräte und Kindle-Apps',
      'Amazon-Geräte',
      'Amazon Devices and Kindle Apps',
      'Amazon Devices',
    ]);
  });

  it.each(marketplaceIds)('names no spelling twice in %s', (marketplace) => {
    for (const step of routes.flatMap(({ steps }) => steps)) {
      const words = wordsOf(step, marketplace);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
