import { delivered } from '../reminder/delivery';
import { canWaitUntil, pauseUntil, snoozeUntil } from '../reminder/later';
import type { Instant, Moment } from '../reminder/moment';
import { plan } from '../reminder/plan';
import {
  attended,
  begunAt,
  isRemovable,
  occurrencesAt,
  ownReminder,
  type Reminder,
} from '../reminder/reminder';
import { withoutWrongClock } from '../reminder/wrong-clock';
import type { AppEvent } from './events';
import { withHistory } from './reduce-tasks';
import type { SavedState } from './saved-state';

type ReminderEvent = Extract<AppEvent, { type: `reminder/${string}` | `reminders/${string}` }>;

const withReminding = (saved: SavedState, change: Partial<SavedState['reminding']>): SavedState => ({
  ...saved,
  reminding: { ...saved.reminding, ...change },
});

const replaceReminder = (
  saved: SavedState,
  id: string,
  change: (reminder: Reminder) => Reminder | null,
): SavedState => {
  const reminders = saved.reminders.flatMap((reminder) => {
    const next = reminder.id === id ? change(reminder) : reminder;
    return next ? [next] : [];
  });
  const isSame =
    reminders.length === saved.reminders.length && reminders.every((one, at) => one === saved.reminders[at]);
  return isSame ? saved : { ...saved, reminders };
};

/** The state after somebody attended to a reminder. A one-off is gone then; an unknown id changes nothing. */
export const attendTo = (saved: SavedState, id: string, moment: Moment): SavedState =>
  replaceReminder(saved, id, (reminder) => attended(reminder, moment));

const remove = (saved: SavedState, id: string): SavedState =>
  replaceReminder(saved, id, (reminder) => (isRemovable(reminder.kind) ? null : reminder));

/** Puts off everything that is due now; nothing that is not. */
const snooze = (saved: SavedState, until: Instant, moment: Moment): SavedState =>
  plan(saved, moment).due.reduce(
    (state, { id, occurrence }) =>
      replaceReminder(state, id, (reminder) => ({ ...reminder, snoozed: { occurrence, until } })),
    saved,
  );

/** Takes what was shown out of the outbox, remembers it with its reminder and writes it down. */
const mark = (saved: SavedState, moment: Moment): SavedState => {
  const { outbox } = saved.reminding;
  if (outbox.length === 0) return saved;
  const shown = outbox.reduce(
    (state, entry) => replaceReminder(state, entry.id, (reminder) => delivered(reminder, entry, moment)),
    withReminding(saved, { outbox: [] }),
  );
  return withHistory(
    shown,
    ...outbox.map(({ id, occurrence }) => ({
      kind: 'reminder-shown' as const,
      at: moment.at,
      occurrence,
      text: saved.reminders.find((one) => one.id === id)?.text ?? '',
    })),
  );
};

/** What was shown or put off stays so as long as the changed reminder still means the same occurrence. */
const withSameOccurrence = (reminder: Reminder, moment: Moment): Reminder => {
  const name = occurrencesAt(reminder, moment).due?.name;
  const { shown, snoozed } = reminder;
  return {
    ...reminder,
    shown: shown?.occurrence === name ? shown : null,
    snoozed: snoozed?.occurrence === name ? snoozed : null,
  };
};

/**
 * A changed calendar begins anew, and so does one that was off: what fell due meanwhile was not asked for. Counted
 * from completion, the last completion still stands; of what came once there has been none.
 */
const change = (
  saved: SavedState,
  event: Extract<ReminderEvent, { type: 'reminder/changed' }>,
  moment: Moment,
): SavedState =>
  replaceReminder(saved, event.id, (reminder) => {
    const { type: _type, id: _id, ...wanted } = event;
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const next: Reminder = { ...reminder, ...given };
    const { schedule, counted, zone, isOn } = next;
    const isNewTime =
      JSON.stringify([schedule, counted, zone]) !==
      JSON.stringify([reminder.schedule, reminder.counted, reminder.zone]);
    const isSwitchedOn = isOn && !reminder.isOn;
    const cameOnce = reminder.schedule.every === 'once';
    const beginsAnew =
      cameOnce || schedule.every === 'once' ? isNewTime : counted === 'fixed' && (isNewTime || isSwitchedOn);
    const begun = beginsAnew ? { ...next, ...begunAt(schedule, zone, moment) } : next;
    return isNewTime ? withSameOccurrence(begun, moment) : begun;
  });

/** One's own words are kept in the record as they were before. */
const withRewording = (before: SavedState, after: SavedState, id: string, { at }: Moment): SavedState => {
  const text = after.reminders.find((one) => one.id === id)?.text;
  const old = before.reminders.find((one) => one.id === id)?.text;
  if (text === undefined || old === undefined || text === old) return after;
  return withHistory(after, { kind: 'reminder-reworded', at, text, before: old });
};

/** A line about a reminder of one's own or a follow-up; the recheck has lines of its own, and a nudge needs none. */
const withLine = (
  before: SavedState,
  after: SavedState,
  kind: 'reminder-removed' | 'reminder-attended',
  id: string,
  { at }: Moment,
): SavedState => {
  const reminder = before.reminders.find((one) => one.id === id);
  if (after === before || !reminder || reminder.kind === 'recheck' || reminder.kind === 'nudge') return after;
  return withHistory(after, { kind, at, of: reminder.kind, text: reminder.text });
};

/** Setting up, putting off, pausing, showing and attending to reminders. */
export const reduceReminder = (saved: SavedState, event: ReminderEvent, moment: Moment): SavedState => {
  switch (event.type) {
    case 'reminder/added':
      return withHistory(
        { ...saved, reminders: [...saved.reminders, ownReminder(event.id, event, moment)] },
        { kind: 'reminder-added', at: moment.at, of: 'own', text: event.text },
      );
    case 'reminder/changed':
      return withRewording(saved, change(saved, event, moment), event.id, moment);
    case 'reminder/removed':
      return withLine(saved, remove(saved, event.id), 'reminder-removed', event.id, moment);
    case 'reminder/attended':
      return plan(saved, moment).due.some(({ id }) => id === event.id)
        ? withLine(saved, attendTo(saved, event.id, moment), 'reminder-attended', event.id, moment)
        : saved;
    case 'reminders/snoozed':
      return snooze(saved, snoozeUntil(event.option, moment), moment);
    case 'reminders/snoozed-until':
      return canWaitUntil(event.until, moment) ? snooze(saved, event.until, moment) : saved;
    case 'reminders/paused':
      return withReminding(saved, { pausedUntil: pauseUntil(event.option, moment) });
    case 'reminders/paused-until':
      return canWaitUntil(event.until, moment) ? withReminding(saved, { pausedUntil: event.until }) : saved;
    case 'reminders/resumed':
      return withReminding(saved, { pausedUntil: null });
    case 'reminders/quiet-changed':
      return withReminding(saved, { quiet: event.quiet });
    case 'reminders/recorded':
      return withReminding(saved, { outbox: event.outbox });
    case 'reminders/marked':
      return mark(saved, moment);
    case 'reminders/recounted':
      return withoutWrongClock(saved, moment);
    default:
      return event satisfies never;
  }
};
