import type { Format } from '../../electron/core/format';
import type { Translate } from '../../electron/core/message';
import { type Instant, localDate, type PlainDate } from '../../electron/core/reminder/moment';
import type { HistoryEntry } from '../../electron/core/state/history';
import { type HistoryLine, historyLine } from './history-sentence';

/** A line of the record with its place in it: older ones that come in later count backwards from zero. */
export interface NumberedLine extends HistoryLine {
  readonly number: number;
  readonly kind: HistoryEntry['kind'];
  readonly at: Instant;
}

export interface HistoryDay {
  readonly date: PlainDate;
  readonly lines: readonly NumberedLine[];
}

/** What kinds of line somebody may want to see alone. */
const kindsIn = {
  tasks: ['task-checked', 'task-reopened'],
  rechecks: ['recheck-completed'],
  amazon: ['amazon-contacted'],
  list: ['item-added', 'item-removed', 'item-renamed', 'kids-changed', 'unblocked-changed'],
  reminders: [
    'reminder-shown',
    'reminder-added',
    'reminder-reworded',
    'reminder-removed',
    'reminder-attended',
  ],
  data: ['started', 'data-exported', 'data-replaced'],
} as const satisfies Record<string, readonly HistoryEntry['kind'][]>;

export type HistoryKinds = keyof typeof kindsIn;
export const historyKinds = Object.keys(kindsIn) as readonly HistoryKinds[];

const isOf = (kinds: HistoryKinds | null, kind: HistoryEntry['kind']): boolean =>
  kinds === null || (kindsIn[kinds] as readonly string[]).includes(kind);

/** The lines of these kinds with `text` in them, newest first; the first `olderCount` of `history` are archived ones. */
export const matchingLines = (
  history: readonly HistoryEntry[],
  olderCount: number,
  { text, kinds }: { readonly text: string; readonly kinds: HistoryKinds | null },
  t: Translate,
  format: Format,
): readonly NumberedLine[] => {
  const wanted = text.trim().toLocaleLowerCase();
  return history
    .map((entry, index) => ({
      ...historyLine(entry, t, format),
      number: index - olderCount,
      kind: entry.kind,
      at: entry.at,
    }))
    .filter(({ kind }) => isOf(kinds, kind))
    .filter(({ sentence, note }) => `${sentence} ${note ?? ''}`.toLocaleLowerCase().includes(wanted))
    .reverse();
};

/** Lines that follow one another on the same local day come under one heading. */
export const daysOf = (lines: readonly NumberedLine[], zone: string): readonly HistoryDay[] => {
  const days: { date: PlainDate; lines: NumberedLine[] }[] = [];
  for (const line of lines) {
    const date = localDate({ at: line.at, zone });
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
};
