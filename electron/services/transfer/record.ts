import { canonical } from '../../core/data/canonical';
import type { HistoryEntry } from '../../core/state/history';
import type { SavedState } from '../../core/state/saved-state';

/** Reads an archived part of the record; throws where it is lost. */
type ReadPart = (name: string) => readonly HistoryEntry[];

/** All lines of a state's record, oldest first. Parts that are lost are passed over and counted. */
export const wholeRecord = (
  saved: Pick<SavedState, 'history' | 'archivedParts'>,
  readPart: ReadPart,
): { readonly record: readonly HistoryEntry[]; readonly lostParts: number } => {
  let lostParts = 0;
  const older = saved.archivedParts.flatMap((name) => {
    try {
      return readPart(name);
    } catch {
      lostParts += 1;
      return [];
    }
  });
  return { record: [...older, ...saved.history], lostParts };
};

/** Whether `present` goes on from `earlier`: everything in the earlier record stands in the present one, at its place. */
export const isContinued = (present: readonly HistoryEntry[], earlier: readonly HistoryEntry[]): boolean =>
  present.length >= earlier.length &&
  earlier.every((entry, index) => canonical(entry) === canonical(present[index]));

/** One archived part by its name; null for anything that is not a part of this state, or when it is lost. */
export const historyPart = (
  { archivedParts }: Pick<SavedState, 'archivedParts'>,
  readPart: ReadPart,
  name: unknown,
): readonly HistoryEntry[] | null => {
  const known = archivedParts.find((part) => part === name);
  try {
    return known === undefined ? null : readPart(known);
  } catch {
    return null;
  }
};
