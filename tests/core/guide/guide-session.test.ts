import { describe, expect, it } from 'vitest';
import {
  advance,
  isPageVisible,
  openedGuide,
  stepOf,
  wordsToMark,
} from '../../../electron/core/guide/guide-session';
import { routes } from '../../../electron/guides/guides';
import { applied, stateWith } from '../../fakes/state';

const contactUs = 'https://www.amazon.com/contact-us';
const opened = openedGuide(routes, 'com');
const shownAt = (url: string) =>
  advance(
    advance(opened, { kind: 'page-shown', url, canGoBack: false }, routes),
    { kind: 'page-settled' },
    routes,
  );

describe('advance', () => {
  it('begins with the article’s six steps', () => {
    expect(routes[0]?.steps).toHaveLength(6);
    expect(stepOf(opened, routes)?.words[0]).toBe('Amazon Devices and Kindle Apps');
  });

  it('goes on to the step whose address is reached, and never back', () => {
    const called = shownAt('https://www.amazon.com/hz/contact-us/call?step=requested');
    expect(called.stepIndex).toBe(5);
    expect(advance(called, { kind: 'page-shown', url: contactUs, canGoBack: true }, routes).stepIndex).toBe(
      5,
    );
  });

  it('forgets the marks and the trouble of the page before', () => {
    const problem = { kind: 'offline', url: contactUs, detail: 'ERR_INTERNET_DISCONNECTED' } as const;
    const failed = advance(opened, { kind: 'page-failed', problem }, routes);
    expect(failed.page).toMatchObject({ problem, isLoading: false });
    const again = advance(failed, { kind: 'page-started', url: contactUs }, routes);
    expect(again).toMatchObject({ marks: null, page: { problem: null, isLoading: true } });
  });
});

describe('isPageVisible', () => {
  it('is the case once a page has arrived, and not while trouble stands before it', () => {
    expect(isPageVisible(opened)).toBe(false);
    const shown = shownAt(contactUs);
    expect(isPageVisible(shown)).toBe(true);
    const problem = { kind: 'blocked', url: 'https://evil.example/', detail: '' } as const;
    const refused = advance(shown, { kind: 'page-failed', problem }, routes);
    expect(isPageVisible(refused)).toBe(false);
    expect(
      isPageVisible(advance(refused, { kind: 'page-shown', url: contactUs, canGoBack: false }, routes)),
    ).toBe(true);
  });
});

describe('wordsToMark', () => {
  it('are those of the current step, once the page has settled', () => {
    expect(wordsToMark(opened, routes)).toEqual([]);
    expect(wordsToMark(shownAt(contactUs), routes)).toContain('Amazon Devices and Kindle Apps');
  });

  it('are none while somebody signs in', () => {
    expect(wordsToMark(shownAt('https://www.amazon.com/ap/signin'), routes)).toEqual([]);
  });
});

describe('the guide in the state', () => {
  const open = applied(stateWith(), [{ type: 'guide/opened' }]);

  it('steps on and back within the route, and no further', () => {
    expect(applied(open, [{ type: 'guide/stepped', stepIndex: 5 }]).session.guide?.stepIndex).toBe(5);
    expect(applied(open, [{ type: 'guide/stepped', stepIndex: 6 }])).toBe(open);
  });

  it('changes the route, beginning at its first step, and passes over unknown ones', () => {
    const moved = applied(open, [
      { type: 'guide/stepped', stepIndex: 3 },
      { type: 'guide/route-chosen', routeId: 'they-call-2026' },
    ]);
    expect(moved.session.guide).toMatchObject({ routeId: 'they-call-2026', stepIndex: 0 });
    expect(applied(open, [{ type: 'guide/route-chosen', routeId: 'nowhere' }])).toBe(open);
  });

  it('stays in the marketplace it was opened in', () => {
    const moved = applied(open, [{ type: 'preferences/changed', marketplace: 'de' }]);
    expect(moved.session.guide?.marketplace).toBe('com');
  });

  it('is gone once closed, and late observations of it change nothing', () => {
    const closed = applied(open, [{ type: 'guide/closed' }]);
    expect(closed.session.guide).toBeNull();
    expect(applied(closed, [{ type: 'guide/observed', observation: { kind: 'page-settled' } }])).toBe(closed);
  });
});
