import { useId } from 'react';
import type { MonthDay } from '../../electron/core/reminder/schedule';
import { useApp } from '../app-context';
import { errorProps, FieldError } from '../ui/field-error';
import type { ScheduleDraft } from './schedule-draft';
import { nths, weekdayName, weekdays } from './schedule-words';

const kinds = ['date', 'last-day', 'weekday'] as const satisfies readonly MonthDay['kind'][];

/** The last date that every month has. */
const lastCommonDay = 28;

interface MonthFieldsProps {
  readonly draft: ScheduleDraft;
  readonly isWrong: boolean;
  readonly onChange: (change: Partial<ScheduleDraft>) => void;
}

const NthWeekday = ({ draft, onChange }: Omit<MonthFieldsProps, 'isWrong'>) => {
  const { t, locale } = useApp();
  return (
    <>
      <select
        aria-label={t('schedule.nthLabel')}
        value={draft.nth}
        onChange={(event) => onChange({ nth: Number(event.target.value) })}
      >
        {nths.map((name, index) => (
          <option key={name} value={index + 1}>
            {t(`schedule.nth.${name}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('schedule.weekdayLabel')}
        value={draft.weekday}
        onChange={(event) => onChange({ weekday: Number(event.target.value) })}
      >
        {weekdays.map((weekday) => (
          <option key={weekday} value={weekday}>
            {weekdayName(weekday, locale)}
          </option>
        ))}
      </select>
    </>
  );
};

const KindField = ({ draft, onChange }: Omit<MonthFieldsProps, 'isWrong'>) => {
  const { t } = useApp();
  const choose = (value: string) => {
    const chosen = kinds.find((kind) => kind === value);
    if (chosen) onChange({ monthKind: chosen });
  };
  return (
    <select
      aria-label={t('schedule.onLabel')}
      value={draft.monthKind}
      onChange={(event) => choose(event.target.value)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`schedule.monthKind.${kind}`)}
        </option>
      ))}
    </select>
  );
};

/** Which day of the month: a date, the last day, or one of its weekdays. */
export const MonthFields = ({ draft, isWrong, onChange }: MonthFieldsProps) => {
  const { t } = useApp();
  const errorId = useId();
  const { monthKind, day } = draft;
  return (
    <>
      <div className="schedule-line">
        <span>{t('schedule.on')}</span>
        <KindField draft={draft} onChange={onChange} />
        {monthKind === 'date' && (
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={31}
            aria-label={t('schedule.dayLabel')}
            value={day}
            onChange={(event) => onChange({ day: event.target.value })}
            {...errorProps(isWrong, errorId)}
          />
        )}
        {monthKind === 'weekday' && <NthWeekday draft={draft} onChange={onChange} />}
      </div>
      {isWrong && <FieldError id={errorId}>{t('schedule.dayError')}</FieldError>}
      {monthKind === 'date' && Number(day) > lastCommonDay && !isWrong && (
        <p className="hint">{t('schedule.shortMonths')}</p>
      )}
    </>
  );
};
