import { describe, expect, it } from 'vitest';
import { applied, contactWith, firstDay, stateWith } from '../../fakes/state';

describe('the task that the guide is for', () => {
  const finished = (isSwitchedOff: boolean) =>
    ({ type: 'guide/finished', isSwitchedOff, contact: contactWith({ who: 'Sam' }) }) as const;

  it('follows what Amazon answered: ticked, or open again', () => {
    const off = applied(stateWith(), [finished(true)]).saved;
    expect(off.checks).toEqual({ 'amazon-disable': { checkedAt: firstDay.at } });
    expect(off.history.slice(-2).map(({ kind }) => kind)).toEqual(['amazon-contacted', 'task-checked']);
    const refused = applied(stateWith(), [finished(true), finished(false)]).saved;
    expect(refused.checks).toEqual({});
    expect(refused.history.at(-1)).toMatchObject({ kind: 'task-reopened', rule: 'amazon-disable' });
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

describe('taking something off the list', () => {
  const ticked = applied(stateWith(), [
    { type: 'task/checked', taskId: 'import-off:p1', isChecked: true },
    { type: 'task/checked', taskId: 'block:c1', isChecked: true },
  ]);
  const removed = applied(ticked, [{ type: 'item/removed', itemId: 'p1' }]);

  it('can be undone: the item is back in its place, with its ticks', () => {
    expect(removed.saved.inventory.map(({ id }) => id)).not.toContain('p1');
    const back = applied(removed, [{ type: 'item/restored' }]);
    expect(back.saved.inventory).toEqual(ticked.saved.inventory);
    expect(back.saved.checks).toEqual(ticked.saved.checks);
    expect(back.session.removed).toBeNull();
    expect(back.saved.history.at(-1)).toMatchObject({ kind: 'item-added', item: { id: 'p1' } });
  });

  it('cannot be undone twice, nor after it has settled', () => {
    const back = applied(removed, [{ type: 'item/restored' }]);
    expect(applied(back, [{ type: 'item/restored' }])).toBe(back);
    const settled = applied(removed, [{ type: 'item/removal-settled' }]);
    expect(applied(settled, [{ type: 'item/restored' }])).toBe(settled);
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
