import { describe, expect, it } from 'vitest';
import { commandSchema, isStateCommand } from '../../../electron/core/state/commands';

describe('commandSchema', () => {
  it.each([
    null,
    'task/checked',
    [],
    {},
    { type: 'nothing' },
    { type: 'item/added', item: { id: 'x', kind: 'phone', name: 'Made up' } },
    { type: 'reminder/shown', occurrence: 'recheck/2026-12-22' },
    { type: 'task/checked', taskId: 'x' },
    { type: 'task/checked', taskId: 'x', isChecked: 'yes' },
    { type: 'task/checked', taskId: 'x', isChecked: true, extra: 1 },
    { type: 'item/add', kind: 'car', name: 'Red' },
    { type: 'item/add', kind: 'phone', name: '   ' },
    { type: 'item/add', kind: 'phone', name: 'x'.repeat(121) },
    { type: 'reminder/changed', everyDays: 0 },
    { type: 'reminder/changed', time: '24:00' },
    { type: 'preferences/changed', marketplace: 'evil.example' },
    { type: 'guide/navigate', to: 'https://evil.example' },
  ])('refuses %j', (input) => {
    expect(commandSchema.safeParse(input).success).toBe(false);
  });

  it('takes what windows send, and trims names', () => {
    expect(commandSchema.parse({ type: 'item/add', kind: 'phone', name: ' Phone ' })).toMatchObject({
      name: 'Phone',
    });
  });

  it('tells events as they stand from what reaches outside', () => {
    expect(isStateCommand({ type: 'recheck/started' })).toBe(true);
    expect(isStateCommand({ type: 'app/quit' })).toBe(false);
  });
});
