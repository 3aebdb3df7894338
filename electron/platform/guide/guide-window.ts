import { type BrowserWindow, type Session, session, type WebContents, WebContentsView } from 'electron';
import type { GuideObservation } from '../core/guide/guide-session';
import { createOurWindow, type WindowParts } from './our-window';
import { createPageFinder } from './page-finder';
import { guardPage } from './page-gates';
import { observePage } from './page-observer';

/** The guide bar's width and the host strip's height, as drawn by `guide-bar.html`; in DIP. */
const barWidth = 360;
const stripHeight = 44;

interface Parts extends WindowParts {
  readonly isAllowed: (url: string) => boolean;
  readonly startUrl: () => string;
  readonly observe: (observation: GuideObservation) => void;
  readonly onClosed: () => void;
}

/** One opening of the guide: the window, Amazon's view in it, and its own session in memory. */
interface Opening {
  readonly window: BrowserWindow;
  readonly view: WebContentsView;
  readonly finder: ReturnType<typeof createPageFinder>;
  /** Whether an address was refused, so that the page before it is still there, behind the bar's own screen. */
  readonly hasPageBehind: () => boolean;
}

const createPageView = (pageSession: Session): WebContentsView => {
  const view = new WebContentsView({
    // No preload: nothing of ours runs in a page that somebody is signed in to.
    webPreferences: {
      session: pageSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Passkeys hang in Electron; without the feature sites fall back to passwords and codes.
      disableBlinkFeatures: 'WebAuth',
    },
  });
  view.setBackgroundColor('#ffffff');
  return view;
};

const wipe = async (pageSession: Session): Promise<void> => {
  await pageSession.closeAllConnections();
  await pageSession.clearStorageData();
  await pageSession.clearCache();
  await pageSession.clearAuthCache();
};

/** The guide window: our bar on the left, Amazon's own page on the right, made when asked for, wiped when closed. */
export const createGuideWindow = (parts: Parts) => {
  let opening: Opening | null = null;
  let openings = 0;

  const load = (url: string): void => {
    if (!opening || !parts.isAllowed(url)) return;
    // What goes wrong is told by the observer.
    void opening.view.webContents.loadURL(url).catch(() => undefined);
  };

  const createWindow = (onZoomed: () => void): BrowserWindow =>
    createOurWindow(
      parts,
      'guide-bar.html',
      { width: 1200, height: 800, minWidth: 840, minHeight: 480, title: 'Hangup: Customer Help' },
      { onZoomed, largestZoom: (width) => width / 2 / barWidth },
    );

  /** Places the page beside the bar and below the strip, however large their text is. */
  const layOut = (window: BrowserWindow, view: WebContentsView): void => {
    const { width, height } = window.getContentBounds();
    const { zoomFactor } = window.webContents;
    const x = Math.round(barWidth * zoomFactor);
    const y = Math.round(stripHeight * zoomFactor);
    view.setBounds({ x, y, width: Math.max(width - x, 0), height: Math.max(height - y, 0) });
  };

  /** Puts the gates and the observers around the page; tells whether a refusal stands before it. */
  const watchPage = (contents: WebContents, pageSession: Session): (() => boolean) => {
    let isRefused = false;
    contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument && parts.isAllowed(url)) isRefused = false;
    });
    guardPage({
      contents,
      pageSession,
      isAllowed: parts.isAllowed,
      goHome: () => load(parts.startUrl()),
      onRefused: (url) => {
        isRefused = true;
        parts.observe({ kind: 'page-failed', problem: { kind: 'blocked', url, detail: '' } });
      },
    });
    observePage(contents, parts.observe);
    return () => isRefused;
  };

  const make = (): Opening => {
    openings += 1;
    const pageSession = session.fromPartition(`guide-${openings}`);
    const window = createWindow(() => layOut(window, view));
    const view = createPageView(pageSession);
    const contents = view.webContents;
    const hasPageBehind = watchPage(contents, pageSession);
    // Nothing of a page is there yet: until then the bar's own screen is seen.
    view.setVisible(false);
    window.contentView.addChildView(view);
    layOut(window, view);
    window.on('resize', () => layOut(window, view));
    window.webContents.on('did-finish-load', () => layOut(window, view));
    window.once('closed', () => {
      opening = null;
      parts.onClosed();
      if (!contents.isDestroyed()) contents.close();
      void wipe(pageSession);
    });
    // A page that closes itself has nothing more to say; what is left would be a window around nothing.
    contents.once('destroyed', () => {
      if (!window.isDestroyed()) window.close();
    });
    return { window, view, finder: createPageFinder(contents), hasPageBehind };
  };

  const back = ({ view, hasPageBehind }: Opening): void => {
    const { navigationHistory } = view.webContents;
    const canGoBack = navigationHistory.canGoBack();
    if (hasPageBehind()) parts.observe({ kind: 'page-shown', url: view.webContents.getURL(), canGoBack });
    else if (canGoBack) navigationHistory.goBack();
  };

  return {
    open: (): void => {
      if (opening) {
        opening.window.show();
        opening.window.focus();
        return;
      }
      opening = make();
      load(parts.startUrl());
    },
    close: (): void => opening?.window.close(),
    navigate: (to: 'start' | 'back' | 'reload' | 'stop'): void => {
      if (!opening) return;
      const { webContents } = opening.view;
      if (to === 'start') load(parts.startUrl());
      else if (to === 'reload') webContents.reload();
      else if (to === 'stop') webContents.stop();
      else back(opening);
    },
    /** Shows Amazon's page, or the bar's own screen that stands behind it. */
    showPage: (isShown: boolean): void => opening?.view.setVisible(isShown),
    find: (words: string): Promise<number> => opening?.finder.find(words) ?? Promise.resolve(0),
    isBusy: (): boolean => opening?.finder.isBusy() ?? false,
    clearMarks: (): void => opening?.finder.clear(),
  };
};
