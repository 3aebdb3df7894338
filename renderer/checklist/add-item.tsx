import { type FormEvent, type ReactNode, useState } from 'react';
import type { ItemKind } from '../../electron/core/checklist/inventory';
import { longestName, nameFrom } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Icon } from '../ui/icons';

interface AddItemProps {
  readonly kind: ItemKind;
  /** What is good to know before the first one is added; shown once the field is used. */
  readonly note: ReactNode;
}

/** Adds one thing after another: the field empties once it is saved, and keeps the focus. */
export const AddItem = ({ kind, note }: AddItemProps) => {
  const { t, send } = useApp();
  const [draft, setDraft] = useState('');
  const [hasKids, setHasKids] = useState(false);
  const [isUsed, setIsUsed] = useState(false);
  const name = nameFrom(draft);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name === null) return;
    if (!(await send({ type: 'item/add', kind, name, ...(kind === 'echo' && { hasKids }) }))) return;
    setDraft('');
    setHasKids(false);
  };
  return (
    <form className="add-item" onSubmit={add}>
      <div className="add-line">
        <Icon name="plus" />
        <input
          type="text"
          aria-label={t(`checklist.add.${kind}`)}
          placeholder={t(`checklist.add.${kind}`)}
          maxLength={longestName}
          value={draft}
          onFocus={() => setIsUsed(true)}
          onChange={(event) => setDraft(event.target.value)}
        />
        {name !== null && <Button type="submit">{t('action.add')}</Button>}
      </div>
      {kind === 'echo' && name !== null && (
        <Checkbox
          label={t('checklist.kids')}
          hint={t('checklist.kidsHint')}
          isChecked={hasKids}
          onChange={setHasKids}
        />
      )}
      {isUsed && note}
    </form>
  );
};
