import type { Rectangle } from '../core/guide/coach-mark';

/** How long after the last key or turn of the wheel somebody counts as busy on the page. */
const busyMs = 1500;
/** A press held for longer may have dragged a scroll bar or selected text. */
const dragMs = 500;
/** How soon after a press Chromium tells the shape of the cursor at that place. */
const cursorLagMs = 400;
/** The furthest that one turn of the wheel moves a page, in DIP; touchpads tell many small ones. */
const wheelDip = 120;

/** What somebody does on the page, told from outside: from the input events and the cursor's shape, never from the page. */
export interface PageHands {
  /** `type` as Electron's `input-event` names it. */
  readonly input: (type: string) => void;
  /** `shape` as Electron's `cursor-changed` names it; `text` over fields and text. */
  readonly cursor: (shape: string) => void;
  /** A new document is there, or the person asks for the marks: whatever caret there was is gone. */
  readonly arrived: () => void;
  /** Whether somebody types, scrolls or drags right now. */
  readonly isBusy: () => boolean;
  /** Whether the caret may be in a field: looking for words would take it away. */
  readonly mayType: () => boolean;
  /** How often something was pressed so far, by mouse or key. */
  readonly acts: () => number;
  /** Begins to count anew how far the page may have been scrolled. */
  readonly settle: () => void;
  /** Whether what was at `place` may by now be out of the view, which is `height` DIP high. */
  readonly mayBeAway: (place: Rectangle, height: number) => boolean;
}

/** Starts with nothing done; `nowMs` is a clock that only goes forward. */
export const createPageHands = (nowMs: () => number): PageHands => {
  let busyUntilMs = Number.NEGATIVE_INFINITY;
  let pressedAtMs = Number.NEGATIVE_INFINITY;
  let isPressed = false;
  let shape = '';
  let hasCaret = false;
  let hasTyped = false;
  let acts = 0;
  let turns = 0;

  const press = (): void => {
    acts += 1;
    isPressed = true;
    pressedAtMs = nowMs();
    // Many pages put the caret back into their field after "Send": once somebody typed, no press says that it is gone.
    hasCaret = hasTyped || shape === 'text';
  };

  const release = (): void => {
    isPressed = false;
    if (nowMs() - pressedAtMs > dragMs) turns = Number.POSITIVE_INFINITY;
  };

  const key = (): void => {
    acts += 1;
    busyUntilMs = nowMs() + busyMs;
    // Keys type, move the caret or scroll, and which of them cannot be told.
    hasCaret = true;
    hasTyped = true;
    turns = Number.POSITIVE_INFINITY;
  };

  const scroll = (): void => {
    turns += 1;
    busyUntilMs = nowMs() + busyMs;
  };

  return {
    input: (type) => {
      if (/^mouseDown$|^touchStart$|^gestureTap$/i.test(type)) press();
      else if (/^mouseUp$|^touchEnd$/i.test(type)) release();
      else if (/^(rawKeyDown|keyDown|char)$/i.test(type)) key();
      else if (/^(mouseWheel|gestureScroll|gestureFling|gesturePinch)/i.test(type)) scroll();
    },
    cursor: (next) => {
      shape = next;
      if (next === 'text' && nowMs() - pressedAtMs < cursorLagMs) hasCaret = true;
    },
    arrived: () => {
      hasCaret = false;
      hasTyped = false;
      isPressed = false;
      turns = 0;
    },
    isBusy: () => isPressed || nowMs() < busyUntilMs,
    mayType: () => hasCaret,
    acts: () => acts,
    settle: () => {
      turns = 0;
    },
    mayBeAway: ({ y, height }, viewHeight) =>
      turns > 0 && (y - turns * wheelDip < 0 || y + height + turns * wheelDip > viewHeight),
  };
};
