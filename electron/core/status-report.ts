import type { Format } from './format';
import type { Translate } from './message';
import type { Outlook } from './tray/status';
import { dueName, isWithoutData, statusLine } from './tray/status';

/** What `hangup status --json` prints; documented in the README. Instants are ISO 8601 UTC, null where there is none. */
export interface StatusReport {
  readonly version: string;
  readonly isRunning: boolean;
  /** The line of the tray, in the language Hangup speaks. */
  readonly status: string;
  readonly due: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly dueAt: string;
    readonly snoozedUntil: string | null;
  }[];
  readonly lastRecheckAt: string | null;
  readonly nextRecheckAt: string | null;
  readonly pausedUntil: string | null;
  readonly quietUntil: string | null;
  readonly openTasks: number;
  readonly totalTasks: number;
  /** What the panel shows as banners, e.g. `not-saved`. */
  readonly notices: readonly string[];
}

/** Sums an outlook up for somebody who reads it elsewhere. */
export const statusReport = (
  outlook: Outlook,
  run: { readonly version: string; readonly isRunning: boolean },
  t: Translate,
  format: Format,
): StatusReport => {
  const { state, plan, checklist } = outlook;
  return {
    version: run.version,
    isRunning: run.isRunning,
    status: statusLine(outlook, t, format),
    due: plan.due.map((due) => ({
      id: due.id,
      kind: due.kind,
      name: dueName(due, t),
      dueAt: due.dueAt,
      snoozedUntil: due.snoozedUntil,
    })),
    lastRecheckAt: state.saved.recheck.completedAt,
    // What is not there to be read says nothing about the next one.
    nextRecheckAt: isWithoutData(outlook) ? null : plan.nextRecheckAt,
    pausedUntil: plan.pausedUntil,
    quietUntil: plan.quietUntil,
    openTasks: checklist.openCount,
    totalTasks: checklist.totalCount,
    notices: [
      ...state.session.notices.map(({ kind }) => kind),
      ...(state.session.recovery ? ['recovery'] : []),
    ],
  };
};
