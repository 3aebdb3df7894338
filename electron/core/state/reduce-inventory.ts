import { detailsOf, type Inventory, type Item, itemsOf } from '../checklist/inventory';
import { itemSchema, nameSchema } from '../checklist/inventory-schema';
import { taskIdOf, tasksOf } from '../checklist/tasks';
import type { Instant, Moment, PlainDate } from '../reminder/moment';
import { followUpReminder } from '../reminder/reminder';
import type { AppEvent } from './events';
import { checkTasks, withHistory } from './reduce-tasks';
import type { SavedState } from './saved-state';

type InventoryEvent = Extract<
  AppEvent,
  {
    type:
      | 'item/added'
      | 'items/added'
      | 'item/described'
      | 'item/renamed'
      | 'item/moved'
      | 'items/removed'
      | 'contacts/marked'
      | 'echo/kids-changed'
      | 'guide/finished';
  }
>;

/** The entries of `record` under `ids`. */
export const only = <Value>(record: Readonly<Record<string, Value>>, ids: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));

/** Drops what belongs to tasks that no longer follow from the inventory, so that it cannot come back by surprise. */
const withInventory = (saved: SavedState, inventory: Inventory): SavedState => {
  // Who is let through has no task, and keeps the tick: it counts again once they are to be blocked again.
  const contacts = itemsOf(inventory, 'contact').map(({ id }) => taskIdOf('block', id));
  const known = new Set([...tasksOf(inventory).map(({ id }) => id), ...contacts]);
  return { ...saved, inventory, checks: only(saved.checks, known), notes: only(saved.notes, known) };
};

const replaceItem = (saved: SavedState, old: Item, item: Item): SavedState =>
  withInventory(
    saved,
    saved.inventory.map((one) => (one === old ? item : one)),
  );

const rename = (
  saved: SavedState,
  event: Extract<InventoryEvent, { type: 'item/renamed' }>,
  at: Instant,
): SavedState => {
  const old = saved.inventory.find(({ id }) => id === event.itemId);
  const name = nameSchema.parse(event.name);
  if (!old || old.name === name) return saved;
  const item = { ...old, name };
  return withHistory(replaceItem(saved, old, item), { kind: 'item-renamed', at, item, before: old.name });
};

/** Details are nobody's business but the person's: they are kept, and the record says nothing of them. */
const describe = (
  saved: SavedState,
  event: Extract<InventoryEvent, { type: 'item/described' }>,
): SavedState => {
  const old = saved.inventory.find(({ id }) => id === event.itemId);
  if (!old) return saved;
  const given = detailsOf[old.kind].flatMap((name) =>
    event[name] === undefined ? [] : [[name, event[name]]],
  );
  return given.length === 0
    ? saved
    : replaceItem(saved, old, itemSchema.parse({ ...old, ...Object.fromEntries(given) }));
};

/** Changes places with the next of its kind; the first and the last stay where they are. */
const move = (
  saved: SavedState,
  { itemId, to }: Extract<InventoryEvent, { type: 'item/moved' }>,
): SavedState => {
  const item = saved.inventory.find(({ id }) => id === itemId);
  if (!item) return saved;
  const kin = itemsOf(saved.inventory, item.kind);
  const other = kin[kin.findIndex(({ id }) => id === itemId) + (to === 'up' ? -1 : 1)];
  if (!other) return saved;
  const swapped = new Map<Item, Item>([
    [item, other],
    [other, item],
  ]);
  return { ...saved, inventory: saved.inventory.map((one) => swapped.get(one) ?? one) };
};

/** Marks contacts as blocked, still to block, or let through on purpose. */
const mark = (
  saved: SavedState,
  { itemIds, as }: Extract<InventoryEvent, { type: 'contacts/marked' }>,
  moment: Moment,
): SavedState => {
  const wanted = new Set(itemIds);
  const isUnblocked = as === 'unblocked';
  const changed = itemsOf(saved.inventory, 'contact').filter(
    (one) => wanted.has(one.id) && Boolean(one.isUnblocked) !== isUnblocked,
  );
  const ids = new Set(changed.map(({ id }) => id));
  const inventory = saved.inventory.map((one) => {
    if (one.kind !== 'contact' || !ids.has(one.id)) return one;
    const { isUnblocked: _former, ...rest } = one;
    return isUnblocked ? { ...rest, isUnblocked } : rest;
  });
  const lines = changed.map(({ name }) => ({
    kind: 'unblocked-changed' as const,
    at: moment.at,
    name,
    isUnblocked,
  }));
  const told = lines.length === 0 ? saved : withHistory(withInventory(saved, inventory), ...lines);
  if (as === 'unblocked' || as === 'again') return told;
  return checkTasks(
    told,
    itemIds.map((id) => taskIdOf('block', id)),
    as === 'blocked',
    moment,
  );
};

