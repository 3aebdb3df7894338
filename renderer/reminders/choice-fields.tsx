import { useId } from 'react';
import type { Reminder, ReminderKind } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import type { ReminderDraft } from './use-reminder-draft';

interface HowOftenProps {
  readonly draft: ReminderDraft;
  readonly onChange: (change: Pick<ReminderDraft, 'schedule'>) => void;
}

/** Once, or again and again. */
export const HowOftenField = ({ draft: { schedule }, onChange }: HowOftenProps) => {
  const { t } = useApp();
  const name = useId();
  const isOnce = schedule.every === 'once';
  const choose = (every: 'once' | 'days') => onChange({ schedule: { ...schedule, every } });
  return (
    <fieldset className="radio-line" aria-label={t('reminders.howOften')}>
      <label>
        <input type="radio" name={name} checked={isOnce} onChange={() => choose('once')} />
        <span>{t('reminders.once')}</span>
      </label>
      <label>
        <input type="radio" name={name} checked={!isOnce} onChange={() => choose('days')} />
        <span>{t('reminders.repeating')}</span>
      </label>
    </fieldset>
  );
};

const ways = ['completion', 'fixed'] as const satisfies readonly Reminder['counted'][];

interface CountedProps {
  readonly kind: ReminderKind;
  readonly counted: Reminder['counted'];
  readonly onChange: (change: Pick<ReminderDraft, 'counted'>) => void;
}

/** From when the next one is counted. */
export const CountedField = ({ kind, counted, onChange }: CountedProps) => {
  const { t } = useApp();
  const name = useId();
  const subject = kind === 'recheck' ? 'recheck' : 'own';
  return (
    <fieldset className="radio-column counted">
      <legend>{t('reminders.counted')}</legend>
      {ways.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name={name}
            checked={way === counted}
            onChange={() => onChange({ counted: way })}
          />
          <span>{t(`reminders.countedFrom.${subject}.${way}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
