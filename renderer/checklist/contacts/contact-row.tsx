import { useId, useState } from 'react';
import { useApp } from '../../app-context';
import { IconButton } from '../../ui/button';
import type { RowProps } from '../../ui/virtual-list';
import { ItemEditor } from '../item-editor';
import { itemFacts } from '../item-facts';
import { TaskRow } from '../task-row';
import { type Contact, type ContactTask, stateOf } from './contact-task';

interface RowOf {
  readonly row: RowProps;
  readonly onUnfolded: (isOpen: boolean) => void;
}

interface ContactRowProps extends RowOf {
  readonly entry: ContactTask;
  /** While several are being chosen, whether this is among them. */
  readonly isChosen?: boolean;
  readonly onChosen?: (isChosen: boolean) => void;
}

/** While several are chosen a row is for choosing, and for nothing else. */
const Choice = ({ entry, isChosen, onChosen, row }: Required<Omit<ContactRowProps, 'onUnfolded'>>) => {
  const { t } = useApp();
  const { contact } = entry;
  return (
    <li className="task-row" {...row}>
      <label className="task-label task-line">
        <input
          type="checkbox"
          aria-label={t('checklist.select.one', { name: contact.name })}
          checked={isChosen}
          onChange={({ target }) => onChosen(target.checked)}
        />
        <span className="task-name">{contact.name}</span>
        <span className="task-fact">{t(`checklist.states.${stateOf(entry)}`)}</span>
      </label>
    </li>
  );
};

/** Nothing is to be done about this one, until somebody wants it blocked again. */
const Unblocked = ({ contact, row, onUnfolded }: RowOf & { contact: Contact }) => {
  const { t, send } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const unfold = () => {
    setIsOpen(!isOpen);
    onUnfolded(!isOpen);
  };
  return (
    <li className="task-row" {...row}>
      <div className="task-line">
        <IconButton
          icon="reload"
          label={t('checklist.blockAgain', { name: contact.name })}
          onClick={() => send({ type: 'contacts/unblocked', itemIds: [contact.id], isUnblocked: false })}
        />
        <span className="task-label">
          <span className="task-name">{contact.name}</span>
          <span className="task-fact">{t('checklist.isUnblocked')}</span>
        </span>
        <IconButton
          icon="chevron-down"
          className="task-unfold"
          label={t('checklist.unfold', { name: contact.name })}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={unfold}
        />
      </div>
      <div id={id} className="task-more" hidden={!isOpen}>
        {isOpen && <ItemEditor item={contact} />}
      </div>
    </li>
  );
};

export const ContactRow = ({ entry, isChosen, onChosen, ...rest }: ContactRowProps) => {
  const { t } = useApp();
  const { contact, task } = entry;
  if (onChosen)
    return <Choice entry={entry} isChosen={isChosen ?? false} onChosen={onChosen} row={rest.row} />;
  if (task === null) return <Unblocked contact={contact} {...rest} />;
  return (
    <TaskRow task={task} facts={itemFacts(contact, t)} below={<ItemEditor item={contact} />} {...rest} />
  );
};
