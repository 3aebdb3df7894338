import type { Reminder } from '../../electron/core/reminder/reminder';
import type { MonthDay, Schedule } from '../../electron/core/reminder/schedule';
import { type Day, dateOf, dayOf, instantOn, wallDay, weekdayOf } from './wall';

const yearAndMonth = (day: Day) => {
  const date = new Date(day * 86_400_000);
  return { months: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
};
const isLastOfMonth = (day: Day): boolean => yearAndMonth(day + 1).day === 1;
const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

const isDayOfMonth = (on: MonthDay, day: Day): boolean => {
  const { day: date, months } = yearAndMonth(day);
  switch (on.kind) {
    case 'last-day':
      return isLastOfMonth(day);
    case 'date':
      return date === on.day || (isLastOfMonth(day) && date < on.day);
    case 'weekday': {
      if (weekdayOf(day) !== on.weekday) return false;
      const isLast = yearAndMonth(day + 7).months !== months;
      return on.nth === 5 ? isLast : Math.ceil(date / 7) === on.nth;
    }
    default:
      return on satisfies never;
  }
};

/** Whether a day belongs to a schedule that is counted from `start`: the question itself, asked of one day. */
export const isScheduled = (schedule: Schedule, start: Day, day: Day): boolean => {
  switch (schedule.every) {
    case 'days':
      return day > start && (day - start) % schedule.count === 0;
    case 'weeks': {
      const weeks = (mondayOf(day) - mondayOf(start)) / 7;
      return weeks >= 0 && weeks % schedule.count === 0 && schedule.weekdays.includes(weekdayOf(day));
    }
    case 'months': {
      const months = yearAndMonth(day).months - yearAndMonth(start).months;
      return months >= 0 && months % schedule.count === 0 && isDayOfMonth(schedule.on, day);
    }
    case 'once':
      return dateOf(day) === schedule.date;
    default:
      return schedule satisfies never;
  }
};

/** The days of the schedule after `after` up to `last`, found by asking each of them. */
export const scheduledDays = (schedule: Schedule, start: Day, after: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(last - after, 0) }, (_, i) => after + 1 + i).filter((day) =>
    isScheduled(schedule, start, day),
  );

/** The day that is due at `ms` in `here`, by trying every day there is; null when none is. */
export const dueDay = (
  { schedule, counted, countedFrom, attendedOn, zone }: Reminder,
  ms: number,
  here: string,
): Day | null => {
  const where = zone ?? here;
  const days = scheduledDays(schedule, dayOf(countedFrom), dayOf(attendedOn), wallDay(ms, where));
  const isReached = (day: Day): boolean => instantOn(day, schedule.time, where) <= ms;
  return (counted === 'fixed' ? days.findLast(isReached) : days.find(isReached)) ?? null;
};

/** The first day that is to come after `ms`. */
export const firstDayAfter = ({ schedule, countedFrom, zone }: Reminder, ms: number, here: string): Day => {
  let day = wallDay(ms, zone ?? here);
  while (!isScheduled(schedule, dayOf(countedFrom), day) || instantOn(day, schedule.time, zone ?? here) <= ms)
    day += 1;
  return day;
};
