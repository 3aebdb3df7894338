import { describe, expect, it } from 'vitest';
import {
  advance,
  type GuideObservation,
  type GuideSession,
  hasPageBehind,
  isPageVisible,
  isSearchable,
  openedGuide,
  type PageProblem,
  pageProblems,
  stepOf,
} from '../../../electron/core/guide/guide-session';
import { routes } from '../../fakes/routes';
import { applied, stateWith } from '../../fakes/state';

const contactUs = 'https://www.amazon.com/contact-us';
const opened = openedGuide(routes, { marketplace: 'com', isPractice: false, staysSignedIn: false });
const shownAt = (url: string) =>
  advance(
    advance(opened, { kind: 'page-shown', status: 200, url, canGoBack: false }, routes),
    { kind: 'page-settled' },
    routes,
  );

describe('advance', () => {
  it('begins with the article’s six steps', () => {
    expect(routes[0]?.steps).toHaveLength(6);
    expect(stepOf(opened, routes)?.words?.en.spellings[0]).toBe('Amazon Devices and Kindle Apps');
  });

  it('goes on to the step whose address is reached, and never back', () => {
    const chat = { ...opened, routeId: 'they-call-2026' };
    const arrive = (session: typeof opened, url: string) =>
      advance(session, { kind: 'page-shown', status: 200, url, canGoBack: true }, routes);
    const called = arrive(chat, 'https://www.amazon.com/message-us?origin=contact-us');
    expect(called.stepIndex).toBe(2);
    expect(arrive(called, contactUs).stepIndex).toBe(2);
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
      isPageVisible(
        advance(refused, { kind: 'page-shown', status: 200, url: contactUs, canGoBack: false }, routes),
      ),
    ).toBe(true);
  });
});

describe('isSearchable', () => {
  it('is so once a page has arrived, and not while one is awaited or trouble stands before it', () => {
    expect(isSearchable(opened)).toBe(false);
    const shown = shownAt(contactUs);
    expect(isSearchable(shown)).toBe(true);
    expect(isSearchable(advance(shown, { kind: 'page-started', url: contactUs }, routes))).toBe(false);
  });

  it.each(['/ap/signin', '/ap/cvf/verify', '/ax/claim', '/aaut/verify/cvf', '/errors/validateCaptcha'])(
    'is never so on %s',
    (path) => expect(isSearchable(shownAt(`https://www.amazon.com${path}`))).toBe(false),
  );

  it('is not so while the person is in their own browser', () => {
    expect(isSearchable({ ...shownAt(contactUs), isInBrowser: true })).toBe(false);
  });
});

describe('words on the page', () => {
  const shown = shownAt(contactUs);
  const found = (stepIndex: number) =>
    ({ kind: 'words-found', stepIndex, marks: { words: 'Phone', matches: 1 } }) as const;

  it('make their step the current one, forward and back', () => {
    const phone = advance(shown, found(4), routes);
    expect(phone).toMatchObject({ stepIndex: 4, marks: { words: 'Phone', matches: 1 } });
    expect(advance(phone, found(1), routes).stepIndex).toBe(1);
  });

  it('never lead back past the step that was chosen by hand', () => {
    expect(advance({ ...shown, stepIndex: 3, chosenIndex: 3 }, found(1), routes).stepIndex).toBe(3);
  });

  it('that are nowhere leave the step as it is, and say so', () => {
    const phone = advance(shown, found(4), routes);
    expect(advance(phone, { kind: 'words-missing' }, routes)).toMatchObject({
      stepIndex: 4,
      marks: { words: '', matches: 0 },
    });
  });
});

describe('the guide in the state', () => {
  const open = applied(stateWith(), [{ type: 'guide/opened', isPractice: false }]);

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

  it('keeps the sign-in only from a new page on, which begins with the first step of the same way', () => {
    const shown = applied(open, [
      { type: 'guide/route-chosen', routeId: 'they-call-2026' },
      {
        type: 'guide/observed',
        observation: { kind: 'page-shown', status: 200, url: contactUs, canGoBack: true },
      },
      { type: 'guide/stepped', stepIndex: 2 },
    ]);
    const kept = applied(shown, [{ type: 'guide/sign-in-kept', isKept: true }]).session.guide;
    expect(kept).toMatchObject({
      staysSignedIn: true,
      routeId: 'they-call-2026',
      stepIndex: 0,
      chosenIndex: 0,
      page: { hasShown: false },
    });
    const inBrowser = applied(shown, [
      { type: 'guide/moved', isInBrowser: true },
      { type: 'guide/sign-in-kept', isKept: false },
    ]);
    expect(inBrowser.session.guide).toMatchObject({ isInBrowser: true, stepIndex: 2 });
  });

  it('hides the page while the person is in their own browser, and keeps the step', () => {
    const away = applied(open, [
      {
        type: 'guide/observed',
        observation: { kind: 'page-shown', status: 200, url: contactUs, canGoBack: true },
      },
      { type: 'guide/stepped', stepIndex: 2 },
      { type: 'guide/moved', isInBrowser: true },
    ]).session.guide;
    expect(away).toMatchObject({ isInBrowser: true, stepIndex: 2 });
    expect(away && isPageVisible(away)).toBe(false);
  });

  it('is gone once closed, and late observations of it change nothing', () => {
    const closed = applied(open, [{ type: 'guide/closed' }]);
    expect(closed.session.guide).toBeNull();
    expect(applied(closed, [{ type: 'guide/observed', observation: { kind: 'page-settled' } }])).toBe(closed);
  });
});

