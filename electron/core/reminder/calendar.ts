import type { SavedState } from '../state/saved-state';
import type { Moment, PlainDate, TimeOfDay } from './moment';
import { occurrencesAt, type Reminder } from './reminder';
import type { MonthDay, Schedule } from './schedule';

/** How an entry repeats, in the terms of RFC 5545. Weekdays are ISO numbers; month days may be -1, the last one. */
export type Repeat =
  | { readonly every: 'days'; readonly interval: number }
  | { readonly every: 'weeks'; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly every: 'months';
      readonly interval: number;
      /** The days of the month that qualify; of several, the last one counts (31 in a short month). */
      readonly monthDays: readonly number[];
    }
  | { readonly every: 'months'; readonly interval: number; readonly nth: number; readonly weekday: number };

/** One entry of the calendar. Without a zone it keeps its wall time on journeys, as the reminder does. */
export interface CalendarEntry {
  readonly id: string;
  readonly kind: Reminder['kind'];
  readonly text: string;
  readonly date: PlainDate;
  readonly time: TimeOfDay;
  readonly zone: string | null;
  readonly repeat: Repeat | null;
}

const firstClampedDay = 28;

const monthRepeat = (interval: number, on: MonthDay): Repeat => {
  if (on.kind === 'last-day') return { every: 'months', interval, monthDays: [-1] };
  // RFC 5545 knows no "5th where there is one, else the last": the last is what `nth` 5 means.
  if (on.kind === 'weekday')
    return { every: 'months', interval, nth: on.nth === 5 ? -1 : on.nth, weekday: on.weekday };
  const clamped = Array.from(
    { length: Math.max(on.day - firstClampedDay + 1, 0) },
    (_, more) => firstClampedDay + more,
  );
  return { every: 'months', interval, monthDays: on.day <= firstClampedDay ? [on.day] : clamped };
};

const repeatOf = (schedule: Schedule): Repeat | null => {
  switch (schedule.every) {
    case 'days':
      return { every: 'days', interval: schedule.count };
    case 'weeks':
      return { every: 'weeks', interval: schedule.count, weekdays: schedule.weekdays };
    case 'months':
      return monthRepeat(schedule.count, schedule.on);
    case 'once':
      return null;
    default:
      return schedule satisfies never;
  }
};

const entryFor = (reminder: Reminder, moment: Moment): readonly CalendarEntry[] => {
  const { due, next } = occurrencesAt(reminder, moment);
  const occurrence = next ?? due;
  if (!occurrence) return [];
  const { id, kind, text, schedule, zone } = reminder;
  // As the schedule has them, not as a clock change would shift this one occurrence of the series.
  return [{ id, kind, text, date: occurrence.day, time: schedule.time, zone, repeat: repeatOf(schedule) }];
};

/** The reminders that are on, as a phone's calendar can keep them: from the next occurrence on. */
export const calendarOf = (saved: SavedState, moment: Moment): readonly CalendarEntry[] =>
  saved.reminders.filter(({ isOn }) => isOn).flatMap((reminder) => entryFor(reminder, moment));
