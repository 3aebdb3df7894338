import type { WebContents } from 'electron';

/**
 * Chromium's number (net_error_list.h) for an answer to a form that would have to be sent again. Chromium asks before it
 * does so, Electron has nobody to ask, and nothing is sent twice here: such a page is asked for by its address.
 */
export const cacheMiss = -400;

const askFor = (contents: WebContents, url: string): void =>
  // What goes wrong is told by the observer.
  void contents.loadURL(url).catch(() => undefined);

/** Loads the page again, by its address alone where it was the answer to a form: Chromium ignores a reload of those. */
export const reloadPage = (contents: WebContents): void => {
  contents.reload();
  if (!contents.isWaitingForResponse()) askFor(contents, contents.getURL());
};

/** Does the same where the history leads back to such a page. */
export const reopenByAddress = (contents: WebContents): void =>
  void contents.on('did-fail-load', (_event, code, _text, url, isMainFrame) => {
    // Not at once: Chromium crashes when a navigation begins within the end of another.
    if (isMainFrame && code === cacheMiss)
      setImmediate(() => contents.isDestroyed() || askFor(contents, url));
  });

/** Loads a page again that no longer reacts: its process has to go first, and is gone only once that is told. */
export const renewPage = (contents: WebContents): void => {
  contents.once('render-process-gone', () => reloadPage(contents));
  contents.forcefullyCrashRenderer();
};
