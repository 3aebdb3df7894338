import { type FormEvent, useState } from 'react';
import { itemsOf } from '../../../electron/core/checklist/inventory';
import { useApp } from '../../app-context';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Disclosure } from '../../ui/disclosure';
import { useDraft } from '../../ui/use-draft';
import { linesAfter, readContacts } from './read-contacts';

/** How many names are spelled out before the rest is only counted. */
const namesShown = 5;

const Form = () => {
  const { t, locale, send, snapshot } = useApp();
  const draft = useDraft<string>('paste');
  const text = draft.value ?? '';
  const [withDuplicates, setWithDuplicates] = useState(false);
  const present = itemsOf(snapshot.outlook.state.saved.inventory, 'contact').map(({ name }) => name);
  const { fresh, duplicates, unreadable } = readContacts(text, present);
  const chosen = withDuplicates ? [...fresh, ...duplicates] : fresh;
  const names = new Intl.ListFormat(locale).format([
    ...duplicates.slice(0, namesShown).map(({ name }) => name),
    ...(duplicates.length > namesShown ? ['…'] : []),
  ]);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0 || !(await send({ type: 'contacts/add', contacts: chosen }))) return;
    draft.settle(text, (typed) => linesAfter(typed, text));
    setWithDuplicates(false);
  };
  return (
    <form className="paste-contacts" onSubmit={add}>
      <label className="field">
        <span>{t('checklist.paste.label')}</span>
        <textarea rows={5} value={text} onChange={({ target }) => draft.set(target.value)} />
      </label>
      <div role="status">
        {chosen.length > 0 && <p>{t('checklist.paste.preview', { count: chosen.length })}</p>}
        {duplicates.length > 0 && (
          <p>{t('checklist.paste.duplicates', { count: duplicates.length, names })}</p>
        )}
        {unreadable > 0 && <p>{t('checklist.paste.unreadable', { count: unreadable })}</p>}
      </div>
      {duplicates.length > 0 && (
        <Checkbox
          label={t('checklist.paste.withDuplicates')}
          isChecked={withDuplicates}
          onChange={setWithDuplicates}
        />
      )}
      <div className="button-line">
        <Button type="submit" disabled={chosen.length === 0}>
          {t('checklist.paste.add')}
        </Button>
      </div>
    </form>
  );
};

/** Many contacts at once, out of another list: what will be added is said first, and what is there twice. */
export const PasteContacts = () => {
  const { t } = useApp();
  return (
    <Disclosure label={t('checklist.paste.open')}>
      <Form />
    </Disclosure>
  );
};
