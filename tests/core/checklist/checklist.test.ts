import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../electron/core/checklist/checklist';
import { tasksOf } from '../../../electron/core/checklist/tasks';
import { household } from '../../fakes/state';

describe('tasksOf', () => {
  it('makes the account’s and Amazon’s tasks for an empty inventory', () => {
    expect(tasksOf([]).map(({ id }) => id)).toEqual(['imported-deleted', 'amazon-disable', 'amazon-verify']);
  });

  it('lists imports before deletion, devices before people, Amazon last', () => {
    expect(tasksOf(household).map(({ id }) => id)).toEqual([
      'import-off:p1',
      'permission-revoked:p1',
      'import-off:p2',
      'permission-revoked:p2',
      'imported-deleted',
      'drop-in-off:e1',
      'communications-off:e2',
      'block:c1',
      'amazon-disable',
      'amazon-verify',
    ]);
  });

  it('offers the switch for all communications only where Amazon Kids is on', () => {
    const rules = tasksOf(household).filter(({ group }) => group === 'echos');
    expect(rules).toMatchObject([
      { rule: 'drop-in-off', subject: 'Kitchen' },
      { rule: 'communications-off', subject: 'Nursery' },
    ]);
  });
});

describe('checklistOf', () => {
  it('counts what is open, in each group and over all', () => {
    const checklist = checklistOf(household, { 'import-off:p1': { checkedAt: '2026-11-22T12:00:00Z' } });
    expect(checklist).toMatchObject({ openCount: 9, totalCount: 10 });
    expect(checklist.groups[0]).toMatchObject({ group: 'phones', openCount: 3 });
    expect(checklist.groups[0]?.tasks[0]?.checkedAt).toBe('2026-11-22T12:00:00Z');
  });

  it('passes over ticks without a task, and groups without tasks', () => {
    const checklist = checklistOf([], { 'block:gone': { checkedAt: '2026-11-22T12:00:00Z' } });
    expect(checklist.openCount).toBe(3);
    expect(checklist.groups.map(({ group }) => group)).toEqual(['account', 'amazon']);
  });
});

it('asks of a car to switch its import off, after the phones and before anything is deleted', () => {
  const inventory = [...household, { id: 'k1', kind: 'car', name: 'Blue car' } as const];
  const ids = tasksOf(inventory).map(({ id }) => id);
  expect(ids.indexOf('car-import-off:k1')).toBeGreaterThan(ids.indexOf('permission-revoked:p2'));
  expect(ids.indexOf('car-import-off:k1')).toBeLessThan(ids.indexOf('imported-deleted'));
});
