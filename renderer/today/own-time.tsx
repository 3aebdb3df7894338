import { type FormEvent, useId, useState } from 'react';
import { canWaitUntil, snoozeUntil } from '../../electron/core/reminder/later';
import {
  type Instant,
  instantOf,
  isPlainDate,
  isTimeOfDay,
  localDate,
  type Moment,
  onTheWall,
} from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { errorProps, FieldError } from '../ui/field-error';
import type { Unfolding } from '../ui/use-unfolding';

interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** What the two fields begin with: tomorrow morning. */
const tomorrow = (moment: Moment): WallTime => {
  const there = { at: snoozeUntil('tomorrow', moment), zone: moment.zone };
  return {
    date: localDate(there),
    time: onTheWall(there).toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

/** The instant that is meant; null where a field does not fit, or the time has passed or is over a year away. */
const instantIn = ({ date, time }: WallTime, moment: Moment): Instant | null => {
  if (!isPlainDate(date) || !isTimeOfDay(time)) return null;
  const at = instantOf(date, time, moment.zone);
  return canWaitUntil(at, moment) ? at : null;
};

interface OwnTimeFormProps {
  readonly submit: string;
  /** Resolves to whether the time was taken. */
  readonly onChosen: (at: Instant) => Promise<boolean>;
  readonly onClose: () => void;
}

const OwnTimeForm = ({ submit, onChosen, onClose }: OwnTimeFormProps) => {
  const { t, snapshot } = useApp();
  const { moment } = snapshot.outlook;
  const [draft, setDraft] = useState(() => tomorrow(moment));
  const [isWrong, setIsWrong] = useState(false);
  const errorId = useId();
  const change = (part: Partial<WallTime>) => {
    setDraft({ ...draft, ...part });
    setIsWrong(false);
  };
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const at = instantIn(draft, moment);
    setIsWrong(at === null);
    if (at !== null && (await onChosen(at))) onClose();
  };
  return (
    <form className="own-time" onSubmit={choose} noValidate>
      <input
        type="date"
        aria-label={t('today.ownDateLabel')}
        min={localDate(moment)}
        value={draft.date}
        onChange={(event) => change({ date: event.target.value })}
        {...errorProps(isWrong, errorId)}
      />
      <input
        type="time"
        aria-label={t('schedule.timeLabel')}
        value={draft.time}
        onChange={(event) => change({ time: event.target.value })}
        {...errorProps(isWrong, errorId)}
      />
      <Button type="submit">{submit}</Button>
      {isWrong && <FieldError id={errorId}>{t('today.ownTimeError')}</FieldError>}
    </form>
  );
};

interface OwnTimeProps extends Omit<OwnTimeFormProps, 'onClose'> {
  readonly label: string;
  readonly unfolding: Unfolding;
}

/** A time of one's own, beside the ready-made ones. */
export const OwnTime = ({ label, unfolding, ...form }: OwnTimeProps) => {
  const { isOpen, button, toggle, close } = unfolding;
  return (
    <>
      <Button ref={button} aria-expanded={isOpen} onClick={toggle}>
        {label}
      </Button>
      {isOpen && <OwnTimeForm {...form} onClose={close} />}
    </>
  );
};
