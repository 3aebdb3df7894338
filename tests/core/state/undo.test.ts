import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../electron/core/state/app-state';
import { applied, contactWith, firstDay, momentAt, reduce, savedWith, stateWith } from '../../fakes/state';

const later = momentAt('2026-11-22T12:00:05Z');
const undo = { type: 'change/undone', at: firstDay.at } as const;
const kinds = ({ saved }: AppState) => saved.history.map(({ kind }) => kind);

describe('a reminder that was removed', () => {
  const before = applied(stateWith(), [
    {
      type: 'reminder/added',
      id: 'a',
      text: 'Call Ada',
      schedule: { every: 'days', count: 3, time: '09:00' },
      counted: 'fixed',
    },
    { type: 'guide/finished', contact: contactWith({ followUpOn: '2026-11-29' }), isSwitchedOff: true },
  ]);

  it('is back in its place, as it was, and the record has both', () => {
    const removed = applied(before, [{ type: 'reminder/removed', id: 'a' }]);
    expect(removed.session.undo).toMatchObject({ kind: 'reminder-removed', reminder: { text: 'Call Ada' } });
    const back = applied(removed, [undo], later);
    expect(back.saved.reminders).toEqual(before.saved.reminders);
    expect(kinds(back).slice(-2)).toEqual(['reminder-removed', 'reminder-added']);
    expect(back.session.undo).toBeNull();
  });

  it('may be one that looks after what Amazon promised', () => {
    const id = before.saved.reminders.at(-1)?.id ?? '';
    const back = applied(applied(before, [{ type: 'reminder/removed', id }]), [undo], later);
    expect(back.saved.reminders).toEqual(before.saved.reminders);
    expect(back.saved.history.at(-1)).toMatchObject({ kind: 'reminder-added', of: 'follow-up', text: '' });
  });

  it('cannot be the recheck, which is never removed', () => {
    const same = applied(before, [{ type: 'reminder/removed', id: 'recheck' }]);
    expect(same).toBe(before);
  });
});

describe('quiet hours that were removed', () => {
  const night = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '07:00' } as const;
  const noon = { weekdays: [1], from: '12:00', to: '13:00' } as const;
  const changed = (...quiet: readonly (typeof night | typeof noon)[]) =>
    ({ type: 'reminders/quiet-changed', quiet }) as const;
  const before = applied(stateWith(), [changed(night, noon)]);

  it('are back, all of them', () => {
    expect(before.session.undo).toBeNull();
    const back = applied(applied(before, [changed(noon)]), [undo], later);
    expect(back.saved.reminding.quiet).toEqual([night, noon]);
  });

  it('stay away once quiet hours were changed again', () => {
    const again = applied(before, [changed(noon), changed(noon, night)]);
    expect(again.session.undo).toBeNull();
    expect(applied(again, [undo], later)).toBe(again);
  });
});

describe('undoing', () => {
  const removed = applied(stateWith(), [{ type: 'items/removed', itemIds: ['p1'] }]);

  it('takes back the change that was seen, and never another one that came after it', () => {
    const two = applied(removed, [{ type: 'items/removed', itemIds: ['p2'] }], later);
    expect(applied(two, [undo])).toBe(two);
    expect(applied(two, [{ type: 'change/settled', at: firstDay.at }])).toBe(two);
  });

  it('has more time for the change that somebody has come to, and for no other', () => {
    const held = applied(removed, [{ type: 'change/held', at: firstDay.at }]);
    expect(held.session.heldUndoAt).toBe(firstDay.at);
    expect(applied(held, [{ type: 'change/held', at: firstDay.at }])).toBe(held);
    expect(applied(removed, [{ type: 'change/held', at: later.at }])).toBe(removed);
  });

  it('ends where other data takes the place of this, or none', () => {
    const moment = firstDay;
    const saved = savedWith();
    for (const event of [
      { type: 'data/replaced', saved, how: 'imported', from: moment.at, before: null },
      { type: 'recovery/ended', saved },
      { type: 'data/erased' },
    ] as const)
      expect(reduce(removed, event, moment).session.undo).toBeNull();
    expect(reduce(removed, { type: 'data/exported' }, moment).session.undo).not.toBeNull();
  });
});
