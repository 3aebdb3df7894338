import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../electron/core/state/history';
import { historyPart, isContinued, wholeRecord } from '../../../electron/services/transfer/record';

const line = (subject: string): HistoryEntry => ({
  kind: 'task-checked',
  at: '2026-11-22T12:00:00Z',
  rule: 'block',
  subject,
});
const [a, b, c] = [line('a'), line('b'), line('c')];
const parts: Readonly<Record<string, readonly HistoryEntry[]>> = { one: [a], two: [b] };
const readPart = (name: string) => {
  const part = parts[name];
  if (!part) throw new Error('lost');
  return part;
};

it('is whole with its archived parts, and counts those that are lost', () => {
  expect(wholeRecord({ history: [c], archivedParts: ['one', 'two'] }, readPart)).toEqual({
    record: [a, b, c],
    lostParts: 0,
  });
  expect(wholeRecord({ history: [c], archivedParts: ['gone', 'two'] }, readPart)).toEqual({
    record: [b, c],
    lostParts: 1,
  });
});

it('goes on from another one when it begins with it', () => {
  expect(isContinued([a, b], [a])).toBe(true);
  expect(isContinued([a, b], [])).toBe(true);
  expect(isContinued([{ subject: 'a', rule: 'block', at: a.at, kind: 'task-checked' }, b], [a, b])).toBe(
    true,
  );
  expect(isContinued([a], [a, b])).toBe(false);
  expect(isContinued([b, a], [a])).toBe(false);
});

describe('a part that a window asks for', () => {
  const saved = { archivedParts: ['one', 'gone'] };
  it('is given by its name', () => expect(historyPart(saved, readPart, 'one')).toEqual([a]));
  it.for(['two', 'gone', '../../etc/passwd', '', null, 7, {}, ['one']])(
    'is not given for anything else: %s',
    (name) => expect(historyPart(saved, readPart, name)).toBeNull(),
  );
});
