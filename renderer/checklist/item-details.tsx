import type { FormEvent } from 'react';
import { detailsOf, type Item, phoneForms } from '../../electron/core/checklist/inventory';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { useDraft } from '../ui/use-draft';

type Detail = (typeof detailsOf)[Item['kind']][number];
type Details = Readonly<Partial<Record<Detail, string>>>;

const longest = { owner: 120, room: 120, model: 120, number: 40, note: 1000 } as const;

interface FieldProps {
  readonly name: Detail;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const Control = ({ name, value, onChange }: FieldProps) => {
  const { t } = useApp();
  if (name === 'form')
    return (
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {phoneForms.map((form) => (
          <option key={form} value={form}>
            {t(`checklist.forms.${form}`)}
          </option>
        ))}
      </select>
    );
  if (name === 'note')
    return (
      <textarea
        rows={2}
        maxLength={longest.note}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return (
    <input
      type={name === 'number' ? 'tel' : 'text'}
      maxLength={longest[name]}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
};

const Field = (field: FieldProps) => {
  const { t } = useApp();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is in it
    <label className="field">
      <span>{t(`checklist.${field.name}`)}</span>
      <Control {...field} />
    </label>
  );
};

/** What is known so far; a phone is taken for one until somebody says otherwise. */
const knownOf = (item: Item): Details => {
  const known = item as Item & Details;
  return Object.fromEntries(
    detailsOf[item.kind].map((name) => [name, known[name] ?? (name === 'form' ? phoneForms[0] : '')]),
  );
};

/** What is only for the person's own memory: whose a phone is, where an Echo stands, a contact's number. */
export const ItemDetails = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  const known = knownOf(item);
  const draft = useDraft<Details>(`details/${item.id}`);
  const typed = draft.value ?? known;
  const names = detailsOf[item.kind] as readonly Detail[];
  const isChanged = names.some((name) => (typed[name] ?? '').trim() !== known[name]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ type: 'item/described', itemId: item.id, ...(typed as object) })) draft.settle(typed);
  };
  return (
    <form className="item-details" onSubmit={save}>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          value={typed[name] ?? ''}
          onChange={(value) => draft.set({ ...typed, [name]: value })}
        />
      ))}
      <p className="hint">{t('checklist.detailsHint')}</p>
      <div className="button-line">
        <Button type="submit" disabled={!isChanged}>
          {t('checklist.saveDetails')}
        </Button>
      </div>
    </form>
  );
};
