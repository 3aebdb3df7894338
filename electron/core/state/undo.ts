import { type Inventory, itemsOf } from '../checklist/inventory';
import { taskIdOf, tasksOf } from '../checklist/tasks';
import type { Moment } from '../reminder/moment';
import type { Marked, Removed, Undo } from './app-state';
import type { AppEvent } from './events';
import { only, reduceInventory } from './reduce-inventory';
import { withHistory } from './reduce-tasks';
import type { SavedState } from './saved-state';

type UndoableEvent = Extract<AppEvent, { type: 'items/removed' | 'contacts/marked' }>;

const removalOf = (saved: SavedState, itemIds: readonly string[], { at }: Moment): Removed => {
  const wanted = new Set(itemIds);
  const tasks = new Set([
    ...tasksOf(saved.inventory).flatMap(({ id, itemId }) => (itemId && wanted.has(itemId) ? [id] : [])),
    ...itemIds.map((id) => taskIdOf('block', id)),
  ]);
  return {
    kind: 'removed',
    at,
    items: saved.inventory.flatMap((item, index) => (wanted.has(item.id) ? [{ item, index }] : [])),
    checks: only(saved.checks, tasks),
    notes: only(saved.notes, tasks),
  };
};

const markingOf = (saved: SavedState, itemIds: readonly string[], { at }: Moment): Marked => {
  const wanted = new Set(itemIds);
  const contacts = itemsOf(saved.inventory, 'contact').filter(({ id }) => wanted.has(id));
  return {
    kind: 'marked',
    at,
    contacts: contacts.map(({ id, isUnblocked = false }) => ({ id, isUnblocked })),
    checks: only(saved.checks, new Set(contacts.map(({ id }) => taskIdOf('block', id)))),
  };
};

/** What it takes to undo `event`, from the state before it. */
export const undoOf = (saved: SavedState, event: UndoableEvent, moment: Moment): Undo =>
  event.type === 'items/removed'
    ? removalOf(saved, event.itemIds, moment)
    : markingOf(saved, event.itemIds, moment);

/** The items back in their places, with their ticks and notes as they were. */
const restored = (saved: SavedState, removed: Removed, { at }: Moment): SavedState => {
  const present = new Set(saved.inventory.map(({ id }) => id));
  const missing = removed.items.filter(({ item }) => !present.has(item.id));
  if (missing.length === 0) return saved;
  const inventory = missing.reduce<Inventory>(
    (list, { item, index }) => list.toSpliced(index, 0, item),
    saved.inventory,
  );
  const back = {
    ...saved,
    inventory,
    checks: { ...saved.checks, ...removed.checks },
    notes: { ...saved.notes, ...removed.notes },
  };
  return withHistory(back, ...missing.map(({ item }) => ({ kind: 'item-added' as const, at, item })));
};

/** The contacts as they were before they were marked, with the days of their ticks; those removed since stay away. */
const unmarked = (saved: SavedState, { contacts, checks }: Marked, moment: Moment): SavedState => {
  const present = new Set(itemsOf(saved.inventory, 'contact').map(({ id }) => id));
  const back = contacts.filter(({ id }) => present.has(id));
  const isTicked = ({ id }: { id: string }): boolean => checks[taskIdOf('block', id)] !== undefined;
  const through = back.filter(({ isUnblocked }) => isUnblocked);
  const others = back.filter(({ isUnblocked }) => !isUnblocked);
  const groups = [
    { as: 'unblocked', of: through },
    { as: 'blocked', of: others.filter(isTicked) },
    { as: 'open', of: others.filter((one) => !isTicked(one)) },
  ] as const;
  const marked = groups.reduce(
    (state, { as, of }) =>
      reduceInventory(state, { type: 'contacts/marked', itemIds: of.map(({ id }) => id), as }, moment),
    saved,
  );
  const tasks = new Set(back.map(({ id }) => taskIdOf('block', id)));
  const rest = Object.entries(marked.checks).filter(([id]) => !tasks.has(id));
  return { ...marked, checks: { ...Object.fromEntries(rest), ...only(checks, tasks) } };
};

/** The state as it was before what `undo` tells of; the record keeps both. */
export const undone = (saved: SavedState, undo: Undo, moment: Moment): SavedState =>
  undo.kind === 'removed' ? restored(saved, undo, moment) : unmarked(saved, undo, moment);
