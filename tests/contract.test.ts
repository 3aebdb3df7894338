import { describe, expect, it } from 'vitest';
import { changeBetween, pack, type Snapshot, unpack, withChange } from '../electron/contract';
import type { AppState } from '../electron/core/state/app-state';
import type { AppEvent } from '../electron/core/state/events';
import { sentOutlookOf } from '../electron/core/tray/status';
import { everythingState } from './fakes/everything';
import { thousandsOf } from './fakes/household-of-thousands';
import { firstDay, momentAt, reduce, stateWith } from './fakes/state';

const taskGuides: Snapshot['taskGuides'] = {};
const snapshotOf = (state: AppState, moment = firstDay): Snapshot => ({
  outlook: sentOutlookOf(state, moment),
  taskGuides,
  language: 'en',
  locale: 'en-US',
  version: '1.2.3',
  dataFolder: '/home/anna/.config/Hangup',
});

/** As it comes out of the wire. */
const sent = <Value>(value: Value): Value => unpack(pack(value));

const events: readonly AppEvent[] = [
  { type: 'item/added', item: { id: 'c9', kind: 'contact', name: 'Zoë “Zo” 🙂' } },
  { type: 'task/checked', taskId: 'block:c9', isChecked: true },
  { type: 'preferences/changed', language: 'de', appearance: 'dark' },
  { type: 'task/checked', taskId: 'block:c9', isChecked: false },
  { type: 'notice/raised', notice: { kind: 'no-notifications' } },
  { type: 'items/removed', itemIds: ['p1'] },
  { type: 'change/undone', at: firstDay.at },
  { type: 'data/replaced', saved: everythingState, how: 'imported', from: firstDay.at, before: null },
];

describe('what came after a snapshot', () => {
  it('makes the whole later one of the earlier one', () => {
    let state = stateWith();
    let there = sent(snapshotOf(state));
    for (const event of events) {
      const before = snapshotOf(state);
      state = reduce(state, event, firstDay);
      const after = snapshotOf(state, momentAt('2026-11-23T08:00:00Z'));
      there = withChange(there, sent(changeBetween(before, after)));
      expect(there).toEqual(sent(after));
    }
  });

  it('makes it also of one that is later than the change began', () => {
    const first = stateWith();
    const second = reduce(first, events[0] as AppEvent, firstDay);
    const third = reduce(second, events[1] as AppEvent, firstDay);
    const change = changeBetween(snapshotOf(first), snapshotOf(third));
    expect(withChange(snapshotOf(second), change)).toEqual(snapshotOf(third));
  });

  it('leaves what did not change the very same, and unsent', () => {
    const first = stateWith(thousandsOf(5000));
    const [contact] = first.saved.inventory;
    const second = reduce(
      first,
      { type: 'task/checked', taskId: `block:${contact?.id}`, isChecked: false },
      firstDay,
    );
    const before = snapshotOf(first);
    const change = changeBetween(before, snapshotOf(second));
    expect(change.saved).not.toHaveProperty('inventory');
    expect(change.rest).toEqual({});
    expect(withChange(before, change).outlook.state.saved.inventory).toBe(first.saved.inventory);
    expect(pack(change).length).toBeLessThan(pack(before).length / 2);
  });
});
