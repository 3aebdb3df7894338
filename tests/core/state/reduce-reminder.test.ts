import { describe, expect, it } from 'vitest';
import { plan } from '../../../electron/core/reminder/plan';
import {
  applied,
  contactWith,
  firstDay,
  momentAt,
  recheckOf,
  recheckWith,
  reduce,
  stateWith,
} from '../../fakes/state';

const dueMoment = momentAt('2026-12-22T18:00:00Z');

describe('reminders', () => {
  const outbox = [{ id: 'recheck', occurrence: 'recheck/2026-12-22', step: 0 }];
  const showing = [{ type: 'reminders/recorded', outbox }, { type: 'reminders/marked' }] as const;
  const weekly = { every: 'weeks', count: 1, weekdays: [2], time: '18:00' } as const;
  const own = (id: string) =>
    ({ type: 'reminder/added', id, text: 'Call', schedule: weekly, counted: 'fixed' }) as const;

  it('puts off what is due, and nothing that is not', () => {
    const snooze = { type: 'reminders/snoozed', option: 'tomorrow' } as const;
    const calm = stateWith();
    expect(reduce(calm, snooze, firstDay)).toBe(calm);
    const put = applied(applied(calm, showing, dueMoment), [snooze], dueMoment);
    expect(recheckOf(put.saved)).toMatchObject({
      shown: { occurrence: 'recheck/2026-12-22', step: 0 },
      snoozed: { occurrence: 'recheck/2026-12-22', until: '2026-12-23T09:00:00Z' },
    });
    const own = applied(
      calm,
      [{ type: 'reminders/snoozed-until', until: '2026-12-25T07:30:00Z' }],
      dueMoment,
    );
    expect(recheckOf(own.saved).snoozed?.until).toBe('2026-12-25T07:30:00Z');
    const past = { type: 'reminders/snoozed-until', until: '2026-12-22T18:00:00Z' } as const;
    expect(reduce(own, past, dueMoment)).toBe(own);
  });

  it('pauses, resumes and takes new times', () => {
    const paused = applied(stateWith(), [{ type: 'reminders/paused', option: 'week' }]);
    expect(paused.saved.reminding.pausedUntil).toBe('2026-11-29T12:00:00Z');
    const schedule = { every: 'days', count: 7, time: '18:00' } as const;
    const resumed = applied(paused, [
      { type: 'reminders/resumed' },
      { type: 'reminder/changed', id: 'recheck', schedule },
    ]);
    expect(resumed.saved.reminding.pausedUntil).toBeNull();
    expect(recheckOf(resumed.saved)).toMatchObject({ schedule, countedFrom: '2026-11-22' });
    const longer = applied(resumed, [{ type: 'reminders/paused-until', until: '2026-12-24T18:00:00Z' }]);
    expect(longer.saved.reminding.pausedUntil).toBe('2026-12-24T18:00:00Z');
    expect(reduce(longer, { type: 'reminders/paused-until', until: firstDay.at }, firstDay)).toBe(longer);
  });

  it('records, then marks what it recorded, with a line in the record', () => {
    const recorded = applied(stateWith(), [showing[0]], dueMoment);
    expect(recorded.saved.reminding.outbox).toEqual(outbox);
    expect(recheckOf(recorded.saved).shown).toBeNull();
    const marked = applied(recorded, [showing[1]], dueMoment);
    expect(marked.saved.reminding.outbox).toEqual([]);
    expect(recheckOf(marked.saved).shown).toEqual({ occurrence: 'recheck/2026-12-22', step: 0 });
    expect(marked.saved.history.at(-1)).toEqual({
      kind: 'reminder-shown',
      at: dueMoment.at,
      occurrence: 'recheck/2026-12-22',
      text: '',
    });
    expect(reduce(marked, { type: 'reminders/marked' }, dueMoment)).toBe(marked);
  });

  it('keeps a putting off that came while the notification was on its way', () => {
    const snooze = { type: 'reminders/snoozed', option: 'hour' } as const;
    const marked = applied(stateWith(), [showing[0], snooze, showing[1]], dueMoment);
    expect(recheckOf(marked.saved).snoozed?.until).toBe('2026-12-22T19:00:00Z');
    const again = applied(marked, showing, momentAt('2026-12-22T19:00:00Z'));
    expect(recheckOf(again.saved).snoozed).toBeNull();
  });

  it('attends only to what is due', () => {
    const added = applied(stateWith(), [own('a')]);
    const attend = { type: 'reminder/attended', id: 'a' } as const;
    expect(reduce(added, attend, firstDay)).toBe(added);
    const later = momentAt('2026-11-25T09:00:00Z');
    expect(plan(added.saved, later).due).toMatchObject([{ occurrence: 'a/2026-11-24' }]);
    expect(plan(applied(added, [attend], later).saved, later).due).toEqual([]);
  });

  it('removes own ones and those for Amazon, never the recheck or the nudge', () => {
    const added = applied(stateWith(), [own('a')]);
    const removed = applied(added, [{ type: 'reminder/removed', id: 'a' }]);
    expect(removed.saved.reminders.map(({ id }) => id)).toEqual(['recheck', 'nudge']);
    for (const id of ['recheck', 'nudge', 'nobody'])
      expect(reduce(removed, { type: 'reminder/removed', id }, firstDay)).toBe(removed);
  });

  it('keeps the recheck and the nudge also where they were set to come once', () => {
    const schedule = { every: 'once', date: '2026-12-01', time: '18:00' } as const;
    const change = ['recheck', 'nudge'].map(
      (id) => ({ type: 'reminder/changed', id, schedule, isOn: true }) as const,
    );
    const once = applied(stateWith(), change);
    const later = momentAt('2026-12-02T09:00:00Z');
    expect(plan(once.saved, later).due.map(({ id }) => id)).toEqual(['recheck', 'nudge']);
    const done = applied(once, [{ type: 'reminder/attended', id: 'recheck' }], later);
    const seen = applied(done, [{ type: 'view/opened', view: 'checklist' }], later);
    expect(seen.saved.reminders.map(({ id }) => id)).toEqual(['recheck', 'nudge']);
    expect(plan(seen.saved, later)).toMatchObject({ due: [], nextRecheckAt: null });
  });

  it('counts a contact with Amazon as something to look after on the day that was chosen, and then no more', () => {
    const contact = contactWith({ followUpOn: '2026-11-29' });
    const told = applied(stateWith(), [{ type: 'guide/finished', isSwitchedOff: false, contact }]);
    expect(plan(told.saved, momentAt('2026-11-29T09:59:59Z')).due).toEqual([]);
    const later = momentAt('2026-11-29T10:00:00Z');
    const [due] = plan(told.saved, later).due;
    expect(due).toMatchObject({ kind: 'follow-up', dueAt: later.at });
    const done = applied(told, [{ type: 'reminder/attended', id: due?.id ?? '' }], later);
    expect(done.saved.reminders).toHaveLength(2);
  });

  it('reminds once of what was asked for twice, on the day that was chosen last', () => {
    const on = (followUpOn: string | null) =>
      ({ type: 'guide/finished', isSwitchedOff: false, contact: contactWith({ followUpOn }) }) as const;
    const twice = applied(
      applied(stateWith(), [on('2026-11-29')]),
      [on('2026-12-02'), on(null)],
      momentAt('2026-11-25T09:00:00Z'),
    );
    const followUps = twice.saved.reminders.filter(({ kind }) => kind === 'follow-up');
    expect(followUps).toMatchObject([{ schedule: { every: 'once', date: '2026-12-02' } }]);
    expect(twice.saved.history).toContainEqual(
      expect.objectContaining({ kind: 'reminder-removed', of: 'follow-up' }),
    );
  });

  it('reminds of nothing after a contact without such a day', () => {
    const told = applied(stateWith(), [
      { type: 'guide/finished', isSwitchedOff: false, contact: contactWith({}) },
    ]);
    expect(told.saved.reminders).toHaveLength(2);
    expect(told.saved.history.at(-1)).toMatchObject({ kind: 'amazon-contacted' });
  });
});

