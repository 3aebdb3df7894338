import { type Moment, onTheWall } from '../../electron/core/reminder/moment';
import {
  type MonthDay,
  misfitsOf,
  type Schedule,
  type ScheduleField,
} from '../../electron/core/reminder/schedule';

/** What a repeating schedule counts in. */
export const units = ['days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

/** A schedule while it is being typed: numbers are texts, and what its other forms would need is kept ready. */
export interface ScheduleDraft {
  readonly every: Schedule['every'];
  readonly count: string;
  readonly weekdays: readonly number[];
  readonly monthKind: MonthDay['kind'];
  readonly day: string;
  readonly nth: number;
  readonly weekday: number;
  readonly date: string;
  readonly time: string;
}

const monthDraft = (on: MonthDay) => {
  switch (on.kind) {
    case 'date':
      return { monthKind: on.kind, day: String(on.day) };
    case 'last-day':
      return { monthKind: on.kind };
    case 'weekday':
      return { monthKind: on.kind, nth: on.nth, weekday: on.weekday };
    default:
      return on satisfies never;
  }
};

/** The draft of a schedule; its other forms begin with today's weekday and date. */
export const draftOf = (schedule: Schedule, moment: Moment): ScheduleDraft => {
  const { day, dayOfWeek } = onTheWall(moment);
  const fresh: ScheduleDraft = {
    every: schedule.every,
    count: '1',
    weekdays: [dayOfWeek],
    monthKind: 'date',
    day: String(day),
    nth: Math.ceil(day / 7),
    weekday: dayOfWeek,
    date: '',
    time: schedule.time,
  };
  if (schedule.every === 'once') return { ...fresh, date: schedule.date };
  const counted = { ...fresh, count: String(schedule.count) };
  if (schedule.every === 'weeks') return { ...counted, weekdays: schedule.weekdays };
  return schedule.every === 'months' ? { ...counted, ...monthDraft(schedule.on) } : counted;
};

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const monthDayIn = ({ monthKind, day, nth, weekday }: ScheduleDraft): MonthDay => {
  switch (monthKind) {
    case 'date':
      return { kind: monthKind, day: numberIn(day) };
    case 'last-day':
      return { kind: monthKind };
    case 'weekday':
      return { kind: monthKind, nth, weekday };
    default:
      return monthKind satisfies never;
  }
};

const scheduleIn = (draft: ScheduleDraft): Schedule => {
  const { every, date, time } = draft;
  if (every === 'once') return { every, date, time };
  const count = numberIn(draft.count);
  if (every === 'days') return { every, count, time };
  return every === 'weeks'
    ? { every, count, weekdays: draft.weekdays, time }
    : { every, count, on: monthDayIn(draft), time };
};

/** The schedule that a draft stands for; null with the fields that do not fit. */
export const readSchedule = (
  draft: ScheduleDraft,
): { readonly schedule: Schedule | null; readonly wrong: readonly ScheduleField[] } => {
  const schedule = scheduleIn(draft);
  const wrong = misfitsOf(schedule);
  return { schedule: wrong.length === 0 ? schedule : null, wrong };
};
