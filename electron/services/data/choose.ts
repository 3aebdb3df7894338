import { type Migration, stateFrom } from '../../core/state/migrations';
import { currentSchema, type SavedState } from '../../core/state/saved-state';
import { messageOf } from './disk';
import { type FoundFile, newestFirst } from './found';

type Whole = ReturnType<typeof newestFirst>[number];

/** What to begin with. */
export type Choice =
  /** The newest that is whole. `unusable` are the others that may not be overwritten. */
  | {
      readonly kind: 'state';
      readonly file: Whole;
      readonly saved: SavedState;
      readonly unusable: readonly FoundFile[];
    }
  | { readonly kind: 'newer'; readonly path: string }
  /** Something is there that the system does not let us read: nobody knows what is newest. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly saved: SavedState | null }
  /** There was something, and nothing of it is whole. */
  | { readonly kind: 'lost'; readonly unusable: readonly FoundFile[] }
  | { readonly kind: 'empty' };

const schemaOf = (file: Whole): number => (file.kind === 'sealed' ? file.body.schema : file.schema);

/**
 * A file whose sum is right holds what this version wrote, so the present schema is not walked entry by entry: with
 * thousands of tasks that would take longer than all the rest of a start.
 */
const stateIn = (file: Whole, chain: readonly Migration[]): SavedState => {
  if (file.kind === 'plain') return stateFrom(file.data, file.schema, chain);
  const data = file.body.data();
  return file.body.schema === currentSchema ? (data as SavedState) : stateFrom(data, file.body.schema, chain);
};

/** Why a whole file cannot be used, or its state. */
const tryStateIn = (file: Whole, chain: readonly Migration[]): SavedState | string => {
  try {
    return stateIn(file, chain);
  } catch (error) {
    return messageOf(error);
  }
};

/**
 * Electron-store's file is at most one save behind, unless a save could not reach it or something brought an old one
 * back. Such a file may hold what another computer saved, so it is kept.
 */
const isStale = (file: FoundFile, winner: Whole): boolean =>
  file.isPrimary && file.kind === 'sealed' && winner.kind === 'sealed' && file.body.seq < winner.body.seq - 1;

const isRival = (file: FoundFile, winner: Whole): boolean =>
  file.kind === 'sealed' &&
  winner.kind === 'sealed' &&
  file.body.seq === winner.body.seq &&
  file.text !== winner.text;

/** Decides what to begin with. Never throws. */
export const choose = (files: readonly FoundFile[], chain: readonly Migration[]): Choice => {
  const whole = newestFirst(files);
  const [newest] = whole;
  if (newest && schemaOf(newest) > currentSchema) return { kind: 'newer', path: newest.path };
  const found = firstUsable(whole, chain);
  const unreadable = files.find((file) => file.kind === 'unreadable');
  if (unreadable) {
    return {
      kind: 'unreadable',
      why: `${unreadable.path}: ${unreadable.why}`,
      saved: found?.saved ?? null,
    };
  }
  const there = files.filter(({ kind }) => kind !== 'none');
  if (!found) return there.length > 0 ? { kind: 'lost', unusable: there } : { kind: 'empty' };
  const { file: winner, saved, failed } = found;
  const unusable = there.filter(
    (file) =>
      file.kind === 'broken' ||
      (file.kind === 'plain' && file !== winner) ||
      failed.includes(file) ||
      (file.kind === 'sealed' && file.body.schema > currentSchema) ||
      isStale(file, winner) ||
      isRival(file, winner),
  );
  return { kind: 'state', file: winner, saved, unusable };
};

const firstUsable = (whole: readonly Whole[], chain: readonly Migration[]) => {
  const failed: FoundFile[] = [];
  for (const file of whole) {
    const state = schemaOf(file) > currentSchema ? '' : tryStateIn(file, chain);
    if (typeof state !== 'string') return { file, saved: state, failed };
    failed.push(file);
  }
  return null;
};
