import { type BrowserWindow, type Session, session, WebContentsView } from 'electron';
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

  const make = (): Opening => {
    openings += 1;
    const pageSession = session.fromPartition(`guide-${openings}`);
    const window = createOurWindow(
      parts,
      'guide-bar.html',
      {
        width: 1200,
        height: 800,
        minWidth: 840,
        minHeight: 480,
        title: 'Hangup: Customer Help',
      },
      () => lay(),
    );
    const view = createPageView(pageSession);
    const contents = view.webContents;
    const lay = (): void => {
      const { width, height } = window.getContentBounds();
      const { zoomFactor } = window.webContents;
      const x = Math.round(barWidth * zoomFactor);
      const y = Math.round(stripHeight * zoomFactor);
      view.setBounds({ x, y, width: width - x, height: height - y });
    };
    guardPage({
      contents,
      pageSession,
      isAllowed: parts.isAllowed,
      goHome: () => load(parts.startUrl()),
      onRefused: (url) =>
        parts.observe({ kind: 'page-failed', problem: { kind: 'blocked', url, detail: '' } }),
    });
    observePage(contents, parts.observe);
    window.contentView.addChildView(view);
    lay();
    window.on('resize', lay);
    window.once('closed', () => {
      opening = null;
      contents.close();
      void wipe(pageSession);
      parts.onClosed();
    });
    return { window, view, finder: createPageFinder(contents) };
  };

  const back = ({ view }: Opening): void => {
    const { webContents } = view;
    if (view.getVisible() && webContents.navigationHistory.canGoBack())
      webContents.navigationHistory.goBack();
    // Behind a refusal the page is still as it was: going back means showing it again.
    else
      parts.observe({
        kind: 'page-shown',
        url: webContents.getURL(),
        canGoBack: webContents.navigationHistory.canGoBack(),
      });
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
