import { tasksOf } from '../checklist/tasks';
import type { Moment } from '../reminder/moment';
import type { AppEvent } from './events';
import type { HistoryEntry } from './history';
import type { SavedState } from './saved-state';

type TaskEvent = Extract<AppEvent, { type: 'task/checked' | 'task/noted' }>;

/** Adds lines to the record. */
export const withHistory = (saved: SavedState, ...entries: readonly HistoryEntry[]): SavedState => ({
  ...saved,
  history: [...saved.history, ...entries],
});

/** Ticks or reopens the tasks among `ids`, in the list's order; ids without a task are passed over. */
export const checkTasks = (
  saved: SavedState,
  ids: readonly string[],
  isChecked: boolean,
  { at }: Moment,
): SavedState => {
  const wanted = new Set(ids);
  const changed = tasksOf(saved.inventory).filter(
    ({ id }) => wanted.has(id) && Boolean(saved.checks[id]) !== isChecked,
  );
  if (changed.length === 0) return saved;
  const checks = isChecked
    ? { ...saved.checks, ...Object.fromEntries(changed.map(({ id }) => [id, { checkedAt: at }])) }
    : Object.fromEntries(Object.entries(saved.checks).filter(([id]) => !wanted.has(id)));
  return withHistory(
    { ...saved, checks },
    ...changed.map(({ rule, subject }) => ({
      kind: isChecked ? ('task-checked' as const) : ('task-reopened' as const),
      at,
      rule,
      subject,
    })),
  );
};

/** Reopens the tasks among `ids` that are ticked; ids without a task are passed over. */
export const reopenTasks = (saved: SavedState, ids: readonly string[], moment: Moment): SavedState =>
  checkTasks(saved, ids, false, moment);

/** Ticks the tasks among `ids` as seen just now, also those that were ticked before: they are verified anew. */
export const confirmTasks = (saved: SavedState, ids: readonly string[], moment: Moment): SavedState => {
  const checked = checkTasks(saved, ids, true, moment);
  const seen = Object.fromEntries(
    ids.filter((id) => checked.checks[id]).map((id) => [id, { checkedAt: moment.at }]),
  );
  return { ...checked, checks: { ...checked.checks, ...seen } };
};

const note = (
  saved: SavedState,
  { taskId, note: text }: Extract<TaskEvent, { type: 'task/noted' }>,
): SavedState => {
  const { [taskId]: former, ...rest } = saved.notes;
  const isKnown = tasksOf(saved.inventory).some(({ id }) => id === taskId);
  if (!isKnown || (former ?? '') === text) return saved;
  return { ...saved, notes: text === '' ? rest : { ...rest, [taskId]: text } };
};

/** What people ticked and noted. An id that is not there changes nothing. */
export const reduceTasks = (saved: SavedState, event: TaskEvent, moment: Moment): SavedState => {
  switch (event.type) {
    case 'task/checked':
      return checkTasks(saved, [event.taskId], event.isChecked, moment);
    case 'task/noted':
      return note(saved, event);
    default:
      return event satisfies never;
  }
};
