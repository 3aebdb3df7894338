import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { createOurWindow, type WindowParts } from './our-window';

const size = { width: 420, height: 680 };
const gap = 8;

interface Parts extends WindowParts {
  /** Where the tray icon is; empty (all zero) where the system does not tell. */
  readonly trayBounds: () => Rectangle;
  /** Where somebody left it last; null where they never moved it. */
  readonly place: () => Rectangle | null;
  /** Somebody has moved it, or made it larger or smaller. */
  readonly onPlaced: (place: Rectangle) => void;
  /** Whether the application can still be reached once its window is closed. */
  readonly hasTray: () => boolean;
}

/** Beside the tray icon, on the side where there is room; bottom or top right where the icon's place is unknown. */
const placeBy = (tray: Rectangle): { x: number; y: number } => {
  const isKnown = tray.width > 0 && (tray.x !== 0 || tray.y !== 0);
  const { workArea } = isKnown ? screen.getDisplayMatching(tray) : screen.getPrimaryDisplay();
  const right = workArea.x + workArea.width - size.width - gap;
  if (!isKnown) return { x: right, y: workArea.y + gap };
  const middle = Math.round(tray.x + tray.width / 2 - size.width / 2);
  const isTrayAbove = tray.y < workArea.y + workArea.height / 2;
  return {
    x: Math.min(Math.max(middle, workArea.x + gap), right),
    y: isTrayAbove ? workArea.y + gap : workArea.y + workArea.height - size.height - gap,
  };
};

/** Whether so much of it would be in sight that it can be used and taken hold of: screens come and go. */
const isInSight = (place: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(place);
  const right = Math.min(place.x + place.width, workArea.x + workArea.width);
  const bottom = Math.min(place.y + place.height, workArea.y + workArea.height);
  const left = Math.max(place.x, workArea.x);
  return right - left >= size.width / 2 && bottom - place.y >= size.height / 2 && place.y >= workArea.y;
};

/** How long a window manager may take to put a new window where it wants it. */
const settlingMs = 1000;

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Returns what tells, before it goes, where the window was left, if that is elsewhere than where it came to rest. */
const followPlace = (window: BrowserWindow, onPlaced: Parts['onPlaced']): (() => void) => {
  let rest: Rectangle | null = null;
  const timer = setTimeout(() => {
    rest = window.getNormalBounds();
  }, settlingMs);
  return () => {
    clearTimeout(timer);
    const place = window.getNormalBounds();
    if (rest && !isSame(rest, place)) onPlaced(place);
  };
};

/** The panel: made when asked for, gone when closed, so that an unseen Hangup keeps no renderer. */
export const createPanelWindow = (parts: Parts) => {
  let window: BrowserWindow | null = null;
  let tellPlace = (): void => undefined;

  const make = (): BrowserWindow => {
    const known = parts.place();
    const made = createOurWindow(parts, 'panel.html', {
      ...(known && isInSight(known) ? known : { ...size, ...placeBy(parts.trayBounds()) }),
      title: 'Hangup',
      minWidth: 360,
      minHeight: 480,
      maximizable: false,
      fullscreenable: false,
    });
    made.on('close', (event) => {
      tellPlace();
      // Without a tray a closed window would leave a program that nobody can reach.
      if (parts.hasTray()) return;
      event.preventDefault();
      made.minimize();
    });
    tellPlace = followPlace(made, parts.onPlaced);
    made.once('closed', () => {
      window = null;
    });
    // So would a page that died; one that dies before it is seen would only do so again.
    made.once('show', () =>
      made.webContents.once('render-process-gone', () => {
        if (!parts.hasTray()) setImmediate(open);
      }),
    );
    return made;
  };

  const open = (): void => {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return;
    }
    window = make();
  };

  return {
    /** Shows the panel in front, wherever it is. */
    open,
    /** What the panel shows, on A4; null where it is not open. */
    pdf: async (): Promise<Buffer | null> =>
      window ? window.webContents.printToPDF({ pageSize: 'A4' }) : null,
    /** Off the screen at once; without a tray it stays reachable, minimized. */
    leave: (): void => window?.close(),
    /** Lets the window go although there is no tray: the application is ending. */
    destroy: (): void => {
      if (window) tellPlace();
      window?.destroy();
    },
  };
};
