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

/** The same day some months later, or the last one of that month. */
const monthsLater = (day: Day, months: number): Day => {
  const from = yearAndMonth(day);
  const firstOf = (month: number): Day => Date.UTC(1970, month - 1970 * 12, 1) / 86_400_000;
  const first = firstOf(from.months + months);
  return first + Math.min(from.day, firstOf(from.months + months + 1) - first) - 1;
};

/** Whether a day fits, counted from the completion of the last: all but one of the stretches of time have passed. */
const fitsAfterCompletion = (schedule: Schedule, completed: Day, day: Day): boolean => {
  switch (schedule.every) {
    case 'days':
      return day === completed + schedule.count;
    case 'weeks':
      return day > completed + 7 * (schedule.count - 1) && schedule.weekdays.includes(weekdayOf(day));
    case 'months':
      return day > monthsLater(completed, schedule.count - 1) && isDayOfMonth(schedule.on, day);
    case 'once':
      return dateOf(day) === schedule.date;
    default:
      return schedule satisfies never;
  }
};

/** What a reminder's days are counted from, and how. */
interface Count {
  readonly schedule: Schedule;
  readonly counted: Reminder['counted'];
  readonly start: Day;
  readonly after: Day;
}

const isDayOf = ({ schedule, counted, start, after }: Count, day: Day): boolean =>
  counted === 'fixed' ? isScheduled(schedule, start, day) : fitsAfterCompletion(schedule, after, day);

/** The days that come after `after` up to `last`, found by asking each of them. */
export const scheduledDays = (count: Count, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(last - count.after, 0) }, (_, i) => count.after + 1 + i).filter((day) =>
    isDayOf(count, day),
  );

const countOf = ({ schedule, counted, countedFrom, attendedOn }: Reminder): Count => ({
  schedule,
  counted,
  start: dayOf(countedFrom),
  after: dayOf(attendedOn),
});

/** The day that is due at `ms` in `here`, by trying every day there is; null when none is. */
export const dueDay = (reminder: Reminder, ms: number, here: string): Day | null => {
  const { schedule, counted, zone } = reminder;
  const where = zone ?? here;
  const days = scheduledDays(countOf(reminder), wallDay(ms, where));
  const isReached = (day: Day): boolean => instantOn(day, schedule.time, where) <= ms;
  return (counted === 'fixed' ? days.findLast(isReached) : days.find(isReached)) ?? null;
};

/** The first day that is to come after `ms`. */
export const firstDayAfter = (reminder: Reminder, ms: number, here: string): Day => {
  const where = reminder.zone ?? here;
  const count = countOf(reminder);
  let day = wallDay(ms, where);
  while (!isDayOf(count, day) || instantOn(day, reminder.schedule.time, where) <= ms) day += 1;
  return day;
};
