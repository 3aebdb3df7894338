import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { createOurWindow, type WindowParts } from './our-window';

const size = { width: 420, height: 680 };
const gap = 8;

interface Parts extends WindowParts {
  /** Where the tray icon is; empty (all zero) where the system does not tell. */
  readonly trayBounds: () => Rectangle;
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

/** The panel: made when asked for, gone when closed, so that an unseen Hangup keeps no renderer. */
export const createPanelWindow = (parts: Parts) => {
  let window: BrowserWindow | null = null;

  const make = (): BrowserWindow => {
    const made = createOurWindow(parts, 'panel.html', {
      ...size,
      ...placeBy(parts.trayBounds()),
      title: 'Hangup',
      minWidth: 360,
      minHeight: 480,
      maximizable: false,
      fullscreenable: false,
    });
    made.on('close', (event) => {
      // Without a tray a closed window would leave a program that nobody can reach.
      if (parts.hasTray()) return;
      event.preventDefault();
      made.minimize();
    });
    made.once('closed', () => {
      window = null;
    });
    return made;
  };

  return {
    /** Shows the panel in front, wherever it is. */
    open: (): void => {
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        return;
      }
      window = make();
    },
    /** Off the screen at once; without a tray it stays reachable, minimized. */
    leave: (): void => window?.close(),
    /** Lets the window go although there is no tray: the application is ending. */
    destroy: (): void => window?.destroy(),
  };
};
