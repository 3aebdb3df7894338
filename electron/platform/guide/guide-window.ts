import type { BrowserWindow, Session, WebContentsView } from 'electron';
import type { Rectangle } from '../../core/guide/coach-mark';
import type { GuideObservation, GuideStart } from '../../core/guide/guide-session';
import { createOurWindow, listenForLeaving, type WindowParts } from '../our-window';
import { type CoachLabel, createCoachView } from './coach-view';
import { createPageFinder } from './page-finder';
import { guardPage } from './page-gates';
import { observePage } from './page-observer';
import { askFor, reloadPage, renewPage, reopenByAddress } from './page-reload';
import type { createPageSessions } from './page-sessions';
import { createPageView, followInput } from './page-view';

/** The guide bar's width and the host strip's height, as drawn by `guide-bar.html`; in DIP. */
const barWidth = 360;
const stripHeight = 44;

const wholeSize = { width: 1200, height: 800, minWidth: 840, minHeight: 480 } as const;
/** The page keeps at least half of a window that is as wide (DIP). */
const wholeZoom = (width: number): number => width / 2 / barWidth;
/** The bar alone, beside the person's own browser. */
const smallSize = { width: 380, height: 620 } as const;

/** The bar comes first; should it never paint, the page is not held back for longer. */
const longestBarMs = 2000;

interface Parts extends WindowParts {
  readonly sessions: ReturnType<typeof createPageSessions>;
  readonly isAllowed: (url: string) => boolean;
  /** How the page is to be opened, and where it begins. */
  readonly start: () => Pick<GuideStart, 'isPractice' | 'staysSignedIn'> & { readonly url: string };
  readonly coachLabel: () => CoachLabel;
  readonly observe: (observation: GuideObservation) => void;
  readonly hands: { readonly [Event in 'input' | 'cursor']: (what: string) => void } & {
    readonly arrived: () => void;
  };
  /** Somebody touched the page, or the window's size changed. */
  readonly onTouched: () => void;
  readonly onClosed: () => void;
}

/** Amazon's page in the window, with what was put around it. */
interface Page {
  readonly view: WebContentsView;
  readonly finder: ReturnType<typeof createPageFinder>;
  readonly leave: () => Promise<void>;
}

/** One opening of the guide: the window, and the page once the bar is painted. */
interface Opening {
  readonly window: BrowserWindow;
  page: Page | null;
  coach: ReturnType<typeof createCoachView> | null;
  isShown: boolean;
  isSmall: boolean;
}

