import { pauseUntil, snoozeUntil } from '../reminder/later';
import type { Moment } from '../reminder/moment';
import { plan } from '../reminder/plan';
import type { AppEvent } from './events';
import { withHistory } from './reduce-inventory';
import type { SavedState } from './saved-state';

type ReminderEvent = Extract<
  AppEvent,
  { type: `reminder/${string}` | `reminders/${string}` | 'preferences/changed' }
>;

const withReminder = (saved: SavedState, change: Partial<SavedState['reminder']>): SavedState => ({
  ...saved,
  reminder: { ...saved.reminder, ...change },
});

/** Reminder times, putting off, pausing, and the other settings. */
export const reduceReminder = (saved: SavedState, event: ReminderEvent, moment: Moment): SavedState => {
  switch (event.type) {
    case 'reminder/shown':
      return withHistory(withReminder(saved, { shown: event.occurrence, snoozed: null }), {
        kind: 'reminder-shown',
        at: moment.at,
        occurrence: event.occurrence,
      });
    case 'reminder/snoozed': {
      const [due] = plan(saved, moment).due;
      if (!due) return saved;
      const snoozed = { occurrence: due.occurrence, until: snoozeUntil(event.option, moment) };
      return withReminder(saved, { snoozed, shown: null });
    }
    case 'reminders/paused':
      return withReminder(saved, { pausedUntil: pauseUntil(event.option, moment) });
    case 'reminders/resumed':
      return withReminder(saved, { pausedUntil: null });
    case 'reminder/changed': {
      const { type: _type, ...change } = event;
      return withReminder(saved, defined(change));
    }
    case 'preferences/changed': {
      const { type: _type, ...change } = event;
      return { ...saved, preferences: { ...saved.preferences, ...defined(change) } };
    }
    default:
      return event satisfies never;
  }
};

/** Leaves out what was not given, so that `{ time: undefined }` never overwrites a time. */
const defined = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
