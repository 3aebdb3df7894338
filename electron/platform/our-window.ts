import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
  type WebContents,
} from 'electron';
import { appOrigin } from './app-protocol';

/** What every window of ours is made of. */
export interface WindowParts {
  /** Made with the first window: a Hangup that nobody opens needs none. */
  readonly uiSession: () => Session;
  readonly preload: string;
  readonly icon: string;
  readonly trust: (contents: WebContents) => void;
}

/** The colour behind a page that is not painted yet, so that a dark window never flashes white. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? '#161918' : '#fbfbfa');

/** Text can be twice as large, as WCAG asks; smaller than drawn helps nobody. */
const zoomSteps = [1, 1.25, 1.5, 1.75, 2];

const zoomedBy = (contents: WebContents, steps: number): number => {
  const index = zoomSteps.findIndex((factor) => Math.abs(factor - contents.zoomFactor) < 0.01);
  return zoomSteps[Math.min(Math.max(index + steps, 0), zoomSteps.length - 1)] ?? 1;
};

/** Ctrl or Cmd with plus, minus and zero: without a menu Chromium has no such keys. */
const listenForZoom = (contents: WebContents, onZoomed: () => void): void => {
  contents.on('before-input-event', (event, { type, control, meta, key }) => {
    const change = { '+': 1, '=': 1, '-': -1, '0': -zoomSteps.length }[key];
    if (type !== 'keyDown' || !(control || meta) || change === undefined) return;
    event.preventDefault();
    contents.zoomFactor = zoomedBy(contents, change);
    onZoomed();
  });
};

/** Makes a window for one of our own pages: sandboxed, trusted, unable to leave its page or to open another. */
export const createOurWindow = (
  { uiSession, preload, icon, trust }: WindowParts,
  page: 'panel.html' | 'guide-bar.html',
  options: BrowserWindowConstructorOptions,
  onZoomed: () => void = () => undefined,
): BrowserWindow => {
  const window = new BrowserWindow({
    show: false,
    icon,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    ...options,
    webPreferences: {
      session: uiSession(),
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  const { webContents } = window;
  window.setMenu(null);
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  listenForZoom(webContents, onZoomed);
  trust(webContents);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appOrigin + page);
  return window;
};
