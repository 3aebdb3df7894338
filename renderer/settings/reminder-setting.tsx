import { type FormEvent, useId, useState } from 'react';
import { reminderSettingsSchema } from '../../electron/core/state/saved-state';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

interface Draft {
  readonly everyDays: string;
  readonly time: string;
}

type Field = keyof Draft;

/** The settings a draft stands for, or the first field that does not fit. */
const read = ({ everyDays, time }: Draft) => {
  const parsed = reminderSettingsSchema.safeParse({ everyDays: Number(everyDays || Number.NaN), time });
  if (parsed.success) return { settings: parsed.data, wrong: null };
  const wrong: Field = parsed.error.issues[0]?.path[0] === 'time' ? 'time' : 'everyDays';
  return { settings: null, wrong };
};

/** Drafts the two fields; nothing is sent before it is valid, and the draft ends once it is saved. */
const useReminderDraft = () => {
  const { send, snapshot } = useApp();
  const { reminder } = snapshot.outlook.state.saved;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [wrong, setWrong] = useState<Field | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const shown: Draft = draft ?? { everyDays: String(reminder.everyDays), time: reminder.time };
  const change = (field: Field, value: string) => {
    setDraft({ ...shown, [field]: value });
    setWrong(null);
    setIsSaved(false);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = read(shown);
    setWrong(result.wrong);
    if (!result.settings || !(await send({ type: 'reminder/changed', ...result.settings }))) return;
    setDraft(null);
    setIsSaved(true);
  };
  return { shown, wrong, isSaved, hasDraft: draft !== null, change, save };
};

export const ReminderSetting = () => {
  const { t, format, snapshot } = useApp();
  const { shown, wrong, isSaved, hasDraft, change, save } = useReminderDraft();
  const errorId = useId();
  const { nextRecheckAt } = snapshot.outlook.plan;
  const errorFor = (field: Field) => ({
    'aria-invalid': wrong === field,
    'aria-describedby': wrong === field ? errorId : undefined,
  });
  return (
    <form className="reminder-setting" onSubmit={save} noValidate>
      <div className="reminder-line">
        <label>
          <span>{t('settings.every')}</span>
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={365}
            aria-label={t('settings.everyLabel')}
            value={shown.everyDays}
            onChange={(event) => change('everyDays', event.target.value)}
            {...errorFor('everyDays')}
          />
          <span>{t('settings.days')}</span>
        </label>
        <label>
          <span>{t('settings.time')}</span>
          <input
            type="time"
            aria-label={t('settings.timeLabel')}
            value={shown.time}
            onChange={(event) => change('time', event.target.value)}
            {...errorFor('time')}
          />
        </label>
        <Button type="submit" disabled={!hasDraft}>
          {t('action.save')}
        </Button>
      </div>
      <div role="status">
        {wrong && (
          <p id={errorId} className="field-error">
            {t(wrong === 'time' ? 'settings.timeError' : 'settings.everyError')}
          </p>
        )}
        {isSaved && <p className="hint">{t('action.saved')}</p>}
      </div>
      <p className="hint">
        {t('settings.next', { day: format.day(nextRecheckAt), time: format.time(nextRecheckAt) })}
      </p>
    </form>
  );
};
