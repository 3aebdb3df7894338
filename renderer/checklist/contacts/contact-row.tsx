import { useEffect, useId, useRef } from 'react';
import { useApp } from '../../app-context';
import { IconButton } from '../../ui/button';
import type { RowProps } from '../../ui/virtual-list';
import { ItemEditor } from '../item-editor';
import { itemFacts } from '../item-facts';
import { TaskRow } from '../task-row';
import { UnfoldingRow } from '../unfolding-row';
import { type Contact, type ContactTask, stateOf } from './contact-task';

interface RowOf {
  readonly row: RowProps;
  /** Whether it stands among all its kind: up and down are seen to do something. */
  readonly isMovable: boolean;
  readonly isUnfolded: boolean;
  readonly onUnfolded: (isOpen: boolean) => void;
}

interface ContactRowProps extends RowOf {
  readonly entry: ContactTask;
  /** While several are being chosen, whether this is among them. */
  readonly isChosen?: boolean;
  readonly onChosen?: (isChosen: boolean) => void;
}

/** While several are chosen a row is for choosing, and for nothing else. */
const Choice = ({
  entry,
  isChosen,
  onChosen,
  row,
}: Required<Omit<ContactRowProps, 'isUnfolded' | 'onUnfolded' | 'isMovable'>>) => {
  const { t } = useApp();
  const { contact } = entry;
  const id = useId();
  return (
    <li className="task-row" {...row}>
      <div className="task-line">
        <label className="task-label">
          <input
            type="checkbox"
            aria-label={t('checklist.select.one', { name: contact.name })}
            aria-describedby={id}
            checked={isChosen}
            onChange={({ target }) => onChosen(target.checked)}
          />
          <span className="task-name">{contact.name}</span>
          <span className="task-fact" id={id}>
            {[itemFacts(contact, t), t(`checklist.states.${stateOf(entry)}`)].filter(Boolean).join(' · ')}
          </span>
        </label>
      </div>
    </li>
  );
};

/** Nothing is to be done about this one, until somebody wants it blocked again. */
const Unblocked = ({ contact, isMovable, ...unfolding }: RowOf & { contact: Contact }) => {
  const { t, send } = useApp();
  const line = (
    <>
      <IconButton
        icon="reload"
        label={t('checklist.blockAgain', { name: contact.name })}
        onClick={() => send({ type: 'contacts/marked', itemIds: [contact.id], as: 'again' })}
      />
      <span className="task-label">
        <span className="task-name">
          {contact.name}
          <span className="task-facts">{itemFacts(contact, t)}</span>
        </span>
        <span className="task-fact">{t('checklist.isUnblocked')}</span>
      </span>
    </>
  );
  return (
    <UnfoldingRow line={line} label={t('checklist.unfold', { name: contact.name })} {...unfolding}>
      <ItemEditor item={contact} isMovable={isMovable} />
    </UnfoldingRow>
  );
};

/** When the pressed button went away with what the row was before, the keyboard stays with the row. */
const useFocusOnChange = (hasTask: boolean, index: number) => {
  const had = useRef(hasTask);
  useEffect(() => {
    if (had.current === hasTask) return;
    had.current = hasTask;
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`.virtual-list [data-index="${index}"] :is(input, button)`)?.focus();
  }, [hasTask, index]);
};

export const ContactRow = ({ entry, isChosen, onChosen, isMovable, ...unfolding }: ContactRowProps) => {
  const { t } = useApp();
  const { contact, task } = entry;
  const { row } = unfolding;
  useFocusOnChange(task !== null, row['data-index']);
  if (onChosen) return <Choice entry={entry} isChosen={isChosen ?? false} onChosen={onChosen} row={row} />;
  if (task === null) return <Unblocked contact={contact} isMovable={isMovable} {...unfolding} />;
  return (
    <TaskRow
      task={task}
      facts={itemFacts(contact, t)}
      below={<ItemEditor item={contact} isMovable={isMovable} />}
      {...unfolding}
    />
  );
};
