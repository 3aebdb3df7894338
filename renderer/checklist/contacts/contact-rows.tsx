import { useMemo, useRef, useState } from 'react';
import type { ChecklistTask } from '../../../electron/core/checklist/checklist';
import { itemsOf } from '../../../electron/core/checklist/inventory';
import { useApp } from '../../app-context';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { useFocusAfter } from '../../ui/use-focus-after';
import { VirtualList } from '../../ui/virtual-list';
import { ContactRow } from './contact-row';
import { ContactSelection } from './contact-selection';
import { type ContactState, type ContactTask, stateOf } from './contact-task';
import { StateChips } from './state-chips';
import './contacts.css';

/** From here on a list is searched rather than read. */
const filterFrom = 12;
const rowHeight = 36;

const nobody: ReadonlySet<string> = new Set();

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

/**
 * What the person looks for, and which of the contacts that is. A row that was found stays until they look for something
 * else, so that a tick does not move the next one under the pointer; so does one that is unfolded, since somebody may be
 * writing in it.
 */
const useFound = (contacts: readonly ContactTask[], unfolded: ReadonlySet<string>) => {
  const { locale } = useApp();
  const [text, setText] = useState('');
  const [state, setState] = useState<ContactState | null>(null);
  const isLong = contacts.length >= filterFrom;
  const held = useRef({ text, state, ids: new Set<string>() });
  const found = useMemo(() => {
    const wanted = isLong ? text.trim().toLocaleLowerCase(locale) : '';
    if (wanted === '' && (state === null || !isLong)) return contacts;
    if (held.current.text !== text || held.current.state !== state)
      held.current = { text, state, ids: new Set() };
    const { ids } = held.current;
    return contacts.filter((one) => {
      const { name } = one.contact;
      const isFound =
        (state === null || stateOf(one) === state) && name.toLocaleLowerCase(locale).includes(wanted);
      if (isFound) ids.add(one.id);
      return ids.has(one.id) || unfolded.has(one.id);
    });
  }, [contacts, isLong, locale, state, text, unfolded]);
  return { found, isLong, text, setText, state, setState };
};

const toggled = (ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> => {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
};

/** Several chosen contacts; null while nobody is choosing. When that ends the keyboard is back where it began. */
const useChoice = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const begin = useFocusAfter<HTMLButtonElement>(chosen ? 1 : 0);
  return { chosen, setChosen, begin };
};

/** There may be thousands of contacts: they can be searched, and several be chosen at once. */
export const ContactRows = ({ tasks }: { tasks: readonly ChecklistTask[] }) => {
  const { t } = useApp();
  const contacts = useContactTasks(tasks);
  const [unfolded, setUnfolded] = useState(nobody);
  const { chosen, setChosen, begin } = useChoice();
  const { found, isLong, text, setText, state, setState } = useFound(contacts, unfolded);
  // An unfolded row stays as it is, and is not for choosing: somebody may be writing in it.
  const choosable = found.filter(({ id }) => !unfolded.has(id));
  /** What is done to several is done to what is in the list: another search is another choice. */
  const lookFor =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      if (chosen) setChosen(nobody);
    };
  return (
    <>
      {isLong && (
        <>
          <SearchField label={t('checklist.filter')} value={text} onChange={lookFor(setText)} />
          <StateChips state={state} onChange={lookFor(setState)} />
        </>
      )}
      {chosen ? (
        <ContactSelection
          chosen={choosable.filter(({ id }) => chosen.has(id))}
          shown={choosable}
          onChosen={setChosen}
          onEnd={() => setChosen(null)}
        />
      ) : (
        contacts.length > 1 && (
          <Button look="quiet" className="select-begin" ref={begin} onClick={() => setChosen(nobody)}>
            {t('checklist.select.begin')}
          </Button>
        )
      )}
      <VirtualList entries={found} kept={unfolded} estimatedHeight={rowHeight}>
        {(entry, row) => (
          <ContactRow
            key={entry.id}
            entry={entry}
            row={row}
            isMovable={found === contacts}
            isUnfolded={unfolded.has(entry.id)}
            onUnfolded={(isOpen) => setUnfolded(toggled(unfolded, entry.id, isOpen))}
            {...(chosen &&
              !unfolded.has(entry.id) && {
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