const remove = (saved: SavedState, itemIds: readonly string[], at: Instant): SavedState => {
  const wanted = new Set(itemIds);
  const gone = saved.inventory.filter(({ id }) => wanted.has(id));
  if (gone.length === 0) return saved;
  const rest = saved.inventory.filter(({ id }) => !wanted.has(id));
  return withHistory(
    withInventory(saved, rest),
    ...gone.map((item) => ({ kind: 'item-removed' as const, at, item })),
  );
};

const changeKids = (
  saved: SavedState,
  { itemId, hasKids }: Extract<InventoryEvent, { type: 'echo/kids-changed' }>,
  at: Instant,
): SavedState => {
  const echo = itemsOf(saved.inventory, 'echo').find(({ id }) => id === itemId);
  if (!echo || echo.hasKids === hasKids) return saved;
  const { name } = echo;
  const changed = replaceItem(saved, echo, { ...echo, hasKids });
  // The one task takes the place of the other: what was noted beside it stays.
  const [before, after] = hasKids
    ? (['drop-in-off', 'communications-off'] as const)
    : (['communications-off', 'drop-in-off'] as const);
  const noted = saved.notes[taskIdOf(before, echo.id)];
  const notes = noted === undefined ? changed.notes : { ...changed.notes, [taskIdOf(after, echo.id)]: noted };
  return withHistory(
    { ...changed, notes },
    {
      kind: 'kids-changed',
      at,
      name,
      hasKids,
    },
  );
};

/** With a day to look after what Amazon promised last; whoever has asked once more needs no word about the time before. */
const withFollowUp = (saved: SavedState, day: PlainDate | null, moment: Moment): SavedState => {
  if (day === null) return saved;
  const { at } = moment;
  const replaced = saved.reminders.filter(({ kind }) => kind === 'follow-up');
  const others = saved.reminders.filter((one) => !replaced.includes(one));
  const reminders = [...others, followUpReminder(`follow-up-${at}`, day, moment)];
  return withHistory(
    { ...saved, reminders },
    ...replaced.map(({ text }) => ({ kind: 'reminder-removed', at, of: 'follow-up', text }) as const),
  );
};

/** What people have, what they ticked, and what Amazon promised. An id that is not there changes nothing. */
export const reduceInventory = (saved: SavedState, event: InventoryEvent, moment: Moment): SavedState => {
  const { at } = moment;
  switch (event.type) {
    case 'item/moved':
      return move(saved, event);
    case 'contacts/marked':
      return mark(saved, event, moment);
    case 'item/added':
      return withHistory(withInventory(saved, [...saved.inventory, event.item]), {
        kind: 'item-added',
        at,
        item: event.item,
      });
    case 'items/added':
      return withHistory(
        withInventory(saved, [...saved.inventory, ...event.items]),
        ...event.items.map((item) => ({ kind: 'item-added' as const, at, item })),
      );
    case 'item/described':
      return describe(saved, event);
    case 'item/renamed':
      return rename(saved, event, at);
    case 'items/removed':
      return remove(saved, event.itemIds, at);
    case 'echo/kids-changed':
      return changeKids(saved, event, at);
    case 'guide/finished': {
      const { contact } = event;
      const followed = withFollowUp(saved, contact.followUpOn, moment);
      const told = withHistory(followed, { kind: 'amazon-contacted', at, contact });
      // What Amazon answered is what the task asked for. A refusal reopens it, and what was once seen to be off with it.
      const tasks = [taskIdOf('amazon-disable'), ...(event.isSwitchedOff ? [] : [taskIdOf('amazon-verify')])];
      return checkTasks(told, tasks, event.isSwitchedOff, moment);
    }
    default:
      return event satisfies never;
  }
};
