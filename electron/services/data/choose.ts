import { type Migration, stateFrom } from '../../core/state/migrations';
import { currentSchema, type SavedState, trustedState } from '../../core/state/saved-state';
import { type FoundFile, newestFirst } from './found';

type Whole = ReturnType<typeof newestFirst>[number];

/** A file to be set aside: it cannot be read, it is older than a crash explains, or it claims to be as new as the newest. */
interface Unusable {
  readonly path: string;
  readonly why: 'damaged' | 'outdated' | 'rival';
}

/** What to begin with. */
export type Choice =
  /** The newest that is whole. `unusable` are the others that may not be overwritten, nor go unnoticed but outdated ones. */
  | {
      readonly kind: 'state';
      readonly file: Whole;
      readonly saved: SavedState;
      readonly unusable: readonly Unusable[];
    }
  | { readonly kind: 'newer'; readonly path: string }
  /** Something is there that the system does not let us read: nobody knows what is newest. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly saved: SavedState | null }
  /** There was something, and nothing of it is whole. */
  | { readonly kind: 'lost'; readonly found: readonly FoundFile[] }
  | { readonly kind: 'empty' };

const schemaOf = (file: Whole): number => (file.kind === 'sealed' ? file.body.schema : file.schema);

const stateIn = (file: Whole, chain: readonly Migration[]): SavedState => {
  if (file.kind === 'plain') return stateFrom(file.data, file.schema, chain);
  const data = file.body.data();
  return file.body.schema === currentSchema ? trustedState(data) : stateFrom(data, file.body.schema, chain);
};

/** The newest that this version can use, and those before it that should have been and cannot. */
const firstUsable = (whole: readonly Whole[], chain: readonly Migration[]) => {
  const failed: FoundFile[] = [];
  for (const file of whole) {
    try {
      if (schemaOf(file) <= currentSchema) return { file, saved: stateIn(file, chain), failed };
      failed.push(file);
    } catch {
      failed.push(file);
    }
  }
  return null;
};

/** What is to become of a file beside the one that is taken; null where it may be overwritten in its turn. */
const verdictOn = (file: FoundFile, winner: Whole): 'damaged' | 'outdated' | 'rival' | null => {
  switch (file.kind) {
    case 'broken':
      return 'damaged';
    case 'plain':
      // The copy that builds before the first release kept; a plain state among sealed ones is nothing of ours.
      return winner.kind === 'plain' ? 'outdated' : 'damaged';
    case 'sealed': {
      const behind = winner.kind === 'sealed' ? winner.body.seq - file.body.seq : 0;
      if (behind === 0) return file.text === winner.text ? null : 'rival';
      // One save behind is what a crash leaves. More is a save that could not reach it, or what something brought back.
      return file.isPrimary && behind > 1 ? 'outdated' : null;
    }
    default:
      return null;
  }
};

/** Decides what to begin with. Never throws. */
export const choose = (files: readonly FoundFile[], chain: readonly Migration[]): Choice => {
  const whole = newestFirst(files);
  const [newest] = whole;
  if (newest && schemaOf(newest) > currentSchema) return { kind: 'newer', path: newest.path };
  const found = firstUsable(whole, chain);
  const unreadable = files.find((file) => file.kind === 'unreadable');
  if (unreadable)
    return { kind: 'unreadable', why: `${unreadable.path}: ${unreadable.why}`, saved: found?.saved ?? null };
  const there = files.filter(({ kind }) => kind !== 'none');
  if (!found) return there.length > 0 ? { kind: 'lost', found: there } : { kind: 'empty' };
  const { file: winner, saved, failed } = found;
  const unusable = there
    .filter((file) => file !== winner)
    .flatMap((file) => {
      const why = failed.includes(file) ? 'damaged' : verdictOn(file, winner);
      return why ? [{ path: file.path, why }] : [];
    });
  return { kind: 'state', file: winner, saved, unusable };
};
