import { type FormEvent, useState } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

const Form = ({ taskId, note }: { taskId: string; note: string }) => {
  const { t, send } = useApp();
  const [draft, setDraft] = useState(note);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send({ type: 'task/noted', taskId, note: draft });
  };
  return (
    <form className="item-details" onSubmit={save}>
      <textarea
        rows={2}
        maxLength={1000}
        aria-label={t('checklist.taskNote')}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <div className="button-line">
        <Button type="submit" disabled={draft.trim() === note}>
          {t('checklist.saveDetails')}
        </Button>
      </div>
    </form>
  );
};

/** What somebody wants to remember about a task; open where there is something to read. */
export const TaskNote = ({ task }: { task: ChecklistTask }) => {
  const { t, snapshot } = useApp();
  const note = snapshot.outlook.state.saved.notes[task.id] ?? '';
  return (
    <Disclosure label={t('checklist.taskNote')} isOpenAtFirst={note !== ''}>
      <Form key={task.id} taskId={task.id} note={note} />
    </Disclosure>
  );
};
