import { type FormEvent, type Ref, useImperativeHandle } from 'react';
import type { ItemKind } from '../../electron/core/checklist/inventory';
import { itemsOf, longestName, nameFrom } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Icon } from '../ui/icons';
import type { Unsaved } from '../ui/unsaved';
import { useDraft } from '../ui/use-draft';
import { nameKey } from './name-key';
import './add-item.css';

interface AddItemProps {
  readonly kind: ItemKind;
  readonly unsaved?: Ref<Unsaved>;
}

const nothing = { text: '', hasKids: false };

const useNewItem = (kind: ItemKind) => {
  const { send, snapshot } = useApp();
  const draft = useDraft<typeof nothing>(`add/${kind}`);
  const typed = draft.value ?? nothing;
  const name = nameFrom(typed.text);
  const add = async (): Promise<boolean> => {
    if (name === null) return true;
    const { hasKids } = typed;
    const isAdded = await send({ type: 'item/add', kind, name, ...(kind === 'echo' && { hasKids }) });
    return isAdded && draft.settle(typed);
  };
  // There may be thousands, and nobody is typing most of the time.
  const key = name && nameKey(name);
  const isThere =
    key !== null &&
    itemsOf(snapshot.outlook.state.saved.inventory, kind).some((item) => nameKey(item.name) === key);
  const change = (part: Partial<typeof nothing>) => draft.set({ ...typed, ...part });
  return { ...typed, change, canAdd: name !== null, isThere, add };
};

/** Adds one thing after another: the field empties once it is saved, and keeps the focus. */
export const AddItem = ({ kind, unsaved }: AddItemProps) => {
  const { t } = useApp();
  const { text, hasKids, change, canAdd, isThere, add } = useNewItem(kind);
  useImperativeHandle(unsaved, () => ({ keep: add }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form className="add-item" onSubmit={submit}>
      <div className="add-line">
        <Icon name="plus" />
        <input
          type="text"
          aria-label={t(`checklist.add.${kind}`)}
          placeholder={t(`checklist.add.${kind}`)}
          maxLength={longestName}
          value={text}
          onChange={(event) => change({ text: event.target.value })}
        />
        {canAdd && <Button type="submit">{t('action.add')}</Button>}
      </div>
      {isThere && (
        <p className="hint" role="status">
          {t('checklist.isThere')}
        </p>
      )}
      {kind === 'echo' && canAdd && (
        <Checkbox
          label={t('checklist.kids')}
          hint={t('checklist.kidsHint')}
          isChecked={hasKids}
          onChange={(isOn) => change({ hasKids: isOn })}
        />
      )}
    </form>
  );
};
