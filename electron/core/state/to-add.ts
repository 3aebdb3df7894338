import type { AddableKind } from '../checklist/recheck';
import { type Instant, isReached } from '../reminder/moment';
import type { SavedState } from './saved-state';

/** Whether something of this kind was added after `since`, and is still there. */
export const isAddedSince = (
  { history, inventory }: Pick<SavedState, 'history' | 'inventory'>,
  kind: AddableKind,
  since: Instant,
): boolean => {
  const idsOf = (what: 'item-added' | 'item-removed') =>
    new Set(
      history.flatMap((line) => (line.kind === what && isReached(line.at, since) ? [line.item.id] : [])),
    );
  const [added, removed] = [idsOf('item-added'), idsOf('item-removed')];
  // What was removed and brought back is nothing new.
  return inventory.some((item) => item.kind === kind && added.has(item.id) && !removed.has(item.id));
};

/** What a recheck found to be missing from the list, and is missing still. */
export const stillToAdd = (saved: SavedState): readonly AddableKind[] => {
  const { outcome, completedAt } = saved.recheck;
  if (!outcome || completedAt === null) return [];
  return outcome.toAdd.filter((kind) => !isAddedSince(saved, kind, completedAt));
};
