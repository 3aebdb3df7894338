import { type FormEvent, type MouseEvent, useState } from 'react';
import type { Item } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { AskToRemove } from '../ui/ask-to-remove';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { longestName, nameFrom } from './item-name';

const Rename = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  const [draft, setDraft] = useState<string | null>(null);
  const name = nameFrom(draft ?? '');
  const canSave = name !== null && name !== item.name;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (canSave && (await send({ type: 'item/renamed', itemId: item.id, name }))) setDraft(null);
  };
  return (
    <form className="field-line" onSubmit={save}>
      <label className="field">
        <span>{t('checklist.name')}</span>
        <input
          type="text"
          maxLength={longestName}
          value={draft ?? item.name}
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={!canSave}>
        {t('action.rename')}
      </Button>
    </form>
  );
};

/** What is only for the person's own memory: a contact's number, and a note. */
const Details = ({ item }: { item: Extract<Item, { kind: 'contact' | 'own' }> }) => {
  const { t, send } = useApp();
  const known = { number: item.kind === 'contact' ? (item.number ?? '') : '', note: item.note ?? '' };
  const [draft, setDraft] = useState(known);
  const isChanged = draft.number.trim() !== known.number || draft.note.trim() !== known.note;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { number, note } = draft;
    void send({
      type: 'item/described',
      itemId: item.id,
      note,
      ...(item.kind === 'contact' && { number }),
    });
  };
  return (
    <form className="item-details" onSubmit={save}>
      {item.kind === 'contact' && (
        <label className="field">
          <span>{t('checklist.number')}</span>
          <input
            type="tel"
            maxLength={40}
            value={draft.number}
            onChange={({ target }) => setDraft({ ...draft, number: target.value })}
          />
        </label>
      )}
      <label className="field">
        <span>{t('checklist.note')}</span>
        <textarea
          rows={2}
          maxLength={1000}
          value={draft.note}
          onChange={({ target }) => setDraft({ ...draft, note: target.value })}
        />
      </label>
      <p className="hint">{t('checklist.detailsHint')}</p>
      <div className="button-line">
        <Button type="submit" disabled={!isChanged}>
          {t('checklist.saveDetails')}
        </Button>
      </div>
    </form>
  );
};

const Remove = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  const remove = async (event: MouseEvent) => {
    const heading = event.currentTarget.closest('section')?.querySelector('h2');
    // The pressed button goes with its row: the keyboard goes on from the group.
    if (await send({ type: 'item/removed', itemId: item.id })) heading?.focus();
  };
  return (
    <AskToRemove
      label={t('checklist.removeItem', { name: item.name })}
      question={t('checklist.removeAsk', { name: item.name })}
      onRemove={remove}
    />
  );
};

/** Changing what the person told us of, in place. */
export const ItemEditor = ({ item }: { item: Item }) => {
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
      {(item.kind === 'contact' || item.kind === 'own') && <Details item={item} />}
      <Remove item={item} />
    </div>
  );
};
