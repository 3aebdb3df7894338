import { Temporal } from 'temporal-polyfill';
import { type Instant, isReached, type Moment, onTheWall } from './moment';

/** "Remind me later", as offered in the tray and the panel. */
export const snoozeOptions = ['hour', 'evening', 'tomorrow', 'week'] as const;
export type SnoozeOption = (typeof snoozeOptions)[number];

/** "Pause reminders", as offered in the tray and the panel. */
export const pauseOptions = ['three-hours', 'tomorrow', 'week'] as const;
export type PauseOption = (typeof pauseOptions)[number];

const evening = Temporal.PlainTime.from('19:00');
const morning = Temporal.PlainTime.from('09:00');

const tomorrowMorning = (now: Temporal.ZonedDateTime): Instant =>
  now.add({ days: 1 }).withPlainTime(morning).toInstant().toString();

const inAWeek = (now: Temporal.ZonedDateTime): Instant => now.add({ weeks: 1 }).toInstant().toString();

/**
 * When the reminder comes again. "This evening" is 19:00, or an hour from now once it is later than 18:00;
 * "tomorrow" is 9:00 on the next day; "next week" is the same wall time in seven days.
 */
export const snoozeUntil = (option: SnoozeOption, moment: Moment): Instant => {
  const now = onTheWall(moment);
  switch (option) {
    case 'hour':
      return now.add({ hours: 1 }).toInstant().toString();
    case 'evening': {
      const tonight = now.withPlainTime(evening);
      const inAnHour = now.add({ hours: 1 });
      return (Temporal.ZonedDateTime.compare(tonight, inAnHour) > 0 ? tonight : inAnHour)
        .toInstant()
        .toString();
    }
    case 'tomorrow':
      return tomorrowMorning(now);
    case 'week':
      return inAWeek(now);
    default:
      return option satisfies never;
  }
};

/** When a pause ends by itself. "Until tomorrow" is 9:00 on the next day. */
export const pauseUntil = (option: PauseOption, moment: Moment): Instant => {
  const now = onTheWall(moment);
  switch (option) {
    case 'three-hours':
      return now.add({ hours: 3 }).toInstant().toString();
    case 'tomorrow':
      return tomorrowMorning(now);
    case 'week':
      return inAWeek(now);
    default:
      return option satisfies never;
  }
};

/** The longest that anything can be put off or paused. */
export const longestPutOff = { years: 1 } as const;

/** Whether `until` is still to come, and not further away than anything can be put off. */
export const canWaitUntil = (until: Instant, moment: Moment): boolean =>
  !isReached(moment.at, until) &&
  isReached(onTheWall(moment).add(longestPutOff).toInstant().toString(), until);

const units = { m: 'minutes', h: 'hours', d: 'days', w: 'weeks' } as const;

/** The instant after a time such as `30m`, `2h`, `3d` or `1w`; null when it is none, is zero or longer than a year. */
export const afterDuration = (text: string, moment: Moment): Instant | null => {
  const match = /^(\d{1,4})([mhdw])$/.exec(text);
  const unit = units[match?.[2] as keyof typeof units];
  const amount = Number(match?.[1]);
  if (!unit || amount === 0) return null;
  const then = onTheWall(moment)
    .add({ [unit]: amount })
    .toInstant()
    .toString();
  return canWaitUntil(then, moment) ? then : null;
};
