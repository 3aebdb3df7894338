import { type ReactNode, useId } from 'react';
import type { ChecklistTask } from '../../electron/core/checklist/checklist';
import { type ItemKind, itemsOf } from '../../electron/core/checklist/inventory';
import type { AddableKind } from '../../electron/core/checklist/recheck';
import type { TaskGroup } from '../../electron/core/checklist/tasks';
import { stillToAdd } from '../../electron/core/state/to-add';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { useFocusAfter } from '../ui/use-focus-after';
import { AddItem } from './add-item';
import { ContactRows } from './contacts/contact-rows';
import { PasteContacts } from './contacts/paste-contacts';
import { ItemEditor } from './item-editor';
import { itemFacts } from './item-facts';
import { PhoneTasks } from './phone-tasks';
import { TaskRow } from './task-row';

/** The groups whose tasks come from things the person told us of. */
const kindOfGroup: Readonly<Partial<Record<TaskGroup, ItemKind>>> = {
  phones: 'phone',
  cars: 'car',
  own: 'own',
  echos: 'echo',
  contacts: 'contact',
};

const PhoneRows = ({ tasks }: { tasks: readonly ChecklistTask[] }) => {
  const phones = itemsOf(useApp().snapshot.outlook.state.saved.inventory, 'phone');
  return phones.map((phone) => (
    <PhoneTasks key={phone.id} phone={phone} tasks={tasks.filter(({ itemId }) => itemId === phone.id)} />
  ));
};

/** Things that one task each follows from. */
const ItemRows = ({ kind, tasks }: { kind: 'car' | 'echo' | 'own'; tasks: readonly ChecklistTask[] }) => {
  const { t, snapshot } = useApp();
  const items = itemsOf(snapshot.outlook.state.saved.inventory, kind);
  return (
    <ul className="task-rows">
      {items.map((item) => {
        const task = tasks.find(({ itemId }) => itemId === item.id);
        if (!task) return null;
        const editor = <ItemEditor item={item} />;
        return <TaskRow key={item.id} task={task} facts={itemFacts(item, t)} below={editor} />;
      })}
    </ul>
  );
};

const Rows = ({ group, tasks }: { group: TaskGroup; tasks: readonly ChecklistTask[] }): ReactNode => {
  switch (group) {
    case 'phones':
      return <PhoneRows tasks={tasks} />;
    case 'echos':
      return <ItemRows kind="echo" tasks={tasks} />;
    case 'cars':
      return <ItemRows kind="car" tasks={tasks} />;
    case 'own':
      return <ItemRows kind="own" tasks={tasks} />;
    case 'contacts':
      return <ContactRows tasks={tasks} />;
    case 'account':
    case 'amazon':
      return (
        <ul className="task-rows">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      );
    default:
      return group satisfies never;
  }
};

/** What blocking does not do; nothing in the other groups. */
const BlockWarning = ({ group }: { group: TaskGroup }) => {
  const { say, snapshot } = useApp();
  const warning = group === 'contacts' ? snapshot.taskGuides.block?.warning : undefined;
  return warning && <p className="group-note">{say(warning)}</p>;
};

/** What belongs into a group that has nothing in it yet. */
const EmptyNote = ({ group }: { group: TaskGroup }) => {
  const { t } = useApp();
  return (
    group !== 'account' && group !== 'amazon' && <p className="group-note">{t(`checklist.empty.${group}`)}</p>
  );
};

/** What a recheck found to be missing in this group, until it is added or somebody says that there is none. */
const ToAddNote = ({ missing }: { missing: AddableKind }) => {
  const { t, send } = useApp();
  return (
    <div className="to-add">
      <p>{t(`checklist.toAdd.${missing}`)}</p>
      <Button look="quiet" onClick={() => send({ type: 'recheck/none-to-add', kind: missing })}>
        {t('checklist.noneToAdd')}
      </Button>
    </div>
  );
};

export const ChecklistGroup = ({ group }: { group: TaskGroup }) => {
  const { t, snapshot } = useApp();
  const headingId = useId();
  const own = snapshot.outlook.checklist.groups.find((candidate) => candidate.group === group);
  const tasks = own?.tasks ?? [];
  const progress = { done: tasks.length - (own?.openCount ?? 0), total: tasks.length };
  const kind = kindOfGroup[group];
  // Contacts that are let through on purpose are there without a task.
  const rowCount = kind ? itemsOf(snapshot.outlook.state.saved.inventory, kind).length : tasks.length;
  const missing = stillToAdd(snapshot.outlook.state.saved).find((one) => one === kind);
  // A row counts for more than the note: removed, it may bring the note back.
  const heading = useFocusAfter<HTMLHeadingElement>(2 * rowCount + (missing ? 1 : 0));
  return (
    <section className="group" aria-labelledby={headingId}>
      <header className="group-header">
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {t(`group.${group}`)}
        </h2>
        {tasks.length > 0 && <span className="group-progress">{t('checklist.progress', progress)}</span>}
      </header>
      {rowCount === 0 && <EmptyNote group={group} />}
      <BlockWarning group={group} />
      {rowCount > 0 && <Rows group={group} tasks={tasks} />}
      {missing && <ToAddNote missing={missing} />}
      {kind && <AddItem kind={kind} />}
      {kind === 'contact' && <PasteContacts />}
    </section>
  );
};
