import { useMemo, useState } from 'react';
import type { ChecklistTask } from '../../../electron/core/checklist/checklist';
import { itemsOf } from '../../../electron/core/checklist/inventory';
import { useApp } from '../../app-context';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { VirtualList } from '../../ui/virtual-list';
import { ContactRow } from './contact-row';
import { ContactSelection } from './contact-selection';
import { type ContactState, type ContactTask, stateOf } from './contact-task';
import { StateChips } from './state-chips';

/** From here on a list is searched rather than read. */
const filterFrom = 12;
const rowHeight = 36;

/** The contacts with their tasks, in their order. */
const useContactTasks = (tasks: readonly ChecklistTask[]): readonly ContactTask[] => {
  const { inventory } = useApp().snapshot.outlook.state.saved;
  return useMemo(() => {
    const taskOf = new Map(tasks.map((task) => [task.itemId, task]));
    return itemsOf(inventory, 'contact').map((contact) => ({
      id: contact.id,
      contact,
      task: taskOf.get(contact.id) ?? null,
    }));
  }, [inventory, tasks]);
};

/** What the person looks for, and which of the contacts that is. */
const useFound = (contacts: readonly ContactTask[]) => {
  const { locale } = useApp();
  const [text, setText] = useState('');
  const [state, setState] = useState<ContactState | null>(null);
  const isLong = contacts.length >= filterFrom;
  const found = useMemo(() => {
    const wanted = isLong ? text.trim().toLocaleLowerCase(locale) : '';
    return contacts.filter(
      (one) =>
        (!isLong || state === null || stateOf(one) === state) &&
        (wanted === '' || one.contact.name.toLocaleLowerCase(locale).includes(wanted)),
    );
  }, [contacts, isLong, locale, state, text]);
  return { found, isLong, text, setText, state, setState };
};

const toggled = (ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
};

/** There may be thousands of contacts: they can be searched, and several be chosen at once. */
export const ContactRows = ({ tasks }: { tasks: readonly ChecklistTask[] }) => {
  const { t } = useApp();
  const contacts = useContactTasks(tasks);
  const { found, isLong, text, setText, state, setState } = useFound(contacts);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  return (
    <>
      {isLong && (
        <>
          <SearchField label={t('checklist.filter')} value={text} onChange={setText} />
          <StateChips state={state} onChange={setState} />
        </>
      )}
      {!chosen && contacts.length > 1 && (
        <Button look="quiet" className="select-begin" onClick={() => setChosen(new Set())}>
          {t('checklist.select.begin')}
        </Button>
      )}
      {chosen && (
        <ContactSelection
          chosen={contacts.filter(({ id }) => chosen.has(id))}
          shown={found}
          onChosen={setChosen}
          onEnd={() => setChosen(null)}
        />
      )}
      <VirtualList entries={found} kept={unfolded} estimatedHeight={rowHeight}>
        {(entry, row) => (
          <ContactRow
            key={entry.id}
            entry={entry}
            row={row}
            onUnfolded={(isOpen) => setUnfolded(toggled(unfolded, entry.id, isOpen))}
            {...(chosen && {
              isChosen: chosen.has(entry.id),
              onChosen: (isChosen: boolean) => setChosen(toggled(chosen, entry.id, isChosen)),
            })}
          />
        )}
      </VirtualList>
      {found.length === 0 && (
        <p className="group-note">
          {text.trim() === '' ? t('checklist.states.none') : t('checklist.filterNone', { text })}
        </p>
      )}
    </>
  );
};
