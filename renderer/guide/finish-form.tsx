import { type FormEvent, useState } from 'react';
import { type AmazonContact, type Channel, channels } from '../../electron/core/state/history';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

interface FinishFormProps {
  /** How the chosen route reaches Amazon; it can be corrected here. */
  readonly channel: Channel;
  readonly onSaved: () => void;
  readonly onBack: () => void;
}

/** What was agreed with Amazon, to be kept in the history. All but the channel may stay empty. */
export const FinishForm = ({ channel, onSaved, onBack }: FinishFormProps) => {
  const { t, send } = useApp();
  const [contact, setContact] = useState<AmazonContact>({ channel, who: '', promised: '' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ type: 'guide/finished', contact })) onSaved();
  };
  return (
    <form className="finish-form" onSubmit={save}>
      <h2 className="statement">{t('guide.finishTitle')}</h2>
      <p className="hint">{t('guide.finishHint')}</p>
      <fieldset className="radio-column">
        <legend>{t('guide.finishChannel')}</legend>
        {channels.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name="channel"
              checked={option === contact.channel}
              onChange={() => setContact({ ...contact, channel: option })}
            />
            <span>{t(`guide.contacted.${option}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{t('guide.finishWho')}</span>
        <input
          type="text"
          maxLength={200}
          value={contact.who}
          onChange={(event) => setContact({ ...contact, who: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{t('guide.finishPromised')}</span>
        <textarea
          rows={4}
          maxLength={2000}
          value={contact.promised}
          onChange={(event) => setContact({ ...contact, promised: event.target.value })}
        />
      </label>
      <div className="button-line">
        <Button type="submit" look="primary">
          {t('guide.finishSave')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
      </div>
    </form>
  );
};
