import { type FormEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { Reminder } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import { ScheduleFields } from '../schedule/schedule-fields';
import { occurrencesInWords } from '../schedule/schedule-words';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { errorProps, FieldError } from '../ui/field-error';
import type { Unsaved } from '../ui/unsaved';
import { CountedField, HowOftenField } from './choice-fields';
import { RemoveReminder } from './remove-reminder';
import { type ReminderDraft, type ReminderField, useReminderDraft } from './use-reminder-draft';
import { ZoneField } from './zone-field';

const longestText = 500;

interface TextFieldProps {
  readonly text: string;
  readonly isWrong: boolean;
  readonly onChange: (change: Pick<ReminderDraft, 'text'>) => void;
}

const TextField = ({ text, isWrong, onChange }: TextFieldProps) => {
  const { t } = useApp();
  const errorId = useId();
  return (
    <>
      <label className="field">
        <span>{t('reminders.text')}</span>
        <input
          type="text"
          maxLength={longestText}
          value={text}
          onChange={(event) => onChange({ text: event.target.value })}
          {...errorProps(isWrong, errorId)}
        />
      </label>
      {isWrong && <FieldError id={errorId}>{t('reminders.textError')}</FieldError>}
    </>
  );
};

/** The keyboard goes to the first field that does not fit, as soon as it is told so. */
const useFocusOnError = (wrong: readonly ReminderField[]) => {
  const form = useRef<HTMLFormElement>(null);
  const hasErrors = wrong.length > 0;
  useEffect(() => {
    if (hasErrors) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [hasErrors]);
  return form;
};

interface ReminderFormProps {
  readonly reminder: Reminder;
  readonly isNew?: boolean;
  readonly unsaved?: Ref<Unsaved> | undefined;
  readonly onClose: () => void;
  readonly onRemoved?: (() => void) | undefined;
}

/** Everything that can be changed about one reminder, and what comes of it before it is saved. */
export const ReminderForm = ({ reminder, isNew = false, unsaved, onClose, onRemoved }: ReminderFormProps) => {
  const { t, format, locale, snapshot } = useApp();
  const { draft, wrong, occurrences, change, save, keep, forget } = useReminderDraft(
    reminder,
    isNew,
    onClose,
  );
  const form = useFocusOnError(wrong);
  useImperativeHandle(unsaved, () => ({ keep }));
  const cancel = () => {
    forget();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const { kind } = reminder;
  const isOnce = draft.schedule.every === 'once';
  const speech = { t, locale };
  return (
    <form className="reminder-form" ref={form} onSubmit={submit} noValidate>
      {kind === 'own' && <TextField text={draft.text} isWrong={wrong.includes('text')} onChange={change} />}
      {kind === 'own' && <HowOftenField draft={draft} onChange={change} />}
      <ScheduleFields
        draft={draft.schedule}
        wrong={wrong.filter((field) => field !== 'text')}
        isIntervalFixed={kind === 'nudge'}
        onChange={(schedule) => change({ schedule: { ...draft.schedule, ...schedule } })}
      />
      {kind !== 'nudge' && !isOnce && <CountedField kind={kind} counted={draft.counted} onChange={change} />}
      {!isNew && (
        <Disclosure label={t('reminders.more')} isOpenAtFirst={draft.zone !== null}>
          <ZoneField zone={draft.zone} onChange={change} />
        </Disclosure>
      )}
      {(reminder.isOn || !occurrences) && (
        <p className="outcome-line">
          {occurrences
            ? occurrencesInWords(occurrences, snapshot.outlook.moment, format, speech)
            : t('schedule.incomplete')}
        </p>
      )}
      <div className="button-line">
        <Button type="submit">{t('action.save')}</Button>
        <Button look="quiet" onClick={cancel}>
          {t('action.cancel')}
        </Button>
      </div>
      {onRemoved && <RemoveReminder reminder={reminder} onRemoved={onRemoved} />}
    </form>
  );
};
