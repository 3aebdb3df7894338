import { Temporal } from 'temporal-polyfill';
import type { SavedState } from '../state/saved-state';
import { type Instant, instantOf, isReached, type Moment } from './moment';

/** Something whose time has come. It stays due until it is attended to, whoever saw its notification. */
export interface DueReminder {
  readonly kind: 'recheck';
  /** Names this one time of falling due, e.g. `recheck/2026-12-22`; at most one notification is shown for it. */
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** Whether a notification is to be shown now: not yet shown, not put off, not paused. */
  readonly isToBeShown: boolean;
}

/** What the state and the clock say about reminders. */
export interface Plan {
  readonly due: readonly DueReminder[];
  /** When the recheck falls (or fell) due. */
  readonly nextRecheckAt: Instant;
  /** The end of "remind me later", while it lasts. */
  readonly snoozedUntil: Instant | null;
  /** The end of the pause, while it lasts. */
  readonly pausedUntil: Instant | null;
  /** The next instant at which this plan says something else; null when only a change of state can do that. */
  readonly nextWakeAt: Instant | null;
}

const later = (until: Instant | null, moment: Moment): Instant | null =>
  until !== null && !isReached(moment.at, until) ? until : null;

/**
 * Pure: derives what is due from the state and the moment. The recheck is due `everyDays` days after the local day it
 * is counted from, at `time` on the wall of the zone one is in now, so a journey keeps the wall time and the
 * occurrence's name: neither a new zone nor a clock set back makes a second notification.
 */
export const plan = (saved: SavedState, moment: Moment): Plan => {
  const { reminder, recheck } = saved;
  const dueDate = Temporal.PlainDate.from(recheck.countedFrom).add({ days: reminder.everyDays }).toString();
  const nextRecheckAt = instantOf(dueDate, reminder.time, moment.zone);
  const occurrence = `recheck/${dueDate}`;
  const pausedUntil = later(reminder.pausedUntil, moment);
  const isSnoozeOurs = reminder.snoozed?.occurrence === occurrence;
  const snoozedUntil = isSnoozeOurs ? later(reminder.snoozed?.until ?? null, moment) : null;
  const isDue = isReached(moment.at, nextRecheckAt);
  const isToBeShown = reminder.shown !== occurrence && snoozedUntil === null && pausedUntil === null;
  const wakes = [isDue ? null : nextRecheckAt, snoozedUntil, pausedUntil].filter((at) => at !== null);
  return {
    due: isDue ? [{ kind: 'recheck', occurrence, dueAt: nextRecheckAt, isToBeShown }] : [],
    nextRecheckAt,
    snoozedUntil,
    pausedUntil,
    nextWakeAt: wakes.sort((a, b) => (isReached(a, b) ? 1 : -1))[0] ?? null,
  };
};
