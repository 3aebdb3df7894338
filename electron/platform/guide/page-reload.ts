import type { WebContents } from 'electron';

/**
 * Chromium's number (net_error_list.h) for an answer to a form that would have to be sent again. Chromium asks before it
 * does so, Electron has nobody to ask, and nothing is sent twice here: such a page is asked for by its address.
 */
export const cacheMiss = -400;

/** Asks for a page; what goes wrong is told by the observer. */
export const askFor = (contents: WebContents, url: string): void =>
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

const renewed = new WeakSet<WebContents>();

/** Whether its process is being ended by `renewPage`: nothing has happened that anybody has to be told. */
export const isBeingRenewed = (contents: WebContents): boolean => renewed.has(contents);

/** Loads a page again that no longer reacts: its process has to go first, and is gone only once that is told. */
export const renewPage = (contents: WebContents): void => {
  renewed.add(contents);
  contents.once('render-process-gone', () =>
    // Not at once: Chromium crashes when a navigation begins while it still tells of the end.
    setImmediate(() => {
      renewed.delete(contents);
      if (!contents.isDestroyed()) reloadPage(contents);
    }),
  );
  contents.forcefullyCrashRenderer();
};
