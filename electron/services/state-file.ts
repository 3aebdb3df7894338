import type { Moment } from '../core/reminder/moment';
import type { Notice } from '../core/state/app-state';
import { currentSchema, firstState, type SavedState, savedStateSchema } from '../core/state/saved-state';

/** The file as the platform offers it. Every function may throw the system's error. */
export interface StateFile {
  readonly path: string;
  /** The file's text, or null when there is none. */
  readonly read: () => string | null;
  /** The text of the copy that is written before the file itself, or null when there is none. */
  readonly readCopy: () => string | null;
  /** Renames the file so that it is kept beside the new one; returns where it is now. */
  readonly setAside: () => string;
  /** Writes the state durably and atomically. */
  readonly write: (saved: SavedState) => void;
}

/** What was found on disk, and how to write from now on. `save` rejects where writing is refused, saying why. */
export interface OpenedState {
  readonly saved: SavedState;
  readonly notices: readonly Notice[];
  readonly save: (saved: SavedState) => Promise<void>;
}

type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly saved: SavedState }
  | { readonly kind: 'newer' }
  | { readonly kind: 'foreign' };

const schemaOf = (content: unknown): number | null =>
  typeof content === 'object' && content !== null && 'schema' in content && typeof content.schema === 'number'
    ? content.schema
    : null;

/** Tells what a text is: a state of ours, one of a newer version, or something else. Editors may leave a BOM in front. */
const recognise = (text: string | null): Found => {
  if (text === null) return { kind: 'none' };
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'foreign' };
  }
  if ((schemaOf(content) ?? 0) > currentSchema) return { kind: 'newer' };
  const parsed = savedStateSchema.safeParse(content);
  return parsed.success ? { kind: 'valid', saved: parsed.data } : { kind: 'foreign' };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const refusing = (why: string) => async (): Promise<void> => {
  throw new Error(why);
};

/**
 * Opens the state. A file that is not a valid state is set aside, never overwritten; one from a newer version is left
 * untouched and nothing is written; a file that cannot even be read leads to a run that says it cannot save.
 */
export const openState = (file: StateFile, moment: Moment): OpenedState => {
  const fresh = firstState(moment);
  const save = async (saved: SavedState): Promise<void> => file.write(saved);
  /** Written at once: the day of the first start is what the first recheck is counted from. */
  const begin = (notices: readonly Notice[]): OpenedState => {
    try {
      file.write(fresh);
      return { saved: fresh, notices, save };
    } catch (error) {
      return { saved: fresh, notices: [...notices, { kind: 'not-saved', detail: messageOf(error) }], save };
    }
  };
  /** What the file would have been, from the copy beside it; a first state where there is no good copy either. */
  const recover = (kept: string | null): OpenedState => {
    const copy = recognise(file.readCopy());
    if (copy.kind === 'valid') {
      file.write(copy.saved);
      return { saved: copy.saved, notices: [{ kind: 'state-restored', detail: kept ?? file.path }], save };
    }
    return begin(kept === null ? [] : [{ kind: 'state-quarantined', detail: kept }]);
  };
  const unreadable = (error: unknown): OpenedState => ({
    saved: fresh,
    notices: [{ kind: 'state-unreadable', detail: `${file.path}: ${messageOf(error)}` }],
    save: refusing(messageOf(error)),
  });
  try {
    const found = recognise(file.read());
    switch (found.kind) {
      case 'none':
        return recover(null);
      case 'valid':
        return { saved: found.saved, notices: [], save };
      case 'newer':
        return {
          saved: fresh,
          notices: [{ kind: 'state-newer', detail: file.path }],
          save: refusing(`${file.path} was written by a newer version of Hangup and is left as it is.`),
        };
      case 'foreign':
        return recover(file.setAside());
      default:
        return found satisfies never;
    }
  } catch (error) {
    return unreadable(error);
  }
};
