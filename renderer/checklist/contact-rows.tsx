import { useState } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { itemsOf } from '../../electron/core/checklist/inventory';
import { taskIdOf } from '../../electron/core/checklist/tasks';
import { useApp } from '../app-context';
import { SearchField } from '../ui/search-field';
import { ItemEditor } from './item-editor';
import { TaskRow } from './task-row';

/** From here on a list is searched rather than read. */
const filterFrom = 12;

/** There may be hundreds of contacts: they can be searched, and rows out of sight cost nothing (see the css). */
export const ContactRows = ({ tasks }: { tasks: readonly ChecklistTask[] }) => {
  const { t, locale, snapshot } = useApp();
  const [text, setText] = useState('');
  const contacts = itemsOf(snapshot.outlook.state.saved.inventory, 'contact');
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const wanted = contacts.length < filterFrom ? '' : text.trim().toLocaleLowerCase(locale);
  const found = contacts.filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted));
  return (
    <>
      {contacts.length >= filterFrom && (
        <SearchField label={t('checklist.filter')} value={text} onChange={setText} />
      )}
      <ul className="task-rows">
        {found.map((contact) => {
          const task = taskById.get(taskIdOf('block', contact.id));
          return task && <TaskRow key={contact.id} task={task} below={<ItemEditor item={contact} />} />;
        })}
      </ul>
      {found.length === 0 && <p className="group-note">{t('checklist.filterNone', { text })}</p>}
    </>
  );
};
