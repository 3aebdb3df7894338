import { describe, expect, it } from 'vitest';
import { plan } from '../../../electron/core/reminder/plan';
import { savedStateSchema } from '../../../electron/core/state/saved-state';
import {
  applied,
  contactWith,
  firstDay,
  momentAt,
  recheckOf,
  reduce,
  savedWith,
  stateWith,
} from '../../fakes/state';

const checked = { type: 'task/checked', taskId: 'import-off:p1', isChecked: true } as const;
const dueMoment = momentAt('2026-12-22T18:00:00Z');

describe('the checklist', () => {
  it('ticks and reopens a task, with a line in the record each time', () => {
    const ticked = applied(stateWith(), [checked]);
    expect(ticked.saved.checks).toEqual({ 'import-off:p1': { checkedAt: firstDay.at } });
    const open = applied(ticked, [{ ...checked, isChecked: false }]);
    expect(open.saved.checks).toEqual({});
    expect(open.saved.history.slice(1).map(({ kind }) => kind)).toEqual(['task-checked', 'task-reopened']);
    expect(open.saved.history[1]).toMatchObject({ rule: 'import-off', subject: 'Anna’s iPhone' });
  });

  it('changes nothing, not even the object, for a tick that is there already or a task that is not', () => {
    const ticked = applied(stateWith(), [checked]);
    expect(reduce(ticked, checked, firstDay)).toBe(ticked);
    expect(reduce(ticked, { ...checked, taskId: 'import-off:nobody' }, firstDay)).toBe(ticked);
  });

  it('adds, renames and removes items; a removed one takes its ticks along and leaves its history', () => {
    const added = applied(stateWith(), [
      { type: 'item/added', item: { id: 'p3', kind: 'phone', name: 'Old phone' } },
    ]);
    expect(added.saved.inventory.at(-1)).toMatchObject({ id: 'p3' });
    const renamed = applied(added, [checked, { type: 'item/renamed', itemId: 'p1', name: '  Anna ' }]);
    expect(renamed.saved.inventory[0]?.name).toBe('Anna');
    const removed = applied(renamed, [{ type: 'items/removed', itemIds: ['p1'] }]);
    expect(removed.saved.checks).toEqual({});
    expect(removed.saved.history.map(({ kind }) => kind)).toEqual([
      'started',
      'item-added',
      'task-checked',
      'item-renamed',
      'item-removed',
    ]);
    expect(reduce(removed, { type: 'items/removed', itemIds: ['p1'] }, firstDay)).toBe(removed);
  });

  it('asks for Drop In again when Amazon Kids is switched off', () => {
    const ticked = applied(stateWith(), [{ ...checked, taskId: 'communications-off:e2' }]);
    const without = applied(ticked, [{ type: 'echo/kids-changed', itemId: 'e2', hasKids: false }]);
    expect(without.saved.checks).toEqual({});
  });
});

describe('the recheck', () => {
  const answers = [
    { type: 'recheck/started' },
    { type: 'recheck/news-told', news: [] },
    { type: 'recheck/answered', questionId: 'import-off:p1', answer: 'no' },
    { type: 'recheck/answered', questionId: 'import-off:p2', answer: 'yes' },
    { type: 'recheck/answered', questionId: 'contacts-back', answer: 'no' },
  ] as const;

  it('reopens the tasks concerned, sets the next date and writes it down', () => {
    const done = applied(
      applied(stateWith(), [checked]),
      [...answers, { type: 'recheck/completed' }],
      dueMoment,
    );
    expect(done.saved.checks).toEqual({ 'import-off:p2': { checkedAt: dueMoment.at } });
    expect(done.saved.recheck).toEqual({
      completedAt: dueMoment.at,
      outcome: { confirmed: ['import-off:p2'], reopened: ['import-off:p1'], open: [], toAdd: [] },
      run: null,
    });
    expect(recheckOf(done.saved)).toMatchObject({ countedFrom: '2026-12-22', attendedOn: '2026-12-22' });
    expect(plan(done.saved, dueMoment)).toMatchObject({ due: [], nextRecheckAt: '2027-01-21T18:00:00Z' });
    expect(done.saved.history.at(-1)?.kind).toBe('recheck-completed');
  });

  it('verifies anew what was seen, also where it was ticked long ago', () => {
    const ticked = applied(stateWith(), [checked]);
    const seen = answers.map((event) =>
      'answer' in event && event.answer === 'no' && event.questionId !== 'contacts-back'
        ? { ...event, answer: 'yes' as const }
        : event,
    );
    const done = applied(ticked, [...seen, { type: 'recheck/completed' }], dueMoment);
    expect(done.saved.checks['import-off:p1']).toEqual({ checkedAt: dueMoment.at });
  });

  it('is not completed while a question is open, and takes answers only to the one being asked', () => {
    const half = applied(stateWith(), answers.slice(0, 3));
    expect(reduce(half, { type: 'recheck/completed' }, firstDay)).toBe(half);
    const skipped = { type: 'recheck/answered', questionId: 'contacts-back', answer: 'no' } as const;
    expect(reduce(half, skipped, firstDay)).toBe(half);
  });

  it('goes on where it was when it is started again, and can be dropped', () => {
    const half = applied(stateWith(), answers.slice(0, 3));
    expect(reduce(half, { type: 'recheck/started' }, firstDay)).toBe(half);
    expect(applied(half, [{ type: 'recheck/cancelled' }]).saved.recheck.run).toBeNull();
  });
});

