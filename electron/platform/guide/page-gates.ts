import type { Session, WebContents } from 'electron';
import { isAllowedInFrame } from '../../core/guide/allowlist';
import { askFor, cacheMiss } from './page-reload';

interface Parts {
  readonly contents: WebContents;
  readonly pageSession: Session;
  /** Whether the page is one of our own, in a session that reaches nothing else anyway. */
  readonly isOurs: boolean;
  /** The one decision that every gate asks. */
  readonly isAllowed: (url: string) => boolean;
  /** Told of every page that was refused; the page before it is still there. */
  readonly onRefused: (url: string) => void;
  /** Loads the page that the guide begins with: where there is no other way back. */
  readonly goHome: () => void;
}

/** Chromium's number (net_error_list.h) for a navigation that was called off: the page before is still there. */
export const aborted = -3;

const isOwnScheme = (url: string): boolean => /^(https|wss|blob|data):/.test(url);

/** Sessions outlive their pages, and one is guarded for all of them. */
const guarded = new WeakSet<Session>();

/** Requests: pages by the allowlist, frames by their own rule, everything else by its scheme. */
const guardRequests = ({ pageSession, isAllowed }: Parts): void =>
  pageSession.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    if (resourceType === 'mainFrame') return callback({ cancel: !isAllowed(url) });
    if (resourceType === 'subFrame') return callback({ cancel: !isAllowedInFrame(url) });
    return callback({ cancel: !isOwnScheme(url) });
  });

/** Back to the page at `url`: by the history where that is the entry before, else by loading it; home without one. */
const leadBack = (contents: WebContents, url: string | null, goHome: () => void): void => {
  if (contents.isDestroyed()) return;
  const { navigationHistory: history } = contents;
  if (url === null) goHome();
  else if (history.getEntryAtIndex(history.getActiveIndex() - 1)?.url === url) history.goBack();
  else askFor(contents, url);
};

/** Navigations, redirects and new windows. `will-navigate` alone would miss frames, redirects and `loadURL`. */
const guardNavigation = ({ contents, isAllowed, onRefused, goHome }: Parts): void => {
  // What a gate has refused since the last start; the tripwire has nothing to add to it.
  let held: string | null = null;
  const refuse = (event: { preventDefault: () => void }, url: string, isMainFrame: boolean): void => {
    if (isMainFrame ? isAllowed(url) : isAllowedInFrame(url)) return;
    event.preventDefault();
    if (!isMainFrame) return;
    held = url;
    onRefused(url);
  };
  contents.on('will-frame-navigate', (event) => refuse(event, event.url, event.isMainFrame));
  contents.on('will-redirect', (event) => refuse(event, event.url, event.isMainFrame));
  // The tripwires, for what no other gate saw: a start is stopped, an arrival is led home.
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    held = null;
    if (isAllowed(url)) return;
    // Not at once: Chromium crashes when a navigation is stopped from within its own start.
    setImmediate(() => {
      // Told once more, it would stand before the page again for somebody who has gone back already.
      if (contents.isDestroyed() || held === url) return;
      contents.stop();
      onRefused(url);
    });
  });
  // Only `about:` comes this far: Chromium asks nobody about it. It is led back to where it came from.
  let refused: string | null = null;
  let last: string | null = null;
  const undo = (url: string): void => {
    refused = url;
    // Not at once, for the same reason.
    setImmediate(() => leadBack(contents, last, goHome));
  };
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame && isAllowed(url)) last = url;
  });
  contents.on('did-fail-load', (_event, code, _text, url, isMainFrame) => {
    if (!isMainFrame || code === aborted || code === cacheMiss) return;
    // The way back may fail as well; that is told then, and not on a later page what had been refused.
    if (isAllowed(url)) refused = null;
    else undo(url);
  });
  contents.on('did-navigate', (_event, url) => {
    if (!isAllowed(url)) return undo(url);
    last = url;
    if (refused !== null) {
      const left = refused;
      refused = null;
      // After the arrival itself has been told: it stands behind the refusal.
      setImmediate(() => onRefused(left));
    }
  });
  contents.setWindowOpenHandler(({ url, referrer }) => {
    if (isAllowed(url)) void contents.loadURL(url, { httpReferrer: referrer }).catch(() => undefined);
    else onRefused(url);
    return { action: 'deny' };
  });
};

/** Puts every gate around the page that it does not have from its birth: requests, navigation, windows, dialogs. */
export const guardPage = (parts: Parts): void => {
  const { contents, pageSession } = parts;
  if (!parts.isOurs && !guarded.has(pageSession)) {
    guarded.add(pageSession);
    guardRequests(parts);
  }
  guardNavigation(parts);
  // A page may not hold somebody back with "are you sure".
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('select-client-certificate', (event, _url, _list, callback) => {
    event.preventDefault();
    (callback as (certificate?: Electron.Certificate) => void)();
  });
};
