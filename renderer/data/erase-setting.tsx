import { type FormEvent, useState } from 'react';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';

const EraseForm = () => {
  const { t, send } = useApp();
  const [typed, setTyped] = useState('');
  const word = t('erase.word');
  const isTyped = typed.trim().toLocaleLowerCase() === word;
  const erase = (event: FormEvent) => {
    event.preventDefault();
    if (isTyped) void send({ type: 'data/erase', word: typed });
  };
  return (
    <form className="erase-form" onSubmit={erase}>
      <p>{t('erase.hint')}</p>
      <p className="erase-final">{t('erase.final')}</p>
      <label className="field">
        <span>{t('erase.label', { word })}</span>
        <input
          type="text"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button look="erase" type="submit" disabled={!isTyped}>
        {t('erase.button')}
      </Button>
    </form>
  );
};

export const EraseSetting = () => {
  const { t } = useApp();
  return (
    <Disclosure label={t('data.erase')}>
      <EraseForm />
    </Disclosure>
  );
};
