import { join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import type { GuideSnapshot } from '../contract';
import { isAllowed, isSignInPage } from '../core/guide/allowlist';
import type { Rectangle } from '../core/guide/coach-mark';
import {
  type GuideObservation,
  type GuideSession,
  hasPageBehind,
  isPageVisible,
  openedGuide,
  routeOf,
} from '../core/guide/guide-session';
import { guideViewOf, requestFor } from '../core/guide/guide-view';
import { contactPage } from '../core/guide/marketplaces';
import { isPracticeUrl, practiceUrl } from '../core/guide/practice';
import { troubleEntry } from '../core/log/log-entry';
import { localDate } from '../core/reminder/moment';
import { followUpDay } from '../core/reminder/reminder';
import { requests, routes } from '../guides/guides';
import { createGuideWindow } from '../platform/guide/guide-window';
import { createPageSessions } from '../platform/guide/page-sessions';
import type { WindowParts } from '../platform/our-window';
import type { Effects } from '../services/commands';
import { createPageHands } from '../services/page-hands';
import { createPageTimeout } from '../services/page-timeout';
import type { Store } from '../services/store';
import { createWordMarker } from '../services/word-marker';
import { now, setTimer, t, tongue } from './environment';
import { log } from './logging';

/** The guide in the state; before it is opened, what it would be opened with. */
const sessionOf = (store: Store): GuideSession => {
  const { session, saved } = store.state();
  const { marketplace, staysSignedIn } = saved.preferences;
  return session.guide ?? openedGuide(routes, { marketplace, staysSignedIn, isPractice: false });
};

/** Whether somebody may be in the middle of something with Amazon: practice would sign them out. */
const isWithAmazon = ({ isPractice, page }: GuideSession): boolean =>
  !isPractice && page.hasShown && !isSignInPage(page.url);

/** What the bar is sent. */
const snapshotOf = (store: Store): GuideSnapshot => {
  const { session, saved } = store.state();
  const { language } = tongue();
  const moment = now();
  const more = {
    language,
    screenNotes: saved.screenNotes,
    followUpDay: followUpDay(moment),
    today: localDate(moment),
  };
  return {
    guide: session.guide && guideViewOf(session.guide, { routes, requests }, more),
    ...tongue(),
  };
};

/** The practice page shows the steps of one way: another way needs it anew. */
const followPracticeRoute = (store: Store, reload: () => void): void => {
  let last: string | null = null;
  store.subscribe(({ session: { guide } }) => {
    const next = guide?.isPractice ? guide.routeId : null;
    const isOther = last !== null && next !== null && next !== last;
    last = next;
    if (isOther) reload();
  });
};

/** The guide's window, with what follows the page in it. */
const setUpWindow = (store: Store, parts: WindowParts) => {
  const hands = createPageHands(() => performance.now());
  let place: Rectangle | null = null;
  const sessions = createPageSessions(join(app.getPath('userData'), 'Partitions'));
  const window = createGuideWindow({
    ...parts,
    sessions,
    hands,
    coachLabel: () => ({ label: t('guide.clickHere'), language: tongue().language }),
    isAllowed: (url) => {
      const { isPractice, marketplace } = sessionOf(store);
      return isPractice ? isPracticeUrl(url) : isAllowed(url, marketplace);
    },
    start: () => {
      const session = sessionOf(store);
      const { isPractice, staysSignedIn, marketplace } = session;
      const url = isPractice ? practiceUrl(routeOf(session, routes), marketplace) : contactPage(marketplace);
      return { isPractice, staysSignedIn, url };
    },
    observe: (observation) => void store.dispatch({ type: 'guide/observed', observation }),
    onTouched: () => marker.touched(),
    onClosed: () => void store.dispatch({ type: 'guide/closed' }),
  });
  const marker = createWordMarker({
    store,
    routes,
    setTimer,
    page: {
      find: async (words, isWanted) => {
        const found = await window.find(words, isWanted);
        if (found.matches > 0) {
          place = found.place;
          if (isWanted()) hands.settle();
        }
        return found;
      },
      clear: window.clearMarks,
      isBusy: hands.isBusy,
      mayType: hands.mayType,
      acts: hands.acts,
      mayBeAway: () => place !== null && hands.mayBeAway(place, window.pageHeight()),
      forget: hands.arrived,
      pointAt: window.pointAt,
    },
  });
  followPracticeRoute(store, () => window.navigate('start'));
  createPageTimeout({
    store,
    setTimer,
    isOnItsWay: window.isOnItsWay,
    giveUp: () => window.navigate('stop'),
  });
  return { window, marker, sessions };
};

type GuideEffects = Pick<
  Effects,
  | 'openGuide'
  | 'beginGuide'
  | 'closeGuide'
  | 'openGuideInBrowser'
  | 'lookOnPage'
  | 'keepSignIn'
  | 'eraseSignIn'
  | 'copyRequest'
  | 'navigateGuide'
>;

const effectsOf = (
  store: Store,
  { window, marker, sessions }: ReturnType<typeof setUpWindow>,
): GuideEffects => {
  const observe = (observation: GuideObservation): void =>
    void store.dispatch({ type: 'guide/observed', observation });
  const keepSignIn = async (isOn: boolean): Promise<void> => {
    const reply = await store.dispatch({ type: 'preferences/changed', staysSignedIn: isOn });
    if (!reply.ok) throw new Error(reply.detail);
    await store.dispatch({ type: 'guide/sign-in-kept', isKept: isOn });
    await window.renew();
    if (!isOn) await sessions.erase();
  };
  return {
    openGuide: async (isPractice) => {
      const { guide } = store.state().session;
      if (isPractice && guide && isWithAmazon(guide)) throw new Error(t('guide.practice.busy'));
      if (!guide || guide.isPractice !== isPractice) {
        await store.dispatch({ type: 'guide/opened', isPractice });
        if (guide) await window.renew();
      }
      window.open();
    },
    beginGuide: window.begin,
    closeGuide: window.close,
    navigateGuide: (to) => {
      const { page } = sessionOf(store);
      if (to === 'start') void store.dispatch({ type: 'guide/stepped', stepIndex: 0 });
      if (to === 'back' && hasPageBehind({ page })) return observe({ kind: 'page-back' });
      const isHung = to === 'reload' && page.problem?.kind === 'hung';
      if (isHung) observe({ kind: 'page-lost' });
      window.navigate(isHung ? 'renew' : to);
      // Where a page is there, that is what is seen again.
      if (to === 'stop' && page.isAwaited && !page.isThere)
        observe({ kind: 'page-failed', problem: { kind: 'stopped', url: page.url, detail: '' } });
    },
    openGuideInBrowser: async () => {
      // The browser knows nothing of this sign-in, so it begins where everything begins, and no token goes along.
      const url = contactPage(sessionOf(store).marketplace);
      await shell.openExternal(url).catch((error) => {
        throw new Error(`${t('guide.browserFailed')} ${url} (${error})`);
      });
      await store.dispatch({ type: 'guide/moved', isInBrowser: true });
    },
    lookOnPage: marker.lookNow,
    keepSignIn,
    eraseSignIn: () => keepSignIn(false),
    copyRequest: () => clipboard.writeText(requestFor(sessionOf(store), requests, tongue().language).text),
  };
};

/** Removes what is left of a kept sign-in whenever none is wanted and no guide is open: a kill may have come before. */
const eraseUnwanted = (store: Store, erase: () => Promise<void>): void => {
  let isSettled = false;
  const follow = (): void => {
    const { saved, session } = store.state();
    // While the data is not to be read, nobody knows what was wanted.
    const isUnwanted = session.recovery === null && !saved.preferences.staysSignedIn;
    if (isUnwanted && session.guide === null && !isSettled)
      void erase().catch((error) => log(troubleEntry('main', error)));
    isSettled = isUnwanted && session.guide === null;
  };
  follow();
  store.subscribe(follow);
};

/** Everything about the guide: its window, what commands can do with it, and how it follows the state. */
export const setUpGuide = (store: Store, parts: WindowParts) => {
  const made = setUpWindow(store, parts);
  eraseUnwanted(store, made.sessions.erase);
  const effects = effectsOf(store, made);
  return {
    effects,
    snapshot: () => snapshotOf(store),
    relabel: (): void => {
      made.window.relabel();
      // The practice page has its language from when it came.
      if (store.state().session.guide?.isPractice) effects.navigateGuide('start');
    },
    /** Takes every kept sign-in off this computer. */
    eraseSessions: made.sessions.erase,
    project: (): void => {
      const { guide } = store.state().session;
      made.window.show({
        isPageShown: guide !== null && isPageVisible(guide),
        isSmall: guide?.isInBrowser ?? false,
      });
    },
  };
};
