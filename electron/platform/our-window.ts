import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
  type WebContents,
} from 'electron';
import { appOrigin } from './app-protocol';
import { preferencesIn } from './safe-contents';

/** Our own pages. */
export type OurPage = 'panel.html' | 'guide-bar.html' | 'coach-mark.html' | 'practice.html';

/** What every window of ours is made of. */
export interface WindowParts {
  /** Made with the first window of a page; each page has its own, since Chromium shares the zoom within one. */
  readonly uiSession: (page: OurPage) => Session;
  readonly preload: string;
  readonly icon: string;
  readonly trust: (contents: WebContents) => void;
  /** Somebody came in: everything of ours has to leave the screen. */
  readonly leaveWindows: () => void;
}

/** The colour behind a page that is not painted yet, so that a dark window never flashes white. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? '#161918' : '#fbfbfa');

/** Text can be twice as large, as WCAG asks; smaller than drawn helps nobody. */
const zoomSteps = [1, 1.25, 1.5, 1.75, 2];

/** What a window does about its zoom. */
interface Zoom {
  readonly onZoomed: () => void;
  /** The largest factor that a window of this width (DIP) can bear. */
  readonly largestZoom: (width: number) => number;
}

const anyZoom: Zoom = { onZoomed: () => undefined, largestZoom: () => Number.POSITIVE_INFINITY };

const zoomedBy = (contents: WebContents, steps: number, largest: number): number => {
  const factors = zoomSteps.filter((factor) => factor === 1 || factor <= largest);
  const index = factors.findLastIndex((factor) => factor <= contents.zoomFactor + 0.01);
  return factors[Math.min(Math.max(index + steps, 0), factors.length - 1)] ?? 1;
};

/** Ctrl or Cmd with plus, minus and zero: without a menu Chromium has no such keys. */
const listenForZoom = (window: BrowserWindow, { onZoomed, largestZoom }: Zoom): void => {
  const contents = window.webContents;
  contents.on('before-input-event', (event, { type, control, meta, key }) => {
    const change = { '+': 1, '=': 1, '-': -1, '0': -zoomSteps.length }[key];
    if (type !== 'keyDown' || !(control || meta) || change === undefined) return;
    event.preventDefault();
    contents.zoomFactor = zoomedBy(contents, change, largestZoom(window.getContentBounds().width));
    onZoomed();
  });
};

/** Shift and Escape, wherever the keyboard is, also on a page that is not ours. */
export const listenForLeaving = (contents: WebContents, leave: () => void): void => {
  contents.on('before-input-event', (event, { type, shift, key }) => {
    if (type !== 'keyDown' || !shift || key !== 'Escape') return;
    event.preventDefault();
    leave();
  });
};

/** Makes a window for one of our own pages: sandboxed, trusted, unable to leave its page or to open another. */
export const createOurWindow = (
  { uiSession, preload, icon, trust, leaveWindows }: WindowParts,
  page: OurPage,
  options: BrowserWindowConstructorOptions,
  zoom: Zoom = anyZoom,
): BrowserWindow => {
  const window = new BrowserWindow({
    show: false,
    icon,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    ...options,
    webPreferences: preferencesIn(uiSession(page), { preload }),
  });
  const { webContents } = window;
  window.setMenu(null);
  webContents.on('will-navigate', (event) => event.preventDefault());
  listenForZoom(window, zoom);
  listenForLeaving(webContents, leaveWindows);
  // A dead page cannot even be closed by hand; the next opening makes a new one.
  webContents.on('render-process-gone', () => window.destroy());
  trust(webContents);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appOrigin + page);
  return window;
};
