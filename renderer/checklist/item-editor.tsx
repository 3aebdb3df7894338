import type { FormEvent } from 'react';
import { type Item, itemsOf, longestName, nameFrom } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { AskToRemove } from '../ui/ask-to-remove';
import { Button, IconButton } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { useDraft } from '../ui/use-draft';
import { ItemDetails } from './item-details';

const Rename = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  const draft = useDraft<string>(`name/${item.id}`);
  const typed = draft.value ?? item.name;
  const name = nameFrom(typed);
  const canSave = name !== null && name !== item.name;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!canSave || !(await send({ type: 'item/renamed', itemId: item.id, name }))) return;
    draft.settle(typed);
  };
  return (
    <form className="field-line" onSubmit={save}>
      <label className="field">
        <span>{t('checklist.name')}</span>
        <input
          type="text"
          maxLength={longestName}
          value={typed}
          onChange={(event) => draft.set(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={!canSave}>
        {t('action.rename')}
      </Button>
    </form>
  );
};

const Remove = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  return (
    <AskToRemove
      label={t('checklist.removeItem', { name: item.name })}
      question={t('checklist.removeAsk', { name: item.name })}
      onRemove={() => send({ type: 'items/removed', itemIds: [item.id] })}
    />
  );
};

/** Among its kind; nothing where there is only one. */
const Move = ({ item }: { item: Item }) => {
  const { t, send, snapshot } = useApp();
  const kin = itemsOf(snapshot.outlook.state.saved.inventory, item.kind);
  const index = kin.findIndex(({ id }) => id === item.id);
  if (kin.length < 2) return null;
  return (
    <span className="move">
      <IconButton
        icon="up"
        label={t('checklist.moveUp', { name: item.name })}
        aria-disabled={index === 0}
        onClick={() => send({ type: 'item/moved', itemId: item.id, to: 'up' })}
      />
      <IconButton
        icon="down"
        label={t('checklist.moveDown', { name: item.name })}
        aria-disabled={index === kin.length - 1}
        onClick={() => send({ type: 'item/moved', itemId: item.id, to: 'down' })}
      />
    </span>
  );
};

/** Changing what the person told us of, in place. */
export const ItemEditor = ({ item, isMovable = true }: { item: Item; isMovable?: boolean }) => {
  const { t, send } = useApp();
  return (
    <div className="item-editor">
      <Rename item={item} />
      {item.kind === 'echo' && (
        <Checkbox
          label={t('checklist.kids')}
          hint={t('checklist.kidsHint')}
          isChecked={item.hasKids}
          onChange={(hasKids) => send({ type: 'echo/kids-changed', itemId: item.id, hasKids })}
        />
      )}
      {item.kind !== 'car' && <ItemDetails item={item} />}
      {item.kind === 'contact' && !item.isUnblocked && (
        <div>
          <Button onClick={() => send({ type: 'contacts/marked', itemIds: [item.id], as: 'unblocked' })}>
            {t('checklist.unblock')}
          </Button>
          <p className="hint">{t('checklist.unblockHint')}</p>
        </div>
      )}
      <div className="button-line">
        <Remove item={item} />
        {isMovable && <Move item={item} />}
      </div>
    </div>
  );
};
