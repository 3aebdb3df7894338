import { type ReactNode, useId, useState } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { useApp } from '../app-context';
import { ruleName, taskName } from '../task-name';
import { IconButton } from '../ui/button';
import type { RowProps } from '../ui/virtual-list';
import { HowTo } from './how-to';
import { TaskNote } from './task-note';

interface TaskRowProps {
  readonly task: ChecklistTask;
  /** What belongs to the row beside the how-to. */
  readonly below?: ReactNode;
  /** What is known of the item, in a quieter tone. */
  readonly facts?: string;
  /** Whether a heading above already names what the task is about. */
  readonly isSubjectAbove?: boolean;
  /** What a list that is drawn in part needs of its rows. */
  readonly row?: RowProps;
  readonly onUnfolded?: (isOpen: boolean) => void;
}

/** The note of these belongs to the item: it stands there. */
const hasOwnNote = ({ rule }: ChecklistTask): boolean => rule === 'block' || rule === 'own';

/** One task: ticked as the state says, never ahead of it. */
export const TaskRow = ({
  task,
  below,
  facts = '',
  isSubjectAbove = false,
  row,
  onUnfolded,
}: TaskRowProps) => {
  const { t, format, send } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const name = taskName(task, t);
  const { checkedAt } = task;
  const unfold = () => {
    setIsOpen(!isOpen);
    onUnfolded?.(!isOpen);
  };
  return (
    <li className="task-row" data-is-open={isOpen} {...row}>
      <div className="task-line">
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
        <IconButton
          icon="chevron-down"
          className="task-unfold"
          label={t('checklist.howTo', { task: name })}
          aria-expanded={isOpen}
          aria-controls={`${id}-more`}
          onClick={unfold}
        />
      </div>
      <div id={`${id}-more`} className="task-more" hidden={!isOpen}>
        {isOpen && (
          <>
            <HowTo rule={task.rule} />
            {!hasOwnNote(task) && <TaskNote task={task} />}
            {below}
          </>
        )}
      </div>
    </li>
  );
};
