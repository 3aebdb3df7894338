import { type Session, type WebContents, WebContentsView } from 'electron';
import { preferencesIn } from '../safe-contents';

/** The view that shows a page that is not ours. */
export const createPageView = (pageSession: Session): WebContentsView => {
  const view = new WebContentsView({
    // No preload: nothing of ours runs in a page that somebody is signed in to.
    webPreferences: preferencesIn(pageSession, {
      // A page that asks and asks again would lock the whole application; none of Amazon's steps needs such a dialog.
      disableDialogs: true,
      // Passkeys hang in Electron; without the feature sites fall back to passwords and codes.
      disableBlinkFeatures: 'WebAuth',
    }),
  });
  view.setBackgroundColor('#ffffff');
  // Nothing of a page is there yet: until then the bar's own screen is seen.
  view.setVisible(false);
  return view;
};

interface Listener {
  readonly input: (type: string) => void;
  readonly cursor: (shape: string) => void;
  readonly arrived: () => void;
  /** Somebody pressed, typed or scrolled. */
  readonly touched: () => void;
}

/** Tells what somebody does on the page, by the events that Chromium hands to the browser's side. */
export const followInput = (contents: WebContents, { input, cursor, arrived, touched }: Listener): void => {
  contents.on('input-event', (_event, { type }) => {
    if (/^mouse(Move|Enter|Leave)$|^(undefined|contextMenu)$/i.test(type)) return;
    input(type);
    touched();
  });
  contents.on('cursor-changed', (_event, shape) => cursor(shape));
  contents.on('did-navigate', arrived);
};
