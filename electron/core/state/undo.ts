import { type Inventory, itemsOf } from '../checklist/inventory';
import { taskIdOf, tasksOf } from '../checklist/tasks';
import type { Moment } from '../reminder/moment';
import { isRemovable } from '../reminder/reminder';
import type { Marked, QuietRemoved, ReminderRemoved, Removed, Undo } from './app-state';
import type { AppEvent } from './events';
import { only, reduceInventory } from './reduce-inventory';
import { withHistory } from './reduce-tasks';
import type { SavedState } from './saved-state';

/** The events after which something is gone, or several things are different. */
export type UndoableEvent = Extract<
  AppEvent,
  { type: 'items/removed' | 'contacts/marked' | 'reminder/removed' | 'reminders/quiet-changed' }
>;

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

const reminderRemovalOf = (saved: SavedState, id: string, { at }: Moment): ReminderRemoved | null => {
  const index = saved.reminders.findIndex((one) => one.id === id);
  const reminder = saved.reminders[index];
  return reminder ? { kind: 'reminder-removed', at, reminder, index } : null;
};

/** What it takes to undo `event`, from the state before it; null where nothing went that could not be seen to go. */
export const undoOf = (saved: SavedState, event: UndoableEvent, moment: Moment): Undo | null => {
  switch (event.type) {
    case 'items/removed':
      return removalOf(saved, event.itemIds, moment);
    case 'contacts/marked':
      return event.itemIds.length > 1 ? markingOf(saved, event.itemIds, moment) : null;
    case 'reminder/removed':
      return reminderRemovalOf(saved, event.id, moment);
    case 'reminders/quiet-changed': {
      const { quiet } = saved.reminding;
      return event.quiet.length < quiet.length ? { kind: 'quiet-removed', at: moment.at, quiet } : null;
    }
    default:
      return event satisfies never;
  }
};

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

const remindedAgain = (
  saved: SavedState,
  { reminder, index }: ReminderRemoved,
  { at }: Moment,
): SavedState => {
  const { id, kind, text } = reminder;
  // There is one follow-up at most: a newer one stands.
  const isThere = saved.reminders.some((one) => one.id === id || (one.kind === kind && kind === 'follow-up'));
  if (!isRemovable(kind) || isThere) return saved;
  const back = { ...saved, reminders: saved.reminders.toSpliced(index, 0, reminder) };
  return withHistory(back, { kind: 'reminder-added', at, of: kind, text });
};

const quietAgain = (saved: SavedState, { quiet }: QuietRemoved): SavedState => ({
  ...saved,
  reminding: { ...saved.reminding, quiet },
});

/** The state as it was before what `undo` tells of. The record keeps both, of all that it keeps at all. */
export const undone = (saved: SavedState, undo: Undo, moment: Moment): SavedState => {
  switch (undo.kind) {
    case 'removed':
      return restored(saved, undo, moment);
    case 'marked':
      return unmarked(saved, undo, moment);
    case 'reminder-removed':
      return remindedAgain(saved, undo, moment);
    case 'quiet-removed':
      return quietAgain(saved, undo);
    default:
      return undo satisfies never;
  }
};
