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

const joined = (inventory: Inventory, checks: Checks): Checklist => {
  const tasks = tasksOf(inventory).map((task) => ({
    ...task,
    checkedAt: checks[task.id]?.checkedAt ?? null,
  }));
  const groups = taskGroups
    .map((group) => {
      const own = tasks.filter((task) => task.group === group);
      return { group, tasks: own, openCount: own.filter((task) => task.checkedAt === null).length };
    })
    .filter(({ tasks: own }) => own.length > 0);
  return {
    groups,
    openCount: groups.reduce((sum, { openCount }) => sum + openCount, 0),
    totalCount: tasks.length,
  };
};
