import type { Notice } from '../../core/state/app-state';
import type { EarlierKind, EarlierState, Recovery } from '../../core/state/earlier-state';
import type { HistoryEntry } from '../../core/state/history';
import type { SavedState } from '../../core/state/saved-state';

/** What was found on disk at the start. */
export interface Opened {
  /** The newest whole state; a first state where there is none, or none that this version can read. */
  readonly saved: SavedState;
  readonly notices: readonly Notice[];
  /** Not null where there was data and nothing whole is left; see `leaveRecovery`. */
  readonly recovery: Recovery | null;
  /** The file of a newer version that was found and left alone, to be offered for saving elsewhere as it is. */
  readonly newer: string | null;
}

/** What came of a save. */
export interface Outcome {
  /** Null when the state lies in both files; else why the second could not be written. The change is safe all the same. */
  readonly keptOnce: string | null;
}

/**
 * The one owner of everything on disk. Every text it throws with is a sentence for the person or the system's own error.
 */
export interface DataStore {
  readonly opened: Opened;
  /**
   * Makes a state durable. Rejects when it could not: nothing has changed on disk then, and the next start finds the
   * state before. Also rejects, for the whole run, where a newer version wrote the data or it cannot be read; until
   * `leaveRecovery`; after `erase`; and when another process has saved to the same files.
   */
  readonly save: (saved: SavedState) => Promise<Outcome>;
  /** The earlier states that are whole, newest first. Reads them: ask when they are to be shown. */
  readonly earlier: () => readonly EarlierState[];
  /** An earlier state by its id, brought to the present schema. Throws a sentence when it is not there or not whole. */
  readonly readEarlier: (id: string) => SavedState;
  /**
   * Keeps the present state as an earlier one, before it is replaced; returns its id. Throws the system's error: do not
   * go on then.
   */
  readonly pin: (kind: Extract<EarlierKind, 'before-import' | 'before-restore'>) => string;
  /** The lines of an archived part (a name in `saved.archivedParts`), oldest first. Throws a sentence when they are lost. */
  readonly historyPart: (name: string) => readonly HistoryEntry[];
  /**
   * Makes lines durable apart from the state, as part `number`, counted from 1; returns the name for
   * `saved.archivedParts`. The same lines again are the same part. Throws the system's error.
   */
  readonly archive: (number: number, entries: readonly HistoryEntry[]) => string;
  /**
   * Ends the recovery: sets aside what was found and lets `save` work. Save the chosen state right after, with the
   * event `recovery/ended`. Throws when something cannot be set aside; nothing is lost and it can be tried again.
   */
  readonly leaveRecovery: () => void;
  /** Takes `leaveRecovery` back where the chosen state could not be saved: `save` rejects again, what is set aside stays. */
  readonly stayInRecovery: () => void;
  /**
   * Removes the state, its generations, the earlier states, the archived lines and what was set aside. From then on
   * `save` rejects, so that nothing comes back: start the application anew. Throws the system's error; what is left
   * then can be erased by another call.
   */
  readonly erase: () => void;
}
