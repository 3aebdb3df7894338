import { useId } from 'react';
import { localDate } from '../../electron/core/reminder/moment';
import { longestCounts, type ScheduleField } from '../../electron/core/reminder/schedule';
import { useApp } from '../app-context';
import { errorProps, FieldError } from '../ui/field-error';
import { MonthFields } from './month-fields';
import { type ScheduleDraft, type Unit, units } from './schedule-draft';
import { WeekdayChips } from './weekday-chips';
import './schedule.css';

interface FieldProps {
  readonly draft: ScheduleDraft;
  readonly wrong: readonly ScheduleField[];
  readonly onChange: (change: Partial<ScheduleDraft>) => void;
}

const Interval = ({ unit, draft, wrong, onChange }: FieldProps & { unit: Unit }) => {
  const { t } = useApp();
  const errorId = useId();
  const isWrong = wrong.includes('count');
  const max = longestCounts[unit];
  const chooseUnit = (value: string) => {
    const chosen = units.find((candidate) => candidate === value);
    // Thirty of one unit are seldom thirty of another.
    if (chosen) onChange({ every: chosen, count: '1' });
  };
  return (
    <>
      <div className="schedule-line">
        <span>{t('schedule.every')}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={max}
          aria-label={t(`schedule.countLabel.${unit}`)}
          value={draft.count}
          onChange={(event) => onChange({ count: event.target.value })}
          {...errorProps(isWrong, errorId)}
        />
        <select
          aria-label={t('schedule.unitLabel')}
          value={unit}
          onChange={(event) => chooseUnit(event.target.value)}
        >
          {units.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(`schedule.unit.${candidate}`)}
            </option>
          ))}
        </select>
      </div>
      {isWrong && <FieldError id={errorId}>{t('schedule.countError', { max })}</FieldError>}
    </>
  );
};

const OnWeekdays = ({ draft, wrong, onChange }: FieldProps) => {
  const { t } = useApp();
  const errorId = useId();
  const isWrong = wrong.includes('weekdays');
  return (
    <>
      <WeekdayChips
        legend={t('schedule.on')}
        chosen={draft.weekdays}
        errorId={isWrong ? errorId : null}
        onChange={(weekdays) => onChange({ weekdays })}
      />
      {isWrong && <FieldError id={errorId}>{t('schedule.weekdaysError')}</FieldError>}
    </>
  );
};

const OnDate = ({ draft, wrong, onChange }: FieldProps) => {
  const { t, snapshot } = useApp();
  const errorId = useId();
  const isWrong = wrong.includes('date');
  return (
    <>
      <label className="schedule-line">
        <span>{t('schedule.on')}</span>
        <input
          type="date"
          aria-label={t('schedule.dateLabel')}
          min={localDate(snapshot.outlook.moment)}
          value={draft.date}
          onChange={(event) => onChange({ date: event.target.value })}
          {...errorProps(isWrong, errorId)}
        />
      </label>
      {isWrong && <FieldError id={errorId}>{t('schedule.dateError')}</FieldError>}
    </>
  );
};

const AtTime = ({ draft, wrong, onChange }: FieldProps) => {
  const { t } = useApp();
  const errorId = useId();
  const isWrong = wrong.includes('time');
  return (
    <>
      <label className="schedule-line">
        <span>{t('schedule.time')}</span>
        <input
          type="time"
          aria-label={t('schedule.timeLabel')}
          value={draft.time}
          onChange={(event) => onChange({ time: event.target.value })}
          {...errorProps(isWrong, errorId)}
        />
      </label>
      {isWrong && <FieldError id={errorId}>{t('schedule.timeError')}</FieldError>}
    </>
  );
};

interface ScheduleFieldsProps extends FieldProps {
  /** Whether only day and time are asked for, and how often is settled elsewhere. */
  readonly isIntervalFixed?: boolean;
}

/** A schedule, put together in place: every so often, on which days, and when on those days. */
export const ScheduleFields = ({ isIntervalFixed = false, ...field }: ScheduleFieldsProps) => {
  const { draft, wrong, onChange } = field;
  const { every } = draft;
  return (
    <div className="schedule-fields">
      {every !== 'once' && !isIntervalFixed && <Interval unit={every} {...field} />}
      {every === 'once' && <OnDate {...field} />}
      {every === 'weeks' && <OnWeekdays {...field} />}
      {every === 'months' && (
        <MonthFields draft={draft} isWrong={wrong.includes('day')} onChange={onChange} />
      )}
      <AtTime {...field} />
    </div>
  );
};
