import { type FormEvent, useId, useState } from 'react';
import { type QuietRange, quietProblem, rangeProblem } from '../../electron/core/reminder/quiet-hours';
import { useApp } from '../app-context';
import { WeekdayChips } from '../schedule/weekday-chips';
import { Button } from '../ui/button';
import { errorProps, FieldError } from '../ui/field-error';
import { useDraft } from '../ui/use-draft';

interface TimeFieldProps {
  readonly label: string;
  readonly time: string;
  readonly error: string | null;
  readonly onChange: (time: string) => void;
}

const TimeField = ({ label, time, error, onChange }: TimeFieldProps) => {
  const errorId = useId();
  return (
    <div>
      <label className="schedule-line">
        <span>{label}</span>
        <input
          type="time"
          value={time}
          onChange={(event) => onChange(event.target.value)}
          {...errorProps(error !== null, errorId)}
        />
      </label>
      {error !== null && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
};

interface QuietFormProps {
  readonly range: QuietRange;
  readonly isNew?: boolean;
  /** All quiet hours, were `range` saved. */
  readonly withRange: (range: QuietRange) => readonly QuietRange[];
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

type QuietDraftProps = Omit<QuietFormProps, 'onCancel'>;

/** Drafts one stretch; nothing is sent before it fits beside the others. */
const useQuietDraft = ({ range, isNew = false, withRange, onSaved }: QuietDraftProps) => {
  const { send } = useApp();
  // Quiet hours have no identity but what they are.
  const unsaved = useDraft<QuietRange>(`quiet/${isNew ? 'new' : JSON.stringify(range)}`);
  const draft = unsaved.value ?? range;
  const [isChecked, setIsChecked] = useState(false);
  // One's own fields first: they are the ones to look at.
  const found = rangeProblem(draft) ?? quietProblem(withRange(draft));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (found !== null) return;
    if (!(await send({ type: 'reminders/quiet-changed', quiet: withRange(draft) }))) return;
    unsaved.set(undefined);
    onSaved();
  };
  return {
    draft,
    problem: isChecked ? found : null,
    change: (part: Partial<QuietRange>) => unsaved.set({ ...draft, ...part }),
    forget: () => unsaved.set(undefined),
    save,
  };
};

/** One stretch of quiet hours. */
export const QuietForm = ({ onCancel, ...props }: QuietFormProps) => {
  const { t } = useApp();
  const { draft, problem, change, save, forget } = useQuietDraft(props);
  const cancel = () => {
    forget();
    onCancel();
  };
  const { weekdays, from, to } = draft;
  const errorId = useId();
  const errorAt = (field: 'from' | 'to') => (problem === field ? t('schedule.timeError') : null);
  return (
    <form className="reminder-form" onSubmit={save} noValidate>
      <WeekdayChips
        legend={t('quiet.weekdays')}
        chosen={weekdays}
        errorId={problem === 'weekdays' ? errorId : null}
        onChange={(chosen) => change({ weekdays: chosen })}
      />
      <div className="quiet-times">
        <TimeField
          label={t('quiet.from')}
          time={from}
          error={errorAt('from')}
          onChange={(time) => change({ from: time })}
        />
        <TimeField
          label={t('quiet.to')}
          time={to}
          error={errorAt('to')}
          onChange={(time) => change({ to: time })}
        />
      </div>
      {to <= from && to !== '' && <p className="hint">{t('quiet.nextDayHint')}</p>}
      {problem !== null && problem !== 'from' && problem !== 'to' && (
        <FieldError id={errorId}>{t(`quiet.error.${problem}`)}</FieldError>
      )}
      <div className="button-line">
        <Button type="submit">{t('action.save')}</Button>
        <Button look="quiet" onClick={cancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
};