/** The guide window: our bar on the left, Amazon's own page on the right, made when asked for, wiped when closed. */
export const createGuideWindow = (parts: Parts) => {
  let opening: Opening | null = null;

  const load = (url: string): void => {
    if (opening?.page && parts.isAllowed(url)) askFor(opening.page.view.webContents, url);
  };

  /** Where the page is: beside the bar and below the strip, however large their text is. */
  const pageBounds = (window: BrowserWindow): Rectangle => {
    const { width, height } = window.getContentBounds();
    const { zoomFactor } = window.webContents;
    const x = Math.round(barWidth * zoomFactor);
    const y = Math.round(stripHeight * zoomFactor);
    return { x, y, width: Math.max(width - x, 0), height: Math.max(height - y, 0) };
  };

  const layOut = (): void => {
    if (!opening?.page || opening.isSmall) return;
    opening.page.view.setBounds(pageBounds(opening.window));
    parts.onTouched();
  };

  const createPage = (): Page => {
    const { isPractice, staysSignedIn } = parts.start();
    const isKept = staysSignedIn && !isPractice;
    const pageSession: Session = isPractice ? parts.uiSession('practice.html') : parts.sessions.open(isKept);
    const view = createPageView(pageSession);
    const contents = view.webContents;
    /** A page that is being left goes on for a moment, and has nothing to say of the next one. */
    const isCurrent = (): boolean => opening?.page?.view === view;
    const observe = (observation: GuideObservation): void => {
      if (isCurrent()) parts.observe(observation);
    };
    guardPage({
      contents,
      pageSession,
      isOurs: isPractice,
      isAllowed: parts.isAllowed,
      goHome: () => void (isCurrent() && load(parts.start().url)),
      onRefused: (url) => observe({ kind: 'page-failed', problem: { kind: 'blocked', url, detail: '' } }),
    });
    observePage(contents, parts.isAllowed, observe);
    reopenByAddress(contents);
    listenForLeaving(contents, parts.leaveWindows);
    followInput(contents, { ...parts.hands, touched: parts.onTouched });
    // A page can close itself. The bar, and what was written into its form, stay.
    contents.once('destroyed', () => {
      if (!isCurrent() || opening?.window.isDestroyed()) return;
      void removePage();
      const problem = { kind: 'closed', url: parts.start().url, detail: '' } as const;
      parts.observe({ kind: 'page-failed', problem, canGoBack: false });
    });
    const leave = async (): Promise<void> => {
      if (!contents.isDestroyed()) contents.close();
      if (!isPractice) await parts.sessions.close(pageSession, isKept);
    };
    return { view, finder: createPageFinder(contents), leave };
  };

  /** Puts the page into the window: after the bar's first paint, since it is the bar that one waits for. */
  const addPage = (target: Opening): void => {
    if (target !== opening || target.page || target.window.isDestroyed()) return;
    target.page = createPage();
    target.window.contentView.addChildView(target.page.view);
    target.page.view.setVisible(target.isShown);
    layOut();
    load(parts.start().url);
  };

  const removePage = async (): Promise<void> => {
    if (!opening?.page) return;
    const { page, window, coach } = opening;
    opening.page = null;
    coach?.pointAt(null, pageBounds(window));
    window.contentView.removeChildView(page.view);
    await page.leave();
  };

  const make = (): Opening => {
    const window = createOurWindow(
      parts,
      'guide-bar.html',
      // Shown at once: a hidden window is painted only after it was shown for the first time.
      { ...wholeSize, show: true, title: 'Hangup' },
      {
        onZoomed: layOut,
        largestZoom: (width) => (made.isSmall ? Number.POSITIVE_INFINITY : wholeZoom(width)),
      },
    );
    const made: Opening = { window, page: null, coach: null, isShown: false, isSmall: false };
    setTimeout(() => addPage(made), longestBarMs);
    window.on('resize', layOut);
    window.webContents.on('did-finish-load', layOut);
    window.once('closed', () => {
      const { page, coach } = made;
      opening = null;
      parts.onClosed();
      coach?.view.webContents.close();
      void page?.leave();
    });
    return made;
  };

  const coachOf = (target: Opening): ReturnType<typeof createCoachView> => {
    if (target.coach) return target.coach;
    const uiSession = () => parts.uiSession('coach-mark.html');
    target.coach = createCoachView({ uiSession, label: parts.coachLabel });
    return target.coach;
  };

  const pointAt = (place: Rectangle | null): void => {
    if (!opening || opening.window.isDestroyed()) return;
    const isPointing = place !== null && opening.isShown && opening.page !== null;
    if (!isPointing && !opening.coach) return;
    const { view, pointAt: point } = coachOf(opening);
    // Added again, it comes to lie above the page.
    if (isPointing) opening.window.contentView.addChildView(view);
    point(isPointing ? place : null, pageBounds(opening.window));
  };

  const become = (isSmall: boolean): void => {
    if (!opening || opening.isSmall === isSmall) return;
    const { window } = opening;
    opening.isSmall = isSmall;
    const size = isSmall ? smallSize : wholeSize;
    window.setMinimumSize(isSmall ? smallSize.width : wholeSize.minWidth, wholeSize.minHeight);
    window.setSize(size.width, size.height);
    window.setAlwaysOnTop(isSmall);
    // What the bar alone could bear may be too large beside a page.
    if (!isSmall)
      window.webContents.zoomFactor = Math.min(window.webContents.zoomFactor, wholeZoom(size.width));
    layOut();
  };

  return {
    open: (): void => {
      if (opening) {
        opening.window.show();
        opening.window.focus();
        return;
      }
      opening = make();
    },
    /** The bar is drawn: now the page may come. */
    begin: (): void => {
      if (opening) addPage(opening);
    },
    close: (): void => opening?.window.close(),
    /** Leaves the page and its session for a new one, as `start` says. */
    renew: async (): Promise<void> => {
      if (!opening) return;
      const target = opening;
      await removePage();
      addPage(target);
    },
    /** `renew` loads again what no longer reacts to anything. */
    navigate: (to: 'start' | 'back' | 'reload' | 'stop' | 'renew'): void => {
      if (!opening) return;
      if (!opening.page) {
        if (to !== 'stop') addPage(opening);
        return;
      }
      const { webContents } = opening.page.view;
      // Where nothing ever came, there is nothing to load again.
      if (to === 'start' || (to === 'reload' && webContents.getURL() === '')) load(parts.start().url);
      else if (to === 'stop') webContents.stop();
      else if (to === 'back') webContents.navigationHistory.goBack();
      else if (to === 'renew') renewPage(webContents);
      else reloadPage(webContents);
    },
    /** Whether Amazon has been asked for a page and has not begun to answer. */
    isOnItsWay: (): boolean => opening?.page?.view.webContents.isWaitingForResponse() ?? false,
    /** Shows the page, or the bar's own screen that stands behind it; and the whole window, or the bar alone. */
    show: ({ isPageShown, isSmall }: { readonly isPageShown: boolean; readonly isSmall: boolean }): void => {
      if (!opening) return;
      become(isSmall);
      if (opening.isShown === isPageShown) return;
      opening.isShown = isPageShown;
      opening.page?.view.setVisible(isPageShown);
      if (!isPageShown) pointAt(null);
    },
    find: (words: string, isWanted: () => boolean) =>
      opening?.page
        ? opening.page.finder.find(words, pageBounds(opening.window), isWanted)
        : Promise.resolve({ matches: 0, place: null }),
    clearMarks: (): void => opening?.page?.finder.clear(),
    pointAt,
    relabel: (): void => opening?.coach?.relabel(),
    /** How high the page's part of the window is, in DIP. */
    pageHeight: (): number => (opening ? pageBounds(opening.window).height : 0),
  };
};
