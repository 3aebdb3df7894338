import type { MessageKey } from '../core/message';
import { epochMs, type Moment } from '../core/reminder/moment';
import { plan } from '../core/reminder/plan';
import type { Store } from './store';

/** The longest time between two looks at the clock: a clock that jumps or a machine that slept is noticed by then. */
export const longestTickMs = 60_000;

interface Parts {
  readonly store: Store;
  readonly now: () => Moment;
  /** Shows a notification; a click on it opens the recheck. */
  readonly show: (title: MessageKey, body: MessageKey) => void;
  /** Calls back once after `ms`; returns the function that calls it off. */
  readonly setTimer: (callback: () => void, ms: number) => () => void;
  /** Told after every tick, so that tray and windows follow the clock. */
  readonly onTick: () => void;
}

/** The clock's side of the application. */
export interface Reminders {
  /** Looks at the clock now and sets the next look. Call it on start, resume, unlock and when a clock may have jumped. */
  readonly tick: () => void;
  readonly stop: () => void;
}

/**
 * Shows what became due, once per occurrence, and looks again at most a minute later. An occurrence is recorded as
 * shown after it was shown, so a crash between the two repeats it rather than losing it.
 */
export const createReminders = ({ store, now, show, setTimer, onTick }: Parts): Reminders => {
  // What this run has shown: without it, a disk that refuses to record an occurrence would show it every minute.
  const shownHere = new Set<string>();
  let cancel = (): void => undefined;

  const showDue = (moment: Moment): void => {
    const { saved } = store.state();
    for (const { occurrence, isToBeShown } of plan(saved, moment).due) {
      const key = `${occurrence} ${saved.reminder.snoozed?.until ?? ''}`;
      if (!isToBeShown || shownHere.has(key)) continue;
      shownHere.add(key);
      show('notification.recheckTitle', 'notification.recheckBody');
      void store.dispatch({ type: 'reminder/shown', occurrence });
    }
  };

  const tick = (): void => {
    const moment = now();
    showDue(moment);
    onTick();
    wakeNext(moment);
  };

  const wakeNext = (moment: Moment): void => {
    cancel();
    const { nextWakeAt } = plan(store.state().saved, moment);
    const aheadMs = nextWakeAt ? epochMs(nextWakeAt) - epochMs(moment.at) : longestTickMs;
    cancel = setTimer(tick, Math.min(Math.max(aheadMs, 0), longestTickMs));
  };

  const unsubscribe = store.subscribe(() => {
    const moment = now();
    showDue(moment);
    wakeNext(moment);
  });

  return {
    tick,
    stop: () => {
      unsubscribe();
      cancel();
    },
  };
};
