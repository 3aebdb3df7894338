import { canonical } from '../../core/data/canonical';
import type { HistoryEntry } from '../../core/state/history';
import type { SavedState } from '../../core/state/saved-state';

/** Reads an archived part of the record; throws where it is lost. */
type ReadPart = (name: string) => readonly HistoryEntry[];

/** How many lines stay in the state, and how many go into one part when more come in at once. */
const linesInState = 250;
const linesInPart = 250;

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

/** Moves all but the latest lines of a long record into parts of their own, as `archive` keeps them. */
export const withArchive = (
  saved: SavedState,
  archive: (number: number, entries: readonly HistoryEntry[]) => string,
): SavedState => {
  const parts = [...saved.archivedParts];
  let { history } = saved;
  while (history.length > linesInState + linesInPart) {
    parts.push(archive(parts.length + 1, history.slice(0, linesInPart)));
    history = history.slice(linesInPart);
  }
  return parts.length === saved.archivedParts.length ? saved : { ...saved, history, archivedParts: parts };
};
