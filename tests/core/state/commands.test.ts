import { describe, expect, it } from 'vitest';
import { commandSchema, isStateCommand } from '../../../electron/core/state/commands';

const daily = { every: 'days', count: 1, time: '18:00' } as const;

describe('commandSchema', () => {
  it.each([
    null,
    'task/checked',
    [],
    {},
    { type: 'nothing' },
    { type: 'item/added', item: { id: 'x', kind: 'phone', name: 'Made up' } },
    { type: 'reminders/recorded', outbox: [] },
    { type: 'reminders/marked' },
    { type: 'reminder/added', id: 'x', text: 'Made up', schedule: daily, counted: 'fixed' },
    { type: 'task/checked', taskId: 'x' },
    { type: 'task/checked', taskId: 'x', isChecked: 'yes' },
    { type: 'task/checked', taskId: 'x', isChecked: true, extra: 1 },
    { type: 'item/add', kind: 'boat', name: 'Red' },
    { type: 'item/add', kind: 'phone', name: '   ' },
    { type: 'item/add', kind: 'phone', name: 'x'.repeat(121) },
    { type: 'reminder/changed', id: 'recheck', schedule: { ...daily, count: 0 } },
    { type: 'reminder/changed', id: 'recheck', schedule: { ...daily, time: '24:00' } },
    { type: 'reminder/changed', id: 'recheck', zone: 'Mars/Olympus' },
    { type: 'reminder/changed', id: 'recheck', zone: '+01:00' },
    { type: 'reminder/changed', id: 'recheck', shown: null },
    { type: 'reminder/changed', schedule: daily },
    { type: 'reminder/add', text: '  ', schedule: daily, counted: 'fixed' },
    { type: 'reminder/add', text: 'x'.repeat(501), schedule: daily, counted: 'fixed' },
    { type: 'reminder/add', text: 'Call', schedule: daily, counted: 'sometimes' },
    { type: 'reminders/snoozed', option: 'never' },
    { type: 'reminders/snoozed-until', until: 'tomorrow' },
    { type: 'reminders/paused-until', until: '2026-12-04' },
    { type: 'reminders/quiet-changed', quiet: [{ weekdays: [1], from: '22:00', to: '25:00' }] },
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

  it.each([
    { type: 'reminder/changed', id: 'recheck', schedule: { ...daily, count: 7 } },
    { type: 'reminder/changed', id: 'recheck', zone: 'Asia/Kolkata' },
    { type: 'reminder/changed', id: 'recheck', zone: 'Asia/Calcutta' },
    { type: 'reminder/changed', id: 'recheck', zone: 'UTC' },
    { type: 'reminder/changed', id: 'nudge', isOn: true, zone: null },
    { type: 'reminder/add', text: 'Call', schedule: daily, counted: 'completion' },
    { type: 'reminders/snoozed-until', until: '2026-12-04T17:00:00Z' },
    { type: 'reminders/paused-until', until: '2026-12-04T18:00:00+01:00' },
    { type: 'reminders/quiet-changed', quiet: [{ weekdays: [1], from: '22:00', to: '07:00' }] },
  ])('takes %j as it is', (input) => {
    expect(commandSchema.parse(input)).toEqual(input);
  });

  it('tells events as they stand from what reaches outside', () => {
    expect(isStateCommand({ type: 'recheck/started' })).toBe(true);
    expect(isStateCommand({ type: 'app/quit' })).toBe(false);
  });
});
