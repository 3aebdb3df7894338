import { describe, expect, it } from 'vitest';
import { changesBetween, isNoChange } from '../../../electron/core/data/changes';
import { type SavedState, savedStateSchema } from '../../../electron/core/state/saved-state';
import { applied, momentAt, stateWith } from '../../fakes/state';

const none = { added: 0, gone: 0, changed: 0 };
const whole = (saved: SavedState) => ({ saved, record: saved.history });
const before = applied(stateWith(), [
  { type: 'task/checked', taskId: 'import-off:p1', isChecked: true },
]).saved;

describe('what would change', () => {
  it('is nothing between a state and itself', () => {
    const changes = changesBetween(whole(before), whole(savedStateSchema.parse(before)));
    expect(changes).toEqual({
      items: none,
      checks: none,
      reminders: none,
      history: none,
      hasOtherSettings: false,
    });
    expect(isNoChange(changes)).toBe(true);
  });

  it('counts what is new, gone and different of each sort', () => {
    const later = momentAt('2026-11-25T12:00:00Z');
    const after = applied(
      { ...stateWith(), saved: before },
      [
        { type: 'item/added', item: { id: 'p9', kind: 'phone', name: 'New phone' } },
        { type: 'items/removed', itemIds: ['c1'] },
        { type: 'item/renamed', itemId: 'e1', name: 'Hall' },
        { type: 'task/checked', taskId: 'import-off:p1', isChecked: false },
        { type: 'task/checked', taskId: 'import-off:p1', isChecked: true },
        { type: 'task/checked', taskId: 'import-off:p2', isChecked: true },
        {
          type: 'reminder/added',
          id: 'r1',
          text: 'Call Ada',
          schedule: { every: 'once', date: '2026-12-24', time: '18:00' },
          counted: 'fixed',
        },
        { type: 'reminder/changed', id: 'recheck', isOn: false },
        { type: 'preferences/changed', marketplace: 'de' },
      ],
      later,
    ).saved;
    expect(changesBetween(whole(before), whole(after))).toEqual({
      items: { added: 1, gone: 1, changed: 1 },
      checks: { added: 1, gone: 0, changed: 1 },
      reminders: { added: 1, gone: 0, changed: 1 },
      history: { added: 7, gone: 0, changed: 0 },
      hasOtherSettings: true,
    });
    expect(changesBetween(whole(after), whole(before)).history).toEqual({ added: 0, gone: 7, changed: 0 });
  });

  it('does not count how far a reminder has come', () => {
    const shown = applied({ ...stateWith(), saved: before }, [
      { type: 'reminders/recorded', outbox: [{ id: 'recheck', occurrence: 'recheck/2026-12-22', step: 0 }] },
      { type: 'reminders/marked' },
    ]).saved;
    const changes = changesBetween(whole(before), whole(shown));
    expect(changes.reminders).toEqual(none);
    expect(changes.history.added).toBe(1);
  });

  it('counts a line that stands there twice as two', () => {
    const [line] = before.history;
    if (!line) throw new Error('no line');
    const twice = { saved: before, record: [line, line] };
    expect(changesBetween({ saved: before, record: [line] }, twice).history.added).toBe(1);
    expect(changesBetween(twice, { saved: before, record: [] }).history.gone).toBe(2);
  });
});
