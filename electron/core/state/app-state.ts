import type { Checks } from '../checklist/checklist';
import type { Item } from '../checklist/inventory';
import { type DataSession, quietDataSession } from '../data/data-session';
import type { GuideSession } from '../guide/guide-session';
import type { Instant } from '../reminder/moment';
import type { QuietRange } from '../reminder/quiet-hours';
import type { Reminder } from '../reminder/reminder';
import type { UpdateStatus } from '../updates/update';
import type { Recovery } from './earlier-state';
import type { SavedState } from './saved-state';

/** The places in the panel that its navigation names. */
export const mainViews = ['today', 'checklist', 'recheck', 'history', 'settings'] as const;

/** All places in the panel; the safety page is reached from where it matters. */
export const views = [...mainViews, 'safety'] as const;
export type View = (typeof views)[number];

/** The notices that can be put away; the others last as long as what they tell of. */
export const dismissibleNotices = [
  'state-quarantined',
  'state-restored',
  'state-conflict',
  'kept-once',
  'not-saved',
  'no-tray',
  'no-notifications',
  'login-item-failed',
  'no-sandbox',
] as const;

/**
 * Something the person has to know now; shown as a banner until dismissed or no longer true.
 * `detail` is a file path or the system's own error text.
 */
export interface Notice {
  readonly kind: (typeof dismissibleNotices)[number] | 'state-unreadable' | 'state-newer';
  readonly detail?: string;
}

/** Items that were taken off the list, where they stood, and what was ticked and noted of them. */
export interface Removed {
  readonly kind: 'removed';
  readonly at: Instant;
  /** In the order of the list. */
  readonly items: readonly { readonly item: Item; readonly index: number }[];
  readonly checks: Checks;
  readonly notes: SavedState['notes'];
}

/** Contacts that were marked at once, as they were before. */
export interface Marked {
  readonly kind: 'marked';
  readonly at: Instant;
  readonly contacts: readonly { readonly id: string; readonly isUnblocked: boolean }[];
  readonly checks: Checks;
}

/** A reminder that was removed, and where it stood. */
export interface ReminderRemoved {
  readonly kind: 'reminder-removed';
  readonly at: Instant;
  readonly reminder: Reminder;
  readonly index: number;
}

/** Quiet hours as they were before some of them were removed. */
export interface QuietRemoved {
  readonly kind: 'quiet-removed';
  readonly at: Instant;
  readonly quiet: readonly QuietRange[];
}

/** What it takes to undo a change to several things, or one that took something away. `at` tells it from others. */
export type Undo = Removed | Marked | ReminderRemoved | QuietRemoved;

/** What is true for this run only and never written to disk. */
export interface Session {
  readonly view: View;
  /** Where the safety page was opened from, and leads back to. */
  readonly viewBefore: View;
  readonly notices: readonly Notice[];
  readonly guide: GuideSession | null;
  /** Read back from the system, never assumed; null until it was read or where the system has no such thing. */
  readonly startsAtLogin: boolean | null;
  /** While it is not null nothing is saved and nobody is reminded: the person has to choose how to go on. */
  readonly recovery: Recovery | null;
  readonly data: DataSession;
  /** How many changes could not be saved and can be asked for again. */
  readonly unsavedCount: number;
  readonly update: UpdateStatus;
  /** What was removed or marked last, and can still be undone; for ten seconds, or longer where it is held. */
  readonly undo: Undo | null;
  /** The `at` of the change whose way back somebody has come to, by keyboard or mouse: it is there for longer. */
  readonly heldUndoAt: Instant | null;
}

/** The one state of the application, owned by the main process. */
export interface AppState {
  readonly saved: SavedState;
  readonly session: Session;
}

/** The state a run begins with. */
export const startingState = (
  saved: SavedState,
  notices: readonly Notice[] = [],
  recovery: Recovery | null = null,
): AppState => ({
  saved,
  session: {
    view: 'today',
    viewBefore: 'today',
    notices,
    guide: null,
    startsAtLogin: null,
    recovery,
    data: quietDataSession,
    unsavedCount: 0,
    update: { kind: 'unavailable' },
    undo: null,
    heldUndoAt: null,
  },
});
