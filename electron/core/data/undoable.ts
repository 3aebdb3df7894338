import type { SavedState } from '../state/saved-state';

/** What the latest replacement was and where the state before it is kept; null once it was undone or is long past. */
export const undoable = ({
  history,
}: SavedState): { readonly how: 'imported' | 'restored'; readonly before: string } | null => {
  const last = history.findLast((entry) => entry.kind === 'data-replaced');
  if (!last || last.how === 'undone' || last.before === null) return null;
  return { how: last.how, before: last.before };
};
