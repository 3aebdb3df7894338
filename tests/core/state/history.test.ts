import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../../electron/core/state/events';
import { savedStateSchema } from '../../../electron/core/state/saved-state';
import { applied, contactWith, firstDay, momentAt, reduce, stateWith } from '../../fakes/state';

const later = momentAt('2026-12-24T19:00:00Z');
const schedule = { every: 'once', date: '2026-12-24', time: '18:00' } as const;
const added: AppEvent = {
  type: 'reminder/added',
  id: 'r1',
  text: 'Call Ada',
  schedule,
  counted: 'completion',
};

const linesAfter = (events: readonly AppEvent[], moment = firstDay) =>
  applied(stateWith(), events, moment).saved.history.slice(1);

describe('the record', () => {
  it('keeps both names of what was renamed, and nothing where the name stayed', () => {
    expect(linesAfter([{ type: 'item/renamed', itemId: 'p1', name: 'Anna ' }])).toEqual([
      {
        kind: 'item-renamed',
        at: firstDay.at,
        item: { id: 'p1', kind: 'phone', name: 'Anna' },
        before: 'Anna’s iPhone',
      },
    ]);
    const state = stateWith();
    expect(reduce(state, { type: 'item/renamed', itemId: 'p2', name: ' Kitchen  tablet' }, firstDay)).toBe(
      state,
    );
  });

  it('has a line for Amazon Kids', () => {
    expect(linesAfter([{ type: 'echo/kids-changed', itemId: 'e1', hasKids: true }])).toEqual([
      { kind: 'kids-changed', at: firstDay.at, name: 'Kitchen', hasKids: true },
    ]);
    const state = stateWith();
    for (const itemId of ['e2', 'p1', 'nobody']) {
      expect(reduce(state, { type: 'echo/kids-changed', itemId, hasKids: true }, firstDay)).toBe(state);
    }
  });

  it('follows a reminder of one’s own from its setting up to its end, in its own words', () => {
    const reworded: AppEvent = { type: 'reminder/changed', id: 'r1', text: 'Call Ada at work' };
    const set = applied(stateWith(), [added, reworded, { type: 'reminder/changed', id: 'r1', isOn: true }]);
    expect(set.saved.history.slice(1)).toEqual([
      { kind: 'reminder-added', at: firstDay.at, of: 'own', text: 'Call Ada' },
      { kind: 'reminder-reworded', at: firstDay.at, text: 'Call Ada at work', before: 'Call Ada' },
    ]);
    const shown = applied(
      set,
      [
        {
          type: 'reminders/recorded',
          outbox: [{ id: 'r1', occurrence: 'r1/2026-12-24', step: 0 }],
        },
        { type: 'reminders/marked' },
        { type: 'reminder/attended', id: 'r1' },
        { type: 'reminder/attended', id: 'r1' },
      ],
      later,
    );
    expect(shown.saved.history.slice(3)).toEqual([
      { kind: 'reminder-shown', at: later.at, occurrence: 'r1/2026-12-24', text: 'Call Ada at work' },
      { kind: 'reminder-attended', at: later.at, of: 'own', text: 'Call Ada at work' },
    ]);
  });

  it('says that one was removed, and nothing of one that cannot be', () => {
    expect(
      linesAfter([
        added,
        { type: 'reminder/removed', id: 'r1' },
        { type: 'reminder/removed', id: 'recheck' },
      ]),
    ).toEqual([
      { kind: 'reminder-added', at: firstDay.at, of: 'own', text: 'Call Ada' },
      { kind: 'reminder-removed', at: firstDay.at, of: 'own', text: 'Call Ada' },
    ]);
  });

  it('writes only what the schema of the file accepts', () => {
    const { saved } = applied(
      stateWith(),
      [
        added,
        { type: 'item/renamed', itemId: 'c1', name: 'Somebody else' },
        { type: 'echo/kids-changed', itemId: 'e2', hasKids: false },
        { type: 'guide/finished', isSwitchedOff: false, contact: contactWith({ followUpOn: '2026-12-01' }) },
        { type: 'reminder/removed', id: `follow-up-${later.at}` },
        { type: 'reminder/attended', id: 'r1' },
      ],
      later,
    );
    expect(savedStateSchema.parse(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
    expect(saved.history.map(({ kind }) => kind)).toContain('reminder-removed');
  });

  it('takes in a line that was written before reminders kept their words', () => {
    const shown = { kind: 'reminder-shown', at: firstDay.at, occurrence: 'recheck/2026-11-22' };
    const parsed = savedStateSchema.parse({ ...stateWith().saved, history: [shown] });
    expect(parsed.history).toEqual([{ ...shown, text: '' }]);
  });
});
