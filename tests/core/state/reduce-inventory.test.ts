import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../electron/core/checklist/tasks';
import { applied, contactWith, firstDay, momentAt, stateWith } from '../../fakes/state';

describe('the task that the guide is for', () => {
  const finished = (isSwitchedOff: boolean) =>
    ({ type: 'guide/finished', isSwitchedOff, contact: contactWith({ who: 'Sam' }) }) as const;

  it('follows what Amazon answered: ticked, or open again', () => {
    const off = applied(stateWith(), [finished(true)]).saved;
    expect(off.checks).toEqual({ 'amazon-disable': { checkedAt: firstDay.at } });
    expect(off.history.slice(-2).map(({ kind }) => kind)).toEqual(['amazon-contacted', 'task-checked']);
    // What was seen to be off before is no longer.
    const verified = { type: 'task/checked', taskId: 'amazon-verify', isChecked: true } as const;
    const refused = applied(stateWith(), [finished(true), verified, finished(false)]).saved;
    expect(refused.checks).toEqual({});
    expect(refused.history.slice(-2)).toMatchObject([
      { kind: 'task-reopened', rule: 'amazon-disable' },
      { kind: 'task-reopened', rule: 'amazon-verify' },
    ]);
  });
});

describe('what looks different on a screen', () => {
  const written = (text: string) => ({ type: 'screen-note/written', place: 'task:block', text }) as const;

  it('is kept with its day and country, replaced, and taken away', () => {
    const kept = applied(stateWith(), [written('A'), written('B')]);
    expect(kept.saved.screenNotes).toEqual({
      'task:block': { text: 'B', marketplace: 'com', at: firstDay.at },
    });
    expect(applied(kept, [written('B')])).toBe(kept);
    expect(applied(kept, [written('')]).saved.screenNotes).toEqual({});
  });
});

const later = momentAt('2026-12-01T10:00:00Z');

describe('taking something off the list', () => {
  const ticked = applied(stateWith(), [
    { type: 'task/checked', taskId: 'import-off:p1', isChecked: true },
    { type: 'task/checked', taskId: 'block:c1', isChecked: true },
  ]);
  const removed = applied(ticked, [{ type: 'items/removed', itemIds: ['p1'] }]);

  it('can be undone: the item is back in its place, with its ticks', () => {
    expect(removed.saved.inventory.map(({ id }) => id)).not.toContain('p1');
    const back = applied(removed, [{ type: 'change/undone', at: firstDay.at }]);
    expect(back.saved.inventory).toEqual(ticked.saved.inventory);
    expect(back.saved.checks).toEqual(ticked.saved.checks);
    expect(back.session.undo).toBeNull();
    expect(back.saved.history.at(-1)).toMatchObject({ kind: 'item-added', item: { id: 'p1' } });
  });

  it('cannot be undone twice, nor after it has settled', () => {
    const back = applied(removed, [{ type: 'change/undone', at: firstDay.at }]);
    expect(applied(back, [{ type: 'change/undone', at: firstDay.at }])).toBe(back);
    const settled = applied(removed, [{ type: 'change/settled', at: firstDay.at }]);
    expect(applied(settled, [{ type: 'change/undone', at: firstDay.at }])).toBe(settled);
  });
});

describe('what belongs to a contact or to a task of one’s own', () => {
  it('is kept, and the record has no word of it', () => {
    const state = applied(stateWith(), [
      { type: 'item/added', item: { id: 'o1', kind: 'own', name: 'Tell Ben' } },
      { type: 'item/described', itemId: 'c1', number: '555 0100', note: 'Not before May' },
      { type: 'item/described', itemId: 'o1', note: 'In person' },
      { type: 'item/described', itemId: 'p1', note: 'No such thing' },
    ]);
    expect(state.saved.inventory).toContainEqual({
      id: 'c1',
      kind: 'contact',
      name: 'Somebody',
      number: '555 0100',
      note: 'Not before May',
    });
    expect(state.saved.inventory).toContainEqual({
      id: 'o1',
      kind: 'own',
      name: 'Tell Ben',
      note: 'In person',
    });
    expect(JSON.stringify(state.saved.history)).not.toMatch(/555|May|person/);
    expect(JSON.stringify(state.saved)).not.toContain('No such thing');
  });

  it('comes with many contacts in one change', () => {
    const items = ['a', 'b'].map((id) => ({ id, kind: 'contact' as const, name: id, number: '1234' }));
    const { saved } = applied(stateWith(), [{ type: 'items/added', items }]);
    expect(saved.inventory.slice(-2)).toEqual(items);
    expect(saved.history.slice(-2).map(({ kind }) => kind)).toEqual(['item-added', 'item-added']);
  });
});

