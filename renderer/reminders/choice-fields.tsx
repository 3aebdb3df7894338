import type { Reminder, ReminderKind } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import { RadioColumn, RadioLine } from '../ui/radio-line';
import type { ReminderDraft } from './use-reminder-draft';

interface HowOftenProps {
  readonly draft: ReminderDraft;
  readonly onChange: (change: Pick<ReminderDraft, 'schedule'>) => void;
}

/** Once, or again and again. */
export const HowOftenField = ({ draft: { schedule }, onChange }: HowOftenProps) => {
  const { t } = useApp();
  return (
    <RadioLine
      label={t('reminders.howOften')}
      values={['once', 'repeating'] as const}
      value={schedule.every === 'once' ? 'once' : 'repeating'}
      nameOf={(one) => t(`reminders.${one}`)}
      onChange={(one) => onChange({ schedule: { ...schedule, every: one === 'once' ? 'once' : 'days' } })}
    />
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
  const subject = kind === 'recheck' ? 'recheck' : 'own';
  return (
    <RadioColumn
      className="counted"
      legend={t('reminders.counted')}
      values={ways}
      value={counted}
      nameOf={(way) => t(`reminders.countedFrom.${subject}.${way}`)}
      onChange={(way) => onChange({ counted: way })}
    />
  );
};
