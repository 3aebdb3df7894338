import type { TaskGuide } from './core/guide/guide-schema';
import type { GuideView } from './core/guide/guide-view';
import type { Tongue } from './core/language';
import type { AppState } from './core/state/app-state';
import type { Command } from './core/state/commands';
import type { HistoryEntry } from './core/state/history';
import type { SavedState } from './core/state/saved-state';
import type { SentOutlook } from './core/tray/status';

/** The names of the wires between main and our own windows. */
export const wires = {
  getSnapshot: 'state:get',
  snapshotChanged: 'state:changed',
  getGuide: 'guide:get',
  guideChanged: 'guide:changed',
  sendCommand: 'command:send',
  getHistoryPart: 'history:part',
} as const;

/**
 * A value as JSON. Between the worlds of a window a text is copied at once; an object is copied part by part, which for
 * thousands of contacts takes a tenth of a second.
 */
export type Packed<Value> = string & { readonly of?: Value };

export const pack = <Value>(value: Value): Packed<Value> => JSON.stringify(value);
export const unpack = <Value>(packed: Packed<Value>): Value => JSON.parse(packed) as Value;

/** Everything the panel draws from. Sent whole once, then what changes, after every change and every tick. */
export interface Snapshot extends Tongue {
  readonly outlook: SentOutlook;
  /** How tasks are done; it never changes during a run. */
  readonly taskGuides: Readonly<Record<string, TaskGuide>>;
  readonly version: string;
  /** The folder with the person's data, to be shown in the settings. */
  readonly dataFolder: string;
}

/** What came after a snapshot: of all that can grow long, what is no longer as it was. */
export interface SnapshotChange {
  readonly saved: Partial<SavedState>;
  readonly session: AppState['session'];
  readonly outlook: Omit<SentOutlook, 'state'>;
  readonly rest: Partial<Omit<Snapshot, 'outlook'>>;
}

/** The parts of `after` that are not those of `before`: what is immutable and the same object has not changed. */
const changedParts = <Parts extends object>(before: Parts, after: Parts): Partial<Parts> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, part]) => part !== before[name as keyof Parts]),
  ) as Partial<Parts>;

export const changeBetween = (before: Snapshot, after: Snapshot): SnapshotChange => {
  const { outlook: earlier, ...restBefore } = before;
  const { outlook, ...rest } = after;
  const { state, ...derived } = outlook;
  return {
    saved: changedParts(earlier.state.saved, state.saved),
    session: state.session,
    outlook: derived,
    rest: changedParts(restBefore, rest),
  };
};

/** The snapshot after a change. `before` may be a later one than the change was made from, and as late as it at most. */
export const withChange = (before: Snapshot, change: SnapshotChange): Snapshot => ({
  ...before,
  ...change.rest,
  outlook: {
    ...change.outlook,
    state: { saved: { ...before.outlook.state.saved, ...change.saved }, session: change.session },
  },
});

/** Everything the guide bar draws from: no more than that, since it is sent at every step of a page's loading. */
export interface GuideSnapshot extends Tongue {
  /** Null when the guide is closed. */
  readonly guide: GuideView | null;
}

/**
 * The answer to a command. `ok: true` means that the change is on disk (or that nothing had to be written).
 * `not-saved`: writing failed, nothing was changed. `refused`: the command was malformed or not allowed.
 */
export type Reply =
  /** `isCalledOff`: the person thought better of it in a dialog, and nothing was done. */
  | { readonly ok: true; readonly isCalledOff?: true }
  | { readonly ok: false; readonly reason: 'not-saved' | 'refused' | 'failed'; readonly detail: string };

/** Older lines of the record, oldest first; null when they are lost or not ours to give. */
export type HistoryPart = readonly HistoryEntry[] | null;

/** What the preload hands to our own windows as `window.bridge`. Callbacks never see the raw IPC event. */
export interface Bridge {
  readonly getSnapshot: () => Promise<Packed<Snapshot>>;
  /** Calls `listener` after every change; returns the function that ends it. */
  readonly onSnapshot: (listener: (change: Packed<SnapshotChange>) => void) => () => void;
  /** The same for the guide bar. */
  readonly getGuide: () => Promise<Packed<GuideSnapshot>>;
  readonly onGuide: (listener: (snapshot: Packed<GuideSnapshot>) => void) => () => void;
  readonly send: (command: Command) => Promise<Reply>;
  /** Reads one part of the record, by a name out of `archivedParts`: such lines are too many to send with every change. */
  readonly getHistoryPart: (name: string) => Promise<HistoryPart>;
}