describe('many at once', () => {
  const three = applied(stateWith(), [
    { type: 'item/added', item: { id: 'c2', kind: 'contact', name: 'Zoë' } },
    { type: 'item/added', item: { id: 'c3', kind: 'contact', name: 'Ray' } },
  ]);

  it('are ticked and reopened, each with its line, and those that are so already without', () => {
    const ticked = applied(three, [
      { type: 'task/checked', taskId: 'block:c2', isChecked: true },
      { type: 'contacts/marked', itemIds: ['c1', 'c2', 'nobody'], as: 'blocked' },
    ]);
    expect(Object.keys(ticked.saved.checks).sort()).toEqual(['block:c1', 'block:c2']);
    expect(ticked.saved.history.filter(({ kind }) => kind === 'task-checked')).toHaveLength(2);
    const again = applied(ticked, [{ type: 'contacts/marked', itemIds: ['c1', 'c3'], as: 'open' }]);
    expect(Object.keys(again.saved.checks)).toEqual(['block:c2']);
  });

  it('are as they were once that is undone, with the days of their ticks', () => {
    const before = applied(three, [
      { type: 'task/checked', taskId: 'block:c1', isChecked: true },
      { type: 'contacts/marked', itemIds: ['c3'], as: 'unblocked' },
    ]);
    for (const as of ['blocked', 'open', 'unblocked', 'again'] as const) {
      const marked = applied(before, [{ type: 'contacts/marked', itemIds: ['c1', 'c2', 'c3'], as }], later);
      expect(marked.session.undo).toMatchObject({ kind: 'marked', contacts: { length: 3 } });
      const back = applied(marked, [{ type: 'change/undone', at: later.at }], later);
      expect(back.saved.inventory).toEqual(before.saved.inventory);
      expect(back.saved.checks).toEqual(before.saved.checks);
      expect(back.session.undo).toBeNull();
      expect(back.saved.history.length).toBeGreaterThan(marked.saved.history.length);
    }
  });

  it('stay as they are where they were removed before that was undone', () => {
    const gone = applied(three, [
      { type: 'contacts/marked', itemIds: ['c1', 'c2'], as: 'blocked' },
      { type: 'change/settled', at: firstDay.at },
      { type: 'contacts/marked', itemIds: ['c1', 'c2'], as: 'unblocked' },
    ]);
    const undo = gone.session.undo;
    const removed = applied(gone, [{ type: 'items/removed', itemIds: ['c2'] }]);
    const back = applied({ ...removed, session: { ...removed.session, undo } }, [
      { type: 'change/undone', at: firstDay.at },
    ]);
    expect(Object.keys(back.saved.checks)).toEqual(['block:c1']);
    expect(back.saved.inventory.some(({ id }) => id === 'c2')).toBe(false);
  });

  it('are not offered to be undone where it is one alone: its row says how', () => {
    const one = applied(three, [{ type: 'contacts/marked', itemIds: ['c1'], as: 'unblocked' }]);
    expect(one.session.undo).toBeNull();
  });

  it('are taken off and brought back to their places, with ticks and notes', () => {
    const before = applied(three, [
      { type: 'task/checked', taskId: 'block:c3', isChecked: true },
      { type: 'task/noted', taskId: 'import-off:p1', note: 'Ask Anna' },
    ]);
    const removed = applied(before, [{ type: 'items/removed', itemIds: ['c3', 'p1', 'c1'] }]);
    expect(removed.saved.inventory.map(({ id }) => id)).toEqual(['p2', 'e1', 'e2', 'c2']);
    expect(removed.saved.notes).toEqual({});
    const back = applied(removed, [{ type: 'change/undone', at: firstDay.at }]).saved;
    expect(back.inventory).toEqual(before.saved.inventory);
    expect([back.checks, back.notes]).toEqual([before.saved.checks, before.saved.notes]);
  });
});

