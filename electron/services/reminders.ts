import { epochMs, type Instant, type Moment } from '../core/reminder/moment';
import { type DueReminder, plan } from '../core/reminder/plan';
import { sameUntil } from '../core/reminder/same-until';
import { withoutWrongClock } from '../core/reminder/wrong-clock';
import type { AppState } from '../core/state/app-state';
import type { SavedState } from '../core/state/saved-state';
import { isWithoutData } from '../core/tray/status';
import type { Store } from './store';

/** The longest time between two looks at the clock: a clock that jumps or a machine that slept is noticed by then. */
export const longestTickMs = 60_000;

/**
 * How long dates in a far future are left alone. A machine whose battery is empty starts years ago and learns the time
 * from the network a little later: it is then not the dates that were wrong.
 */
export const clockSettlesMs = 60 * 60_000;

/** Recording, showing and marking, and once more for what changed meanwhile; anything else waits for the next tick. */
const mostSteps = 6;

interface Parts {
  readonly store: Store;
  readonly now: () => Moment;
  /** Shows one notification for all of these. */
  readonly show: (due: readonly [DueReminder, ...DueReminder[]]) => void;
  /** Whether somebody is there to show it. Until then nothing counts as shown: call `tick` when that changes. */
  readonly canShow: () => boolean;
  /** Calls back once after `ms`; returns the function that calls it off. */
  readonly setTimer: (callback: () => void, ms: number) => () => void;
  /** Told after every look at the clock, a minute apart at most. */
  readonly onTick: () => void;
  /** Told when there may be something else to draw, so that tray and windows follow the clock. */
  readonly onNews: () => void;
}

/** The clock's side of the application. */
export interface Reminders {
  /** Looks at the clock now and sets the next look. Call it on start, resume, unlock and when a clock may have jumped. */
  readonly tick: () => void;
  readonly stop: () => void;
}

interface Seen {
  readonly state: AppState;
  readonly zone: string;
  /** Milliseconds of the epoch, as below. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** When the plan says something else. */
  readonly wakeMs: number;
  /** Whether nothing is to be shown, and nothing waits for being marked as shown. */
  readonly isQuiet: boolean;
}

/** Which notification of which occurrence. */
type Entry = SavedState['reminding']['outbox'][number];

const keyOf = ({ occurrence, step }: Pick<Entry, 'occurrence' | 'step'>): string => `${occurrence} ${step}`;

const isSame = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, index) => keyOf(entry) === keyOf(b[index] ?? entry));

/**
 * Shows what became due, and looks again at most a minute later. What is to be shown is first recorded in the outbox,
 * then shown, then marked: a crash in between repeats a notification rather than losing it.
 */
