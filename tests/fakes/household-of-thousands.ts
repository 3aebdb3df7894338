import { randomUUID } from 'node:crypto';
import type { HistoryEntry } from '../../electron/core/state/history';
import type { SavedState } from '../../electron/core/state/saved-state';
import { savedWith } from './state';

const at = '2026-11-22T12:00:00Z';

/** So many lines of the record, as years of ticking make them. */
export const linesOf = (count: number): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_none, index) => ({
    kind: 'task-checked',
    at,
    rule: 'block',
    subject: `Somebody Number ${index}`,
  }));

/** A state with so many contacts, every other one of them blocked, and a record as long as a state carries it. */
export const thousandsOf = (contactCount: number, archivedParts: readonly string[] = []): SavedState => {
  const inventory = Array.from({ length: contactCount }, (_none, index) => ({
    id: randomUUID(),
    kind: 'contact' as const,
    name: `Somebody Number ${index}`,
  }));
  const blocked = inventory.filter((_contact, index) => index % 2 === 0);
  return savedWith({
    inventory,
    checks: Object.fromEntries(blocked.map(({ id }) => [`block:${id}`, { checkedAt: at }])),
    history: linesOf(490),
    archivedParts,
  });
};
