import { useId, useState } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import type { Item } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { IconButton } from '../ui/button';
import { ItemEditor } from './item-editor';
import { itemFacts } from './item-facts';
import { TaskRow } from './task-row';

interface PhoneTasksProps {
  readonly phone: Item;
  readonly tasks: readonly ChecklistTask[];
}

/** A phone has more than one task, so its name stands once above them. */
export const PhoneTasks = ({ phone, tasks }: PhoneTasksProps) => {
  const { t } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const facts = itemFacts(phone, t);
  return (
    <div className="phone">
      <div className="phone-line">
        <h3>
          {phone.name}
          {facts && <span className="task-facts">{facts}</span>}
        </h3>
        <IconButton
          icon="pencil"
          label={t('checklist.edit', { name: phone.name })}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ItemEditor item={phone} />}
      </div>
      <ul className="task-rows">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} isSubjectAbove />
        ))}
      </ul>
    </div>
  );
};
