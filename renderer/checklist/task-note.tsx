import type { FormEvent } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useDraft } from '../ui/use-draft';

/** What somebody wants to remember about a task; open where there is something to read or to go on with. */
export const TaskNote = ({ task }: { task: ChecklistTask }) => {
  const { t, send, snapshot } = useApp();
  const note = snapshot.outlook.state.saved.notes[task.id] ?? '';
  const draft = useDraft<string>(`note/${task.id}`);
  const typed = draft.value ?? note;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ type: 'task/noted', taskId: task.id, note: typed })) draft.settle(typed);
  };
  return (
    <Disclosure label={t('checklist.taskNote')} isOpenAtFirst={typed !== ''}>
      <form className="item-details" onSubmit={save}>
        <textarea
          rows={2}
          maxLength={1000}
          aria-label={t('checklist.taskNote')}
          value={typed}
          onChange={({ target }) => draft.set(target.value)}
        />
        <div className="button-line">
          <Button type="submit" disabled={typed.trim() === note}>
            {t('checklist.saveDetails')}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
};