describe('a contact that is let through on purpose', () => {
  const through = applied(stateWith(), [
    { type: 'task/checked', taskId: 'block:c1', isChecked: true },
    { type: 'contacts/marked', itemIds: ['c1'], as: 'unblocked' },
  ]);

  it('has no task any more, and a line in the record', () => {
    expect(tasksOf(through.saved.inventory).some(({ id }) => id === 'block:c1')).toBe(false);
    expect(through.saved.history.at(-1)).toMatchObject({ kind: 'unblocked-changed', isUnblocked: true });
    expect(applied(through, [{ type: 'contacts/marked', itemIds: ['c1'], as: 'unblocked' }])).toBe(through);
  });

  it('is blocked or not as before, once that is asked for', () => {
    const again = applied(through, [{ type: 'contacts/marked', itemIds: ['c1'], as: 'again' }]);
    expect(again.saved.inventory).toEqual(stateWith().saved.inventory);
    expect(again.saved.checks).toEqual({ 'block:c1': { checkedAt: firstDay.at } });
    expect(tasksOf(again.saved.inventory).some(({ id }) => id === 'block:c1')).toBe(true);
  });
});

describe('the order of the list', () => {
  it('changes among one kind, and not beyond its ends', () => {
    const moved = applied(stateWith(), [{ type: 'item/moved', itemId: 'p2', to: 'up' }]);
    expect(moved.saved.inventory.map(({ id }) => id)).toEqual(['p2', 'p1', 'e1', 'e2', 'c1']);
    expect(applied(moved, [{ type: 'item/moved', itemId: 'p2', to: 'up' }])).toBe(moved);
    expect(applied(moved, [{ type: 'item/moved', itemId: 'p1', to: 'down' }])).toBe(moved);
  });
});

it('keeps the note of an Echo when Amazon Kids is switched on there', () => {
  const noted = applied(stateWith(), [
    { type: 'task/noted', taskId: 'drop-in-off:e1', note: 'Behind the bread' },
    { type: 'echo/kids-changed', itemId: 'e1', hasKids: true },
  ]);
  expect(noted.saved.notes).toEqual({ 'communications-off:e1': 'Behind the bread' });
});

describe('a note beside a task', () => {
  it('is kept, changed and taken away; a task that is not there has none', () => {
    const noted = applied(stateWith(), [
      { type: 'task/noted', taskId: 'imported-deleted', note: 'Four left' },
    ]);
    expect(noted.saved.notes).toEqual({ 'imported-deleted': 'Four left' });
    expect(
      applied(noted, [{ type: 'task/noted', taskId: 'imported-deleted', note: '' }]).saved.notes,
    ).toEqual({});
    expect(applied(noted, [{ type: 'task/noted', taskId: 'block:nobody', note: 'x' }])).toBe(noted);
  });
});

it('keeps whose a phone is and where an Echo stands', () => {
  const { inventory } = applied(stateWith(), [
    { type: 'item/described', itemId: 'p1', owner: 'Anna', form: 'tablet', room: 'no such thing' },
    { type: 'item/described', itemId: 'e1', room: 'Kitchen', model: 'Dot' },
  ]).saved;
  expect(inventory).toContainEqual({
    id: 'p1',
    kind: 'phone',
    name: 'Anna’s iPhone',
    owner: 'Anna',
    form: 'tablet',
  });
  expect(inventory).toContainEqual(expect.objectContaining({ id: 'e1', room: 'Kitchen', model: 'Dot' }));
});
