import { type ComponentProps, type ReactNode, useId } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { ruleName, taskName } from '../../electron/core/checklist/task-name';
import { useApp } from '../app-context';
import { HowTo } from './how-to';
import { TaskNote } from './task-note';
import { UnfoldingRow } from './unfolding-row';

interface TaskRowProps
  extends Pick<ComponentProps<typeof UnfoldingRow>, 'row' | 'isUnfolded' | 'onUnfolded'> {
  readonly task: ChecklistTask;
  /** What belongs to the row beside the how-to. */
  readonly below?: ReactNode;
  /** What is known of the item, in a quieter tone. */
  readonly facts?: string;
  /** Whether a heading above already names what the task is about. */
  readonly isSubjectAbove?: boolean;
}

/** The note of these belongs to the item: it stands there. */
const hasOwnNote = ({ rule }: ChecklistTask): boolean => rule === 'block' || rule === 'own';

/** One task: ticked as the state says, never ahead of it. */
export const TaskRow = ({ task, below, facts = '', isSubjectAbove = false, ...unfolding }: TaskRowProps) => {
  const { t, format, send } = useApp();
  const id = useId();
  const name = taskName(task, t);
  const { checkedAt } = task;
  const line = (
    <label className="task-label">
      <input
        type="checkbox"
        aria-label={name}
        aria-describedby={`${id}-facts ${id}-fact`}
        checked={checkedAt !== null}
        onChange={() => send({ type: 'task/checked', taskId: task.id, isChecked: checkedAt === null })}
      />
      <span className="task-name">
        {isSubjectAbove ? ruleName(task.rule, t) : name}
        {facts && (
          <span className="task-facts" id={`${id}-facts`}>
            {facts}
          </span>
        )}
      </span>
      {checkedAt && (
        <span className="task-fact" id={`${id}-fact`}>
          {t('checklist.checkedOn', { day: format.shortDay(checkedAt) })}
        </span>
      )}
    </label>
  );
  return (
    <UnfoldingRow line={line} label={t('checklist.howTo', { task: name })} {...unfolding}>
      <HowTo rule={task.rule} />
      {!hasOwnNote(task) && <TaskNote task={task} />}
      {below}
    </UnfoldingRow>
  );
};
