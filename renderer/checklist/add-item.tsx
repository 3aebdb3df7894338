import { type FormEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { ItemKind } from '../../electron/core/checklist/inventory';
import { longestName, nameFrom } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import type { Draft } from '../ui/draft';
import { Icon } from '../ui/icons';
import { restOfDraft } from './rest-of-draft';

interface AddItemProps {
  readonly kind: ItemKind;
  readonly draft?: Ref<Draft>;
}

const useDraft = (kind: ItemKind) => {
  const { send } = useApp();
  const [text, setText] = useState('');
  const [hasKids, setHasKids] = useState(false);
  const latest = useRef(text);
  latest.current = text;
  const name = nameFrom(text);
  const add = async (): Promise<boolean> => {
    if (name === null) return true;
    if (!(await send({ type: 'item/add', kind, name, ...(kind === 'echo' && { hasKids }) }))) return false;
    const rest = restOfDraft(latest.current, text);
    setText(rest);
    setHasKids(false);
    return rest === '';
  };
  return { text, setText, hasKids, setHasKids, canAdd: name !== null, add };
};

/** Adds one thing after another: the field empties once it is saved, and keeps the focus. */
export const AddItem = ({ kind, draft }: AddItemProps) => {
  const { t } = useApp();
  const { text, setText, hasKids, setHasKids, canAdd, add } = useDraft(kind);
  useImperativeHandle(draft, () => ({ keep: add }));
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
          onChange={(event) => setText(event.target.value)}
        />
        {canAdd && <Button type="submit">{t('action.add')}</Button>}
      </div>
      {kind === 'echo' && canAdd && (
        <Checkbox
          label={t('checklist.kids')}
          hint={t('checklist.kidsHint')}
          isChecked={hasKids}
          onChange={setHasKids}
        />
      )}
    </form>
  );
};
