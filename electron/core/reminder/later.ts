import { Temporal } from 'temporal-polyfill';
import { type Instant, type Moment, onTheWall } from './moment';

/** "Remind me later", as offered in the tray and the panel. */
export const snoozeOptions = ['hour', 'evening', 'tomorrow', 'week'] as const;
export type SnoozeOption = (typeof snoozeOptions)[number];

/** "Pause reminders", as offered in the tray and the panel. */
export const pauseOptions = ['three-hours', 'tomorrow', 'week'] as const;
export type PauseOption = (typeof pauseOptions)[number];

const evening = Temporal.PlainTime.from('19:00');
const morning = Temporal.PlainTime.from('09:00');

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
      return now.add({ days: 1 }).withPlainTime(morning).toInstant().toString();
    case 'week':
      return now.add({ weeks: 1 }).toInstant().toString();
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
      return now.add({ days: 1 }).withPlainTime(morning).toInstant().toString();
    case 'week':
      return now.add({ weeks: 1 }).toInstant().toString();
    default:
      return option satisfies never;
  }
};