describe('trouble with the page', () => {
  const trouble = (kind: PageProblem['kind']): GuideObservation => ({
    kind: 'page-failed',
    problem: { kind, url: contactUs, detail: '' },
  });
  const observed = (session: GuideSession, ...observations: readonly GuideObservation[]): GuideSession =>
    observations.reduce((current, observation) => advance(current, observation, routes), session);

  it.each(pageProblems)('leads back to a page that is still there, and to no other (%s)', (kind) => {
    const isThere = ['blocked', 'timeout', 'stopped', 'hung'].includes(kind);
    const failed = observed(shownAt(contactUs), trouble(kind));
    expect(hasPageBehind(failed)).toBe(isThere);
    expect(observed(failed, { kind: 'page-back' }).page.problem === null).toBe(isThere);
    expect(hasPageBehind(observed(opened, trouble(kind)))).toBe(false);
    // Nor is it to be seen while another one is on its way.
    const again = observed(failed, { kind: 'page-started', url: contactUs });
    expect(isPageVisible(again)).toBe(isThere);
  });

  it('waits on where a load ends without a page and without a word of why, unless a page is there', () => {
    const started = { kind: 'page-started', url: contactUs } as const;
    const settled = { kind: 'page-settled' } as const;
    const waiting = { isAwaited: true, isLoading: true };
    expect(observed(opened, started, settled).page).toMatchObject(waiting);
    expect(observed(shownAt(contactUs), trouble('offline'), started, settled).page).toMatchObject(waiting);
    const still = observed(shownAt(contactUs), started, settled);
    expect(still.page).toMatchObject({ isAwaited: false, isLoading: false });
    expect(isPageVisible(still)).toBe(true);
  });

  it('stands until the person goes on, also while the page behind it gives itself another address', () => {
    const renamed = { kind: 'page-renamed', url: `${contactUs}#x`, canGoBack: true } as const;
    const refused = observed(shownAt(contactUs), trouble('blocked'), renamed);
    expect(refused.page).toMatchObject({ problem: { kind: 'blocked' }, url: `${contactUs}#x` });
  });

  it('keeps the marks of a page that gives itself the address that it has', () => {
    const marks = { words: 'Amazon Devices', matches: 1 };
    const marked = observed(shownAt(contactUs), { kind: 'words-found', stepIndex: 0, marks });
    const renamed = observed(marked, { kind: 'page-renamed', url: contactUs, canGoBack: true });
    expect(renamed).toMatchObject({ marks, page: { canGoBack: true } });
  });

  it('shows nothing of what has come in the page’s place, until the page is back', () => {
    const lost = observed(shownAt(contactUs), { kind: 'page-lost' });
    expect(isPageVisible(lost)).toBe(false);
    expect(lost.page).toMatchObject({ isAwaited: true, isLoading: true });
    const started = observed(lost, { kind: 'page-started', url: contactUs });
    expect(isPageVisible(started)).toBe(false);
    const back = observed(started, { kind: 'page-shown', status: 200, url: contactUs, canGoBack: false });
    expect(isPageVisible(back)).toBe(true);
  });

  it('tells whether the history still leads anywhere', () => {
    const problem = { kind: 'offline', url: contactUs, detail: '' } as const;
    const failed = observed(shownAt(contactUs), { kind: 'page-failed', problem, canGoBack: true });
    expect(failed.page.canGoBack).toBe(true);
    expect(observed(failed, trouble('crashed')).page.canGoBack).toBe(true);
  });

  it('is told beside an error page of Amazon’s own, until another page comes', () => {
    const shown = (status: number, url = contactUs) =>
      ({ kind: 'page-shown', url, canGoBack: false, status }) as const;
    const failed = observed(opened, shown(503));
    expect(failed.page).toMatchObject({ errorStatus: 503, problem: null });
    const renamed = { kind: 'page-renamed', url: `${contactUs}#x`, canGoBack: false } as const;
    expect(observed(failed, renamed).page).toMatchObject({ errorStatus: 503, url: `${contactUs}#x` });
    expect(observed(failed, shown(200)).page.errorStatus).toBeNull();
  });
});
