import { Temporal } from 'temporal-polyfill';
import type { SavedState } from '../state/saved-state';
import { longestPutOff } from './later';
import { isReached, localDate, type Moment, onTheWall, type PlainDate } from './moment';
import type { Reminder } from './reminder';

/** By how much a clock may be set back and still be believed to have been right before, in days. */
export const longestSetBackDays = 40;

const isBelievable = (day: PlainDate, today: PlainDate): boolean =>
  Temporal.PlainDate.from(today).add({ days: longestSetBackDays }).toString() >= day;

/** Nobody can put anything off by more: what stands there was meant for another time. */
const isTooFar = (until: string, moment: Moment): boolean =>
  isReached(until, onTheWall(moment).add(longestPutOff).add({ days: 1 }).toInstant().toString());

const corrected = (reminder: Reminder, moment: Moment): Reminder => {
  const { schedule, attendedOn, countedFrom, snoozed, zone } = reminder;
  const isPutOff = snoozed !== null && !isTooFar(snoozed.until, moment);
  const awake = snoozed === null || isPutOff ? reminder : { ...reminder, snoozed: null };
  const today = localDate({ at: moment.at, zone: zone ?? moment.zone });
  // What comes once on a day of one's choice may well lie far ahead.
  if (schedule.every === 'once' || isBelievable(attendedOn, today)) return awake;
  return { ...awake, attendedOn: today, countedFrom: countedFrom < today ? countedFrom : today };
};

/**
 * The state without what only a clock that was far ahead can have left in it: attended to in a year that has not come, a
 * pause until then. With it a reminder would be silent for just as long. The same object when there is nothing of it.
 */
export const withoutWrongClock = (saved: SavedState, moment: Moment): SavedState => {
  const { pausedUntil } = saved.reminding;
  const reminders = saved.reminders.map((reminder) => corrected(reminder, moment));
  const isPauseWrong = pausedUntil !== null && isTooFar(pausedUntil, moment);
  if (!isPauseWrong && reminders.every((one, index) => one === saved.reminders[index])) return saved;
  return {
    ...saved,
    reminders,
    reminding: isPauseWrong ? { ...saved.reminding, pausedUntil: null } : saved.reminding,
  };
};
