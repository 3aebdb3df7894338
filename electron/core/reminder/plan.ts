import { tasksOf } from '../checklist/tasks';
import type { SavedState } from '../state/saved-state';
import { isUnsaid } from './delivery';
import { ahead, earliest, type Instant, type Moment } from './moment';
import { quietUntil } from './quiet-hours';
import { type Occurrence, occurrencesAt, type Reminder, type ReminderKind, stepAt } from './reminder';

/** Something whose time has come. It stays due until it is attended to, whoever saw its notifications. */
export interface DueReminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly text: string;
  /** Names this one time of falling due, e.g. `recheck/2026-12-22`. */
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** How often it may have been shown by now, counted from 0; see `stepsOf`. */
  readonly step: number;
  /** Due for three days or more without anybody attending to it. */
  readonly isNeglected: boolean;
  /** The end of "remind me later", while it lasts. */
  readonly snoozedUntil: Instant | null;
}

/** What the state and the clock say about reminders. */
export interface Plan {
  readonly due: readonly DueReminder[];
  /** Those of `due` that a notification is to name now; never more than one notification at a time. */
  readonly toShow: readonly DueReminder[];
  /** When the recheck falls (or fell) due; null while it is switched off. */
  readonly nextRecheckAt: Instant | null;
  /** The end of the pause, while it lasts. */
  readonly pausedUntil: Instant | null;
  /** The end of the quiet hours one is in. */
  readonly quietUntil: Instant | null;
  /**
   * The next instant at which this plan says something else; null when only a change of state can do that. The
   * beginning of quiet hours is not one: it takes nothing away that would not have been shown before.
   */
  readonly nextWakeAt: Instant | null;
}

/** Whether any of it was not put off: that alone calls for attention. */
export const isCalling = ({ due }: Pick<Plan, 'due'>): boolean =>
  due.some(({ snoozedUntil }) => snoozedUntil === null);

/** One reminder at one moment. */
interface Reading {
  readonly due: DueReminder | null;
  readonly isToBeShown: boolean;
  readonly occurrence: Occurrence | null;
  readonly wakes: readonly (Instant | null)[];
}

const readReminder = (reminder: Reminder, moment: Moment): Reading => {
  const { due, next } = occurrencesAt(reminder, moment);
  if (!due) return { due: null, isToBeShown: false, occurrence: next, wakes: [next?.dueAt ?? null] };
  const { step, nextStepAt, isNeglected } = stepAt(reminder, due, moment);
  const putOffUntil = reminder.snoozed?.occurrence === due.name ? reminder.snoozed.until : null;
  const snoozedUntil = ahead(putOffUntil, moment);
  const isAskedFor = putOffUntil !== null && snoozedUntil === null;
  const { id, kind, text } = reminder;
  return {
    due: { id, kind, text, occurrence: due.name, dueAt: due.dueAt, step, isNeglected, snoozedUntil },
    isToBeShown: snoozedUntil === null && (isAskedFor || isUnsaid(reminder, due.name, step, moment)),
    occurrence: due,
    wakes: [next?.dueAt ?? null, nextStepAt, snoozedUntil],
  };
};

/** A nudge has nothing to say when nothing is open. */
const hasSomethingToSay = (saved: SavedState, { kind, isOn }: Reminder): boolean =>
  isOn && (kind !== 'nudge' || tasksOf(saved.inventory).some(({ id }) => saved.checks[id] === undefined));

/**
 * Pure and idempotent: derives what is due from the state and the moment. Occurrences are named by their day on the
 * wall, so neither a journey nor a clock set back makes a second notification; a pause and quiet hours hold
 * notifications back without making anything less due.
 */
export const plan = (saved: SavedState, moment: Moment): Plan => {
  const readings = saved.reminders
    .filter((reminder) => hasSomethingToSay(saved, reminder))
    .map((reminder) => ({ kind: reminder.kind, ...readReminder(reminder, moment) }));
  const pausedUntil = ahead(saved.reminding.pausedUntil, moment);
  const quiet = quietUntil(saved.reminding.quiet, moment);
  const wanted = readings.flatMap(({ due, isToBeShown }) => (due && isToBeShown ? [due] : []));
  const isHeldBack = pausedUntil !== null || quiet !== null;
  return {
    due: readings.flatMap(({ due }) => (due ? [due] : [])),
    toShow: isHeldBack ? [] : wanted,
    nextRecheckAt: readings.find(({ kind }) => kind === 'recheck')?.occurrence?.dueAt ?? null,
    pausedUntil,
    quietUntil: quiet,
    nextWakeAt: earliest([...readings.flatMap(({ wakes }) => wakes), pausedUntil, quiet]),
  };
};