describe('what is true for this run only', () => {
  it('holds one notice of a kind and lets it go', () => {
    const notice = { kind: 'not-saved', detail: 'first' } as const;
    const raised = applied(stateWith(), [
      { type: 'notice/raised', notice },
      { type: 'notice/raised', notice: { ...notice, detail: 'second' } },
    ]);
    expect(raised.session.notices).toEqual([{ kind: 'not-saved', detail: 'second' }]);
    expect(applied(raised, [{ type: 'notice/dismissed', kind: 'not-saved' }]).session.notices).toEqual([]);
  });

  it('leaves the saved part as the very same object', () => {
    const state = stateWith();
    expect(
      applied(state, [
        { type: 'view/opened', view: 'history' },
        { type: 'guide/opened', isPractice: false },
      ]).saved,
    ).toBe(state.saved);
  });
});

it('only ever makes states that the schema of the file accepts', () => {
  const state = applied(stateWith(), [
    checked,
    { type: 'recheck/started' },
    { type: 'reminders/paused', option: 'tomorrow' },
    { type: 'reminders/quiet-changed', quiet: [{ weekdays: [1, 7], from: '22:00', to: '07:00' }] },
    { type: 'reminder/changed', id: 'recheck', zone: 'Asia/Kolkata' },
    { type: 'preferences/changed', marketplace: 'de' },
    {
      type: 'guide/finished',
      isSwitchedOff: false,
      contact: contactWith({ who: 'Sam', followUpOn: '2026-11-29' }),
    },
  ]);
  expect(savedStateSchema.parse(JSON.parse(JSON.stringify(state.saved)))).toEqual(state.saved);
});

describe('a state from elsewhere', () => {
  const from = savedWith({
    preferences: { ...savedWith().preferences, marketplace: 'de', appearance: 'dark', staysSignedIn: true },
  });
  const replacements = [
    { type: 'data/replaced', saved: from, how: 'imported', from: firstDay.at, before: null },
    { type: 'recovery/ended', saved: from },
  ] as const;

  it.each(replacements)('never decides whether a sign-in is kept on this computer ($type)', (event) => {
    const { preferences } = savedWith();
    for (const staysSignedIn of [false, true]) {
      const here = stateWith({ preferences: { ...preferences, staysSignedIn } });
      expect(applied(here, [event]).saved.preferences).toMatchObject({
        marketplace: 'de',
        appearance: 'dark',
        staysSignedIn,
      });
    }
  });
});

it('nothing of a practice reaches what is kept', () => {
  const contact = contactWith({ who: 'Robin', followUpOn: '2031-05-06' });
  const practising = applied(stateWith(), [{ type: 'guide/opened', isPractice: true }]);
  expect(reduce(practising, { type: 'guide/finished', isSwitchedOff: false, contact }, firstDay)).toBe(
    practising,
  );
});

describe('the safety page', () => {
  it('knows where it was opened from, also when it is opened once more', () => {
    const opened = applied(stateWith(), [
      { type: 'view/opened', view: 'checklist' },
      { type: 'view/opened', view: 'safety' },
      { type: 'view/opened', view: 'safety' },
    ]);
    expect(opened.session).toMatchObject({ view: 'safety', viewBefore: 'checklist' });
  });
});
