import type { Instant } from '../reminder/moment';
import type { Inventory } from './inventory';
import { type Task, type TaskGroup, taskGroups, tasksOf } from './tasks';

/** When each ticked task was last ticked; a task that is not in here is open. */
export type Checks = Readonly<Record<string, { readonly checkedAt: Instant }>>;

/** A task with its state. `checkedAt` is null while it is open. */
export interface ChecklistTask extends Task {
  readonly checkedAt: Instant | null;
}

/** The tasks under one heading; `openCount` of them are still to do. */
export interface ChecklistGroup {
  readonly group: TaskGroup;
  readonly tasks: readonly ChecklistTask[];
  readonly openCount: number;
}

/** The whole checklist, grouped, with its progress. Groups without a task are left out. */
export interface Checklist {
  readonly groups: readonly ChecklistGroup[];
  readonly openCount: number;
  readonly totalCount: number;
}

/** Joins the rules' tasks with what was ticked; ticks of tasks that no longer follow from the inventory are ignored. */
export const checklistOf = (inventory: Inventory, checks: Checks): Checklist => {
  const former = known.get(checks);
  if (former?.inventory === inventory) return former.checklist;
  const checklist = joined(inventory, checks);
  known.set(checks, { inventory, checklist });
  return checklist;
};

/** Drawn from by the tray and by every window, and the same until something is ticked or added. */
const known = new WeakMap<Checks, { readonly inventory: Inventory; readonly checklist: Checklist }>();

/** One pass over the tasks: there may be thousands, and the tray waits for this at a start. */
const joined = (inventory: Inventory, checks: Checks): Checklist => {
  const tasksIn = new Map<TaskGroup, ChecklistTask[]>(taskGroups.map((group) => [group, []]));
  const openIn = new Map<TaskGroup, number>();
  // Named one by one: spread, thousands of tasks take several times as long.
  for (const { id, rule, group, subject, itemId } of tasksOf(inventory)) {
    const checkedAt = checks[id]?.checkedAt ?? null;
    tasksIn.get(group)?.push({ id, rule, group, subject, itemId, checkedAt });
    if (checkedAt === null) openIn.set(group, (openIn.get(group) ?? 0) + 1);
  }
  const groups = [...tasksIn]
    .map(([group, tasks]) => ({ group, tasks, openCount: openIn.get(group) ?? 0 }))
    .filter(({ tasks }) => tasks.length > 0);
  return {
    groups,
    openCount: groups.reduce((sum, { openCount }) => sum + openCount, 0),
    totalCount: groups.reduce((sum, { tasks }) => sum + tasks.length, 0),
  };
};
