import { epochMs, instantOf, isReached, type Moment } from './moment';
import { occurrencesAt, type Reminder, stepAt } from './reminder';
import { longestSetBackDays } from './wrong-clock';

/** Beyond this a clock that was set back was wrong before: what it had shown does not count. */
const longestSetBackMs = longestSetBackDays * 24 * 60 * 60_000;

/**
 * Whether something later than `occurrence` has been shown already, because the clock was set back. Names of one
 * reminder differ in their day alone, so they sort by it.
 */
const isOutrun = ({ shown, schedule, zone }: Reminder, occurrence: string, moment: Moment): boolean => {
  if (!shown || occurrence >= shown.occurrence) return false;
  const shownDay = shown.occurrence.slice(-'2026-12-22'.length);
  const shownAt = instantOf(shownDay, schedule.time, zone ?? moment.zone);
  return epochMs(shownAt) - epochMs(moment.at) <= longestSetBackMs;
};

/** Whether `step` of an occurrence has not been shown yet, nor anything that made it superfluous. */
export const isUnsaid = (reminder: Reminder, occurrence: string, step: number, moment: Moment): boolean => {
  const { shown } = reminder;
  if (shown?.occurrence === occurrence) return step > shown.step;
  return !isOutrun(reminder, occurrence, moment);
};

/**
 * The reminder after a notification named it. One notification a day is enough, so that what comes late (after a
 * pause, a sleep, a snooze) also stands for the step of that evening. A putting off that has not ended stays: it was
 * asked for while the notification was on its way.
 */
export const delivered = (
  reminder: Reminder,
  { occurrence, step }: { readonly occurrence: string; readonly step: number },
  moment: Moment,
): Reminder => {
  const isOver = reminder.snoozed !== null && isReached(moment.at, reminder.snoozed.until);
  const told = { ...reminder, snoozed: isOver ? null : reminder.snoozed };
  if (isOutrun(reminder, occurrence, moment)) return told;
  const { due } = occurrencesAt(reminder, moment);
  const before = reminder.shown?.occurrence === occurrence ? reminder.shown.step : 0;
  const byTonight = due?.name === occurrence ? stepAt(reminder, due, moment).stepByTonight : 0;
  return { ...told, shown: { occurrence, step: Math.max(step, before, byTonight) } };
};