describe('a changed reminder', () => {
  const daily = (time: string) => ({ every: 'days', count: 1, time }) as const;
  const shown = recheckWith({ shown: { occurrence: 'recheck/2026-12-22', step: 0 } });
  const change = (state: ReturnType<typeof stateWith>, what: object, at: string) =>
    applied(state, [{ type: 'reminder/changed', id: 'recheck', ...what }], momentAt(at));

  it('is not shown again when the same occurrence is still due', () => {
    const snoozed = { occurrence: 'recheck/2026-12-22', until: '2026-12-25T09:00:00Z' };
    const [recheck, nudge] = stateWith(shown).saved.reminders;
    const state = stateWith({
      reminders: [recheck, nudge].flatMap((one) => (one ? [{ ...one, snoozed }] : [])),
    });
    const earlier = change(
      state,
      { schedule: { every: 'days', count: 30, time: '17:00' } },
      '2026-12-23T09:00:00Z',
    );
    expect(recheckOf(earlier.saved)).toMatchObject({ shown: { occurrence: 'recheck/2026-12-22' }, snoozed });
  });

  it('is shown at its new time when that is still to come', () => {
    const schedule = { every: 'days', count: 30, time: '19:00' } as const;
    const put = applied(
      stateWith(shown),
      [{ type: 'reminders/snoozed', option: 'week' }],
      momentAt('2026-12-22T18:15:00Z'),
    );
    const later = change(put, { schedule }, '2026-12-22T18:30:00Z');
    expect(plan(later.saved, momentAt('2026-12-22T18:59:59Z')).due).toEqual([]);
    expect(plan(later.saved, momentAt('2026-12-22T19:00:00Z')).toShow).toHaveLength(1);
  });

  it('begins anew on a fixed calendar, today where its time is still to come', () => {
    const weekly = { every: 'weeks', count: 1, weekdays: [2], time: '20:00' } as const;
    // 2026-12-22 is a Tuesday.
    const before = change(stateWith(), { counted: 'fixed', schedule: weekly }, '2026-12-22T19:59:00Z');
    expect(plan(before.saved, momentAt('2026-12-22T19:59:00Z'))).toMatchObject({
      due: [],
      nextRecheckAt: '2026-12-22T20:00:00Z',
    });
    const after = change(stateWith(), { counted: 'fixed', schedule: weekly }, '2026-12-22T20:00:00Z');
    expect(plan(after.saved, momentAt('2026-12-22T20:00:00Z'))).toMatchObject({
      due: [],
      nextRecheckAt: '2026-12-29T20:00:00Z',
    });
  });

  it('begins on the day it is in its own zone', () => {
    const inTokyo = { counted: 'fixed', zone: 'Asia/Tokyo', schedule: daily('08:00') };
    const moment = '2026-12-21T23:30:00Z';
    const { saved } = change(stateWith(), inTokyo, moment);
    expect(plan(saved, momentAt(moment, 'Pacific/Honolulu'))).toMatchObject({
      due: [],
      nextRecheckAt: '2026-12-22T23:00:00Z',
    });
  });

  it('does not bring up what fell due while a fixed one was off', () => {
    const on = { type: 'reminder/changed', id: 'nudge', isOn: true } as const;
    const moment = momentAt('2027-03-03T12:00:00Z');
    const { saved } = applied(stateWith(), [on], moment);
    expect(plan(saved, moment).due.map(({ kind }) => kind)).toEqual(['recheck']);
    expect(plan(saved, momentAt('2027-03-08T18:00:00Z')).toShow).toMatchObject([
      { kind: 'recheck' },
      { occurrence: 'nudge/2027-03-08' },
    ]);
  });

  it('comes on the date it is moved to, earlier or later, also when that is today', () => {
    const once = (date: string) => ({ schedule: { every: 'once', date, time: '18:00' } }) as const;
    const moment = '2026-12-10T12:00:00Z';
    const moved = change(change(stateWith(), once('2027-01-10'), moment), once('2026-12-10'), moment);
    expect(plan(moved.saved, momentAt('2026-12-10T17:59:59Z')).due).toEqual([]);
    expect(plan(moved.saved, momentAt('2026-12-10T18:00:00Z')).due).toHaveLength(1);
  });

  it('counts from today what came once and is to come again and again', () => {
    const once = { schedule: { every: 'once', date: '2027-06-01', time: '18:00' } } as const;
    const again = {
      schedule: { every: 'days', count: 7, time: '18:00' },
      counted: 'completion',
    } as const;
    const moment = '2026-12-10T12:00:00Z';
    const changed = change(change(stateWith(), once, moment), again, moment);
    expect(plan(changed.saved, momentAt(moment)).nextRecheckAt).toBe('2026-12-17T18:00:00Z');
  });

  it('keeps everything else when only its text changes', () => {
    const state = stateWith(shown);
    const { saved } = change(state, { text: 'Look' }, '2026-12-23T09:00:00Z');
    expect(recheckOf(saved)).toEqual({ ...recheckOf(state.saved), text: 'Look' });
  });
});
