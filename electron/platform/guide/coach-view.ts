import { type Session, WebContentsView } from 'electron';
import { type CoachSide, coachPlace, type Rectangle } from '../../core/guide/coach-mark';
import { appOrigin } from '../app-protocol';
import { preferencesIn } from '../safe-contents';

/** The words in the mark, and their language (BCP 47). */
export interface CoachLabel {
  readonly label: string;
  readonly language: string;
}

interface Parts {
  readonly uiSession: () => Session;
  /** What the mark says, in the language of the moment, and that language. */
  readonly label: () => CoachLabel;
}

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

const createView = (uiSession: Session): WebContentsView => {
  const view = new WebContentsView({ webPreferences: preferencesIn(uiSession) });
  view.setBackgroundColor('#00000000');
  view.setVisible(false);
  const { webContents } = view;
  webContents.on('will-navigate', (event) => event.preventDefault());
  // Clicked by mistake, it makes way for what is below.
  webContents.on('input-event', (_event, { type }) => {
    if (type === 'mouseDown') view.setVisible(false);
  });
  return view;
};

/** The mark beside the words, in a view of its own above the page, so that the page is left alone. */
export const createCoachView = ({ uiSession, label }: Parts) => {
  const view = createView(uiSession());
  let side: CoachSide | null = null;
  let drawn = '';

  const draw = (next: CoachSide): void => {
    side = next;
    const hash = new URLSearchParams({ side: next, ...label() }).toString();
    if (hash === drawn) return;
    drawn = hash;
    void view.webContents.loadURL(`${appOrigin}coach-mark.html#${hash}`).catch(() => undefined);
  };

  return {
    view,
    /** Draws the words anew, as another language has them. */
    relabel: (): void => {
      if (side) draw(side);
    },
    /** Points at `words` on a page at `page` in the window; away where there is no room, or with null. */
    pointAt: (words: Rectangle | null, page: Rectangle): void => {
      const place = words && coachPlace(words, page);
      view.setVisible(place !== null);
      if (!place) {
        view.setBounds(nowhere);
        return;
      }
      draw(place.side);
      const { x, y, ...size } = place.bounds;
      view.setBounds({ x: page.x + x, y: page.y + y, ...size });
    },
  };
};
