import { type ComponentProps, type FormEvent, useId } from 'react';
import { channels } from '../../electron/core/state/channels';
import type { AmazonContact } from '../../electron/core/state/history';
import { Button } from '../ui/button';
import { RadioColumn } from '../ui/radio-line';
import { useDraft } from '../ui/use-draft';
import { useGuide } from './guide-context';

interface FinishFormProps {
  /** Told whether Amazon said that calling is off. */
  readonly onSaved: (isSwitchedOff: boolean) => void;
  readonly onBack: () => void;
}

const Field = ({ label, hint, ...input }: ComponentProps<'input'> & { label: string; hint?: string }) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

type Change = (change: Partial<Agreed['contact']>) => void;

/** What was typed. By which route Amazon was reached is known, and how follows from it until somebody says otherwise. */
interface Agreed {
  readonly contact: Omit<AmazonContact, 'route' | 'channel'>;
  readonly channel: AmazonContact['channel'] | null;
  /** Null until it is answered. */
  readonly isSwitchedOff: boolean | null;
}

interface ChannelFieldProps {
  readonly channel: AmazonContact['channel'];
  readonly onChange: (channel: AmazonContact['channel']) => void;
}

/** How Amazon was reached: as the route says, unless it came otherwise. */
const ChannelField = ({ channel, onChange }: ChannelFieldProps) => {
  const { t } = useGuide();
  return (
    <RadioColumn
      legend={t('guide.finishChannel')}
      values={channels}
      value={channel}
      nameOf={(one) => t(`guide.contacted.${one}`)}
      onChange={onChange}
    />
  );
};

interface AnswerFieldProps {
  readonly isSwitchedOff: boolean | null;
  readonly onChange: (isSwitchedOff: boolean) => void;
}

/** What decides about the task on the checklist, so nothing is chosen beforehand. */
const AnswerField = ({ isSwitchedOff, onChange }: AnswerFieldProps) => {
  const { t } = useGuide();
  return (
    <RadioColumn
      legend={t('guide.answer.legend')}
      error={t('guide.answer.missing')}
      values={['yes', 'no'] as const}
      value={isSwitchedOff === null ? null : isSwitchedOff ? 'yes' : 'no'}
      nameOf={(answer) => t(`guide.answer.${answer}`)}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
};

const AgreedFields = ({ contact, change }: Pick<Agreed, 'contact'> & { change: Change }) => {
  const { t, today } = useGuide();
  return (
    <>
      <Field
        label={t('guide.finishWho')}
        type="text"
        maxLength={200}
        value={contact.who}
        onChange={({ target }) => change({ who: target.value })}
      />
      <Field
        label={t('guide.finishCase')}
        type="text"
        maxLength={100}
        value={contact.caseId}
        onChange={({ target }) => change({ caseId: target.value })}
      />
      <label className="field">
        <span>{t('guide.finishPromised')}</span>
        <textarea
          rows={3}
          maxLength={2000}
          value={contact.promised}
          onChange={({ target }) => change({ promised: target.value })}
        />
      </label>
      <Field
        label={t('guide.finishFollowUp')}
        hint={t('guide.finishFollowUpHint')}
        type="date"
        min={today}
        value={contact.followUpOn ?? ''}
        onChange={({ target }) => change({ followUpOn: target.value || null })}
      />
    </>
  );
};

/** What was agreed with Amazon, to be kept in the history. All but the answer and the channel may stay empty. */
export const FinishForm = ({ onSaved, onBack }: FinishFormProps) => {
  const { t, send, route, followUpDay } = useGuide();
  // Looking at the steps once more, to read out the request again, empties nothing.
  const draft = useDraft<Agreed>('finish');
  const typed = draft.value ?? {
    contact: { who: '', caseId: '', promised: '', followUpOn: followUpDay },
    channel: null,
    isSwitchedOff: null,
  };
  const { isSwitchedOff } = typed;
  const channel = typed.channel ?? route.channel;
  const change: Change = (part) => draft.set({ ...typed, contact: { ...typed.contact, ...part } });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSwitchedOff === null) return;
    const contact = { ...typed.contact, channel, route: route.id };
    if (!(await send({ type: 'guide/finished', contact, isSwitchedOff }))) return;
    draft.settle(typed);
    onSaved(isSwitchedOff);
  };
  return (
    <form className="finish-form" onSubmit={save}>
      <h2 className="statement">{t('guide.finishTitle')}</h2>
      <p className="hint">{t('guide.finishHint')}</p>
      <AnswerField
        isSwitchedOff={isSwitchedOff}
        onChange={(isOff) => draft.set({ ...typed, isSwitchedOff: isOff })}
      />
      <ChannelField channel={channel} onChange={(chosen) => draft.set({ ...typed, channel: chosen })} />
      <AgreedFields contact={typed.contact} change={change} />
      <div className="button-line">
        <Button type="submit" look="primary">
          {t('guide.finishSave')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
        <Button look="quiet" onClick={() => send({ type: 'guide/close' })}>
          {t('guide.finishNobody')}
        </Button>
      </div>
    </form>
  );
};
