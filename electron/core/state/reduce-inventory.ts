import { type Inventory, type Item, itemsOf, nameSchema } from '../checklist/inventory';
import { type Task, tasksOf } from '../checklist/tasks';
import type { Instant, Moment } from '../reminder/moment';
import { followUpReminder } from '../reminder/reminder';
import type { Removed } from './app-state';
import type { AppEvent } from './events';
import type { HistoryEntry } from './history';
import type { SavedState } from './saved-state';

type InventoryEvent = Extract<
  AppEvent,
  {
    type:
      | 'task/checked'
      | 'item/added'
      | 'items/added'
      | 'item/described'
      | 'item/renamed'
      | 'item/removed'
      | 'echo/kids-changed'
      | 'guide/finished';
  }
>;

/** Adds lines to the record. */
export const withHistory = (saved: SavedState, ...entries: readonly HistoryEntry[]): SavedState => ({
  ...saved,
  history: [...saved.history, ...entries],
});

const checkTask = (saved: SavedState, task: Task, isChecked: boolean, { at }: Moment): SavedState => {
  const { [task.id]: known, ...rest } = saved.checks;
  if (Boolean(known) === isChecked) return saved;
  const { rule, subject } = task;
  return isChecked
    ? withHistory(
        { ...saved, checks: { ...rest, [task.id]: { checkedAt: at } } },
        { kind: 'task-checked', at, rule, subject },
      )
    : withHistory({ ...saved, checks: rest }, { kind: 'task-reopened', at, rule, subject });
};

/** Reopens the tasks among `ids` that are ticked; ids without a task are passed over. */
export const reopenTasks = (saved: SavedState, ids: readonly string[], moment: Moment): SavedState =>
  tasksOf(saved.inventory)
    .filter(({ id }) => ids.includes(id))
    .reduce((state, task) => checkTask(state, task, false, moment), saved);

/** Ticks the tasks among `ids` as seen just now, also those that were ticked before: they are verified anew. */
export const confirmTasks = (saved: SavedState, ids: readonly string[], moment: Moment): SavedState => {
  const checked = tasksOf(saved.inventory)
    .filter(({ id }) => ids.includes(id))
    .reduce((state, task) => checkTask(state, task, true, moment), saved);
  const seen = Object.fromEntries(
    ids.filter((id) => checked.checks[id]).map((id) => [id, { checkedAt: moment.at }]),
  );
  return { ...checked, checks: { ...checked.checks, ...seen } };
};

/** Drops the ticks of tasks that no longer follow from the inventory, so that they cannot come back by surprise. */
const withInventory = (saved: SavedState, inventory: Inventory): SavedState => {
  const known = new Set(tasksOf(inventory).map(({ id }) => id));
  const checks = Object.fromEntries(Object.entries(saved.checks).filter(([id]) => known.has(id)));
  return { ...saved, inventory, checks };
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
  { itemId, number, note }: Extract<InventoryEvent, { type: 'item/described' }>,
): SavedState => {
  const old = saved.inventory.find(({ id }) => id === itemId);
  if (old?.kind !== 'contact' && old?.kind !== 'own') return saved;
  const given = {
    ...(old.kind === 'contact' && number !== undefined && { number }),
    ...(note !== undefined && { note }),
  };
  return replaceItem(saved, old, { ...old, ...given });
};

/** What a removal takes away, so that it can be undone; null where there is no such item. */
export const removalOf = (saved: SavedState, itemId: string): Removed | null => {
  const index = saved.inventory.findIndex(({ id }) => id === itemId);
  const item = saved.inventory[index];
  if (!item) return null;
  const own = Object.entries(saved.checks).filter(([id]) => id.endsWith(`:${itemId}`));
  return { item, index, checks: Object.fromEntries(own) };
};

/** The item back in its place, with its ticks as they were. */
export const restore = (saved: SavedState, { item, index, checks }: Removed, { at }: Moment): SavedState => {
  if (saved.inventory.some(({ id }) => id === item.id)) return saved;
  const inventory = saved.inventory.toSpliced(index, 0, item);
  const back = { ...saved, inventory, checks: { ...saved.checks, ...checks } };
  return withHistory(back, { kind: 'item-added', at, item });
};

const changeKids = (
  saved: SavedState,
  { itemId, hasKids }: Extract<InventoryEvent, { type: 'echo/kids-changed' }>,
  at: Instant,
): SavedState => {
  const echo = itemsOf(saved.inventory, 'echo').find(({ id }) => id === itemId);
  if (!echo || echo.hasKids === hasKids) return saved;
  const { name } = echo;
  return withHistory(replaceItem(saved, echo, { ...echo, hasKids }), {
    kind: 'kids-changed',
    at,
    name,
    hasKids,
  });
};

/** What people have, what they ticked, and what Amazon promised. An id that is not there changes nothing. */
export const reduceInventory = (saved: SavedState, event: InventoryEvent, moment: Moment): SavedState => {
  const { at } = moment;
  switch (event.type) {
    case 'task/checked': {
      const task = tasksOf(saved.inventory).find(({ id }) => id === event.taskId);
      return task ? checkTask(saved, task, event.isChecked, moment) : saved;
    }
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
    case 'item/removed': {
      const item = saved.inventory.find(({ id }) => id === event.itemId);
      if (!item) return saved;
      const rest = saved.inventory.filter((other) => other !== item);
      return withHistory(withInventory(saved, rest), { kind: 'item-removed', at, item });
    }
    case 'echo/kids-changed':
      return changeKids(saved, event, at);
    case 'guide/finished': {
      const { contact } = event;
      const followUp =
        contact.followUpOn === null ? [] : [followUpReminder(`follow-up-${at}`, contact.followUpOn, moment)];
      const reminders = [...saved.reminders, ...followUp];
      const told = withHistory({ ...saved, reminders }, { kind: 'amazon-contacted', at, contact });
      // What Amazon answered is what the task asked for; a refusal reopens it.
      const task = tasksOf(saved.inventory).find(({ rule }) => rule === 'amazon-disable');
      return task ? checkTask(told, task, event.isSwitchedOff, moment) : told;
    }
    default:
      return event satisfies never;
  }
};
