import type { Reminder } from '../reminder/reminder';
import type { HistoryEntry } from '../state/history';
import type { SavedState } from '../state/saved-state';
import { canonical } from './canonical';

/** How many of one sort would be new, gone or different. */
export interface Tally {
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
}

/** What it would change if one state took the place of another. */
export interface Changes {
  /** Phones, Echos and contacts. */
  readonly items: Tally;
  /** Ticks: `gone` ones make a task open again, `changed` ones were last seen at another time. */
  readonly checks: Tally;
  readonly reminders: Tally;
  readonly history: Tally;
  readonly hasOtherSettings: boolean;
}

const tally = <Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): Tally => {
  const isSame = (key: string) => canonical(before.get(key)) === canonical(after.get(key));
  const common = [...after.keys()].filter((key) => before.has(key));
  return {
    added: after.size - common.length,
    gone: before.size - common.length,
    changed: common.filter((key) => !isSame(key)).length,
  };
};

const byId = <Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.id, value]));

/** What a person set; how far an occurrence has come is the clock's doing. */
const asSet = ({ id, kind, text, isOn, schedule, counted, zone }: Reminder) => ({
  id,
  kind,
  text,
  isOn,
  schedule,
  counted,
  zone,
});

/** Lines have no id. The same line may stand there twice, when two things happened in one moment. */
const linesOf = (record: readonly HistoryEntry[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const entry of record) {
    const line = canonical(entry);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
};

const tallyRecord = (before: readonly HistoryEntry[], after: readonly HistoryEntry[]): Tally => {
  // A record that is kept has years in it, and need not be looked through.
  if (before === after) return { added: 0, gone: 0, changed: 0 };
  const known = linesOf(before);
  let common = 0;
  for (const [line, count] of linesOf(after)) common += Math.min(count, known.get(line) ?? 0);
  return { added: after.length - common, gone: before.length - common, changed: 0 };
};

/** A state together with its whole record, archived lines included. */
export interface WithRecord {
  readonly saved: SavedState;
  readonly record: readonly HistoryEntry[];
}

/** Compares two states. */
export const changesBetween = (before: WithRecord, after: WithRecord): Changes => {
  const settings = ({ saved: { preferences, reminding, notes, screenNotes } }: WithRecord) =>
    canonical([preferences, reminding.quiet, notes, screenNotes]);
  return {
    items: tally(byId(before.saved.inventory), byId(after.saved.inventory)),
    checks: tally(new Map(Object.entries(before.saved.checks)), new Map(Object.entries(after.saved.checks))),
    reminders: tally(byId(before.saved.reminders.map(asSet)), byId(after.saved.reminders.map(asSet))),
    history: tallyRecord(before.record, after.record),
    hasOtherSettings: settings(before) !== settings(after),
  };
};

const isNone = ({ added, gone, changed }: Tally): boolean => added + gone + changed === 0;

/** Whether nothing would be different afterwards. */
export const isNoChange = ({ hasOtherSettings, ...tallies }: Changes): boolean =>
  !hasOtherSettings && Object.values(tallies).every(isNone);
