import { type Inventory, type Item, itemsOf } from './inventory';

/** The kinds of task there are; each but one's own has its how-to in `guides/task-guides.json`. */
export const taskRules = [
  'import-off',
  'car-import-off',
  'permission-revoked',
  'imported-deleted',
  'communications-off',
  'drop-in-off',
  'block',
  'amazon-disable',
  'amazon-verify',
  'own',
] as const;
export type TaskRule = (typeof taskRules)[number];

/** The headings of the checklist, in the order in which the work is best done. */
export const taskGroups = ['phones', 'cars', 'account', 'echos', 'contacts', 'amazon', 'own'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** `rule`, or `rule:itemId` where the task belongs to one item of the inventory. */
export type TaskId = string;

/** One thing to do, derived from the inventory; `subject` is the item's name, null for the account's own tasks. */
export interface Task {
  readonly id: TaskId;
  readonly rule: TaskRule;
  readonly group: TaskGroup;
  readonly subject: string | null;
  /** The item it belongs to; null for the account's own tasks. */
  readonly itemId: string | null;
}

/** The id of the task that `rule` makes for `itemId`, or of the account's own task. */
export const taskIdOf = (rule: TaskRule, itemId?: string): TaskId => (itemId ? `${rule}:${itemId}` : rule);

const taskFor = (rule: TaskRule, group: TaskGroup, item?: Item): Task => ({
  id: taskIdOf(rule, item?.id),
  rule,
  group,
  subject: item?.name ?? null,
  itemId: item?.id ?? null,
});

/**
 * The tasks that follow from an inventory, in working order: imports off on every phone and in every car before the uploaded contacts
 * are deleted (they would come back with the next sync), devices before people, Amazon last. An Echo's
 * communications can be switched off as a whole only under Amazon Kids; elsewhere Drop In is what there is.
 */
export const tasksOf = (inventory: Inventory): readonly Task[] => {
  const tasks = known.get(inventory) ?? derived(inventory);
  known.set(inventory, tasks);
  return tasks;
};

/** Asked for several times with every change; for thousands of contacts the answer is worth keeping. */
const known = new WeakMap<Inventory, readonly Task[]>();

const derived = (inventory: Inventory): readonly Task[] => [
  ...itemsOf(inventory, 'phone').flatMap((phone) => [
    taskFor('import-off', 'phones', phone),
    taskFor('permission-revoked', 'phones', phone),
  ]),
  ...itemsOf(inventory, 'car').map((car) => taskFor('car-import-off', 'cars', car)),
  taskFor('imported-deleted', 'account'),
  ...itemsOf(inventory, 'echo').map((echo) =>
    taskFor(echo.hasKids ? 'communications-off' : 'drop-in-off', 'echos', echo),
  ),
  ...itemsOf(inventory, 'contact')
    .filter(({ isUnblocked }) => !isUnblocked)
    .map((contact) => taskFor('block', 'contacts', contact)),
  taskFor('amazon-disable', 'amazon'),
  taskFor('amazon-verify', 'amazon'),
  ...itemsOf(inventory, 'own').map((own) => taskFor('own', 'own', own)),
];