export const createReminders = (parts: Parts): Reminders => {
  const { store, now, show, canShow, setTimer, onTick, onNews } = parts;
  // What was shown and could not be marked, and until when it had been put off by then: without it, a disk that refuses
  // would show the same every minute.
  const unmarked = new Map<string, Instant | null>();
  let isShowing = false;
  let wrongSinceMs: number | null = null;
  let cancel = (): void => undefined;
  /** What the last look saw, and until when the clock alone changes nothing about it. */
  let seen: Seen | null = null;

  /** Whoever puts off what could not be marked asks for it to be shown again; a clock that goes back asks for nothing. */
  const forgetPutOff = (due: readonly DueReminder[]): void => {
    for (const one of due)
      if (one.snoozedUntil !== null && one.snoozedUntil !== unmarked.get(keyOf(one)))
        unmarked.delete(keyOf(one));
  };

  const putOffUntil = (wanted: string): Instant | null =>
    store.state().saved.reminders.find(({ id }) => id === wanted)?.snoozed?.until ?? null;

  const showOnce = (wanted: readonly DueReminder[]): void => {
    const [first, ...rest] = wanted.filter((due) => !unmarked.has(keyOf(due)));
    if (!first) return;
    for (const due of [first, ...rest]) unmarked.set(keyOf(due), putOffUntil(due.id));
    show([first, ...rest]);
  };

  /** Whether dates that only a clock far ahead can have made have stood long enough to be counted anew. */
  const isToBeRecounted = (saved: SavedState, moment: Moment): boolean => {
    if (withoutWrongClock(saved, moment) === saved) {
      wrongSinceMs = null;
      return false;
    }
    const nowMs = epochMs(moment.at);
    wrongSinceMs = Math.min(wrongSinceMs ?? nowMs, nowMs);
    return nowMs - wrongSinceMs >= clockSettlesMs;
  };

  /**
   * One step of recording, showing and marking; tells whether there may be another. The plan is made anew before each,
   * so that nothing is shown that was attended to, put off or silenced while the disk was busy or Hangup was not
   * running. An outbox left by a crash needs no more than that: what was not marked is still to be shown.
   */
  const deliver = async (): Promise<boolean> => {
    // A state that only stands in for one that cannot be read has nothing to say.
    if (isWithoutData({ state: store.state() })) return false;
    const { saved } = store.state();
    const moment = now();
    if (isToBeRecounted(saved, moment) && (await store.dispatch({ type: 'reminders/recounted' })).ok)
      return true;
    if (!canShow()) return false;
    const { due: allDue, toShow } = plan(saved, moment);
    forgetPutOff(allDue);
    const outbox = toShow.map(({ id, occurrence, step }) => ({ id, occurrence, step }));
    if (!isSame(outbox, saved.reminding.outbox)) {
      const reply = await store.dispatch({ type: 'reminders/recorded', outbox });
      if (!reply.ok) showOnce(toShow);
      return reply.ok;
    }
    if (toShow.length === 0) return false;
    showOnce(toShow);
    const reply = await store.dispatch({ type: 'reminders/marked' });
    if (reply.ok) for (const due of toShow) unmarked.delete(keyOf(due));
    return reply.ok;
  };

  const deliverAll = async (): Promise<void> => {
    isShowing = true;
    try {
      for (let step = 0; step < mostSteps && (await deliver()); step += 1);
    } finally {
      isShowing = false;
    }
  };

  const look = (moment: Moment): void => {
    if (!isShowing) void deliverAll();
    const state = store.state();
    const planned = plan(state.saved, moment);
    const fromMs = epochMs(moment.at);
    seen = {
      state,
      zone: moment.zone,
      fromMs,
      untilMs: epochMs(sameUntil(state.saved, moment, planned)),
      wakeMs: planned.nextWakeAt ? epochMs(planned.nextWakeAt) : Number.POSITIVE_INFINITY,
      isQuiet: planned.toShow.length + state.saved.reminding.outbox.length === 0,
    };
    wakeNext(fromMs, seen);
  };

  const tick = (): void => {
    look(now());
    onNews();
    onTick();
  };

  /** Whether nothing but the minute is another: then there is nothing to plan, to show or to draw. */
  const isAsSeen = ({ state, zone, fromMs, untilMs, isQuiet }: Seen, moment: Moment): boolean => {
    const nowMs = epochMs(moment.at);
    const isAtRest = isQuiet && !isShowing && wrongSinceMs === null;
    const isSame = state === store.state() && zone === moment.zone;
    return isAtRest && isSame && nowMs >= fromMs && nowMs < untilMs;
  };

  /** In most minutes of most days there is nothing but the clock to look at. */
  const wake = (): void => {
    const moment = now();
    if (!seen || !isAsSeen(seen, moment)) {
      tick();
      return;
    }
    wakeNext(epochMs(moment.at), seen);
    onTick();
  };

  const wakeNext = (nowMs: number, { wakeMs }: Seen): void => {
    cancel();
    cancel = setTimer(wake, Math.min(Math.max(wakeMs - nowMs, 0), longestTickMs));
  };

  const unsubscribe = store.subscribe(() => look(now()));

  return {
    tick,
    stop: () => {
      unsubscribe();
      cancel();
    },
  };
};
