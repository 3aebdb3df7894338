import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../electron/core/checklist/tasks';
import { instantOf } from '../../../electron/core/reminder/moment';
import { plan } from '../../../electron/core/reminder/plan';
import type { Reminder } from '../../../electron/core/reminder/reminder';
import { household, momentAt, recheckWith, savedWith } from '../../fakes/state';

const saved = savedWith();
const withReminder = (change: Partial<Reminder>) => savedWith(recheckWith(change));
const dueOn = 'recheck/2026-12-22';
const toShow = (state: typeof saved, at: string) =>
  plan(state, momentAt(at)).toShow.map(({ occurrence }) => occurrence);

describe('plan', () => {
  it('is due 30 days after the first start, at the set time on the wall, and not a second earlier', () => {
    expect(plan(saved, momentAt('2026-12-22T17:59:59Z')).due).toEqual([]);
    const { due, toShow: shown } = plan(saved, momentAt('2026-12-22T18:00:00Z'));
    expect(due).toEqual([
      {
        id: 'recheck',
        kind: 'recheck',
        text: '',
        occurrence: dueOn,
        dueAt: '2026-12-22T18:00:00Z',
        step: 0,
        isNeglected: false,
        snoozedUntil: null,
      },
    ]);
    expect(shown).toEqual(due);
  });

  it('stays due, with the same occurrence, however much later one looks', () => {
    const { due } = plan(saved, momentAt('2028-01-01T00:00:00Z'));
    expect(due).toMatchObject([{ occurrence: dueOn, isNeglected: true }]);
    expect(toShow(saved, '2028-01-01T00:00:00Z')).toEqual([dueOn]);
  });

  it('shows an occurrence once, also when the clock is set back and passes the time again', () => {
    const shown = withReminder({ shown: { occurrence: dueOn, step: 0 } });
    expect(toShow(shown, '2026-12-25T00:00:00Z')).toEqual([]);
    expect(plan(shown, momentAt('2026-12-25T00:00:00Z')).due).toHaveLength(1);
    expect(plan(shown, momentAt('2026-12-20T00:00:00Z')).due).toEqual([]);
    expect(toShow(shown, '2026-12-22T18:00:00Z')).toEqual([]);
  });

  it('keeps the time on the wall on a journey, without a second occurrence', () => {
    const inTokyo = plan(saved, momentAt('2026-12-22T09:00:00Z', 'Asia/Tokyo'));
    expect(inTokyo.due[0]).toMatchObject({ occurrence: dueOn, dueAt: '2026-12-22T09:00:00Z' });
  });

  it('keeps the time of its own zone, where it has one, wherever one is', () => {
    const inBerlin = withReminder({ zone: 'Europe/Berlin' });
    expect(plan(inBerlin, momentAt('2026-12-22T17:00:00Z', 'Asia/Tokyo')).due).toMatchObject([
      { dueAt: '2026-12-22T17:00:00Z' },
    ]);
    expect(plan(inBerlin, momentAt('2026-12-22T16:59:59Z', 'Asia/Tokyo')).due).toEqual([]);
  });

  it('waits while it is put off, and shows it again when that ends', () => {
    const put = withReminder({
      shown: { occurrence: dueOn, step: 0 },
      snoozed: { occurrence: dueOn, until: '2026-12-23T09:00:00Z' },
    });
    const waiting = plan(put, momentAt('2026-12-22T20:00:00Z'));
    expect(waiting).toMatchObject({
      due: [{ snoozedUntil: '2026-12-23T09:00:00Z' }],
      nextWakeAt: '2026-12-23T09:00:00Z',
    });
    expect(waiting.toShow).toEqual([]);
    expect(toShow(put, '2026-12-23T08:59:59Z')).toEqual([]);
    expect(toShow(put, '2026-12-23T09:00:00Z')).toEqual([dueOn]);
  });

  it('does not let the putting off of an earlier occurrence silence a later one', () => {
    const old = withReminder({
      shown: { occurrence: 'recheck/2026-11-01', step: 0 },
      snoozed: { occurrence: 'recheck/2026-11-01', until: '2027-12-31T00:00:00Z' },
    });
    expect(toShow(old, '2026-12-22T18:00:00Z')).toEqual([dueOn]);
  });

  it('shows nothing during a pause, which ends by itself', () => {
    const paused = savedWith({
      reminding: { ...saved.reminding, pausedUntil: '2026-12-24T00:00:00Z' },
    });
    expect(plan(paused, momentAt('2026-12-22T18:00:00Z'))).toMatchObject({
      due: [{ occurrence: dueOn }],
      toShow: [],
      pausedUntil: '2026-12-24T00:00:00Z',
    });
    expect(plan(paused, momentAt('2026-12-24T00:00:00Z'))).toMatchObject({ pausedUntil: null });
    expect(toShow(paused, '2026-12-24T00:00:00Z')).toEqual([dueOn]);
  });

  it('holds back during quiet hours what is due all the same', () => {
    const quiet = [{ weekdays: [2], from: '17:00', to: '20:00' }];
    const state = savedWith({ reminding: { ...saved.reminding, quiet } });
    expect(plan(state, momentAt('2026-12-22T18:00:00Z'))).toMatchObject({
      due: [{ occurrence: dueOn }],
      toShow: [],
      quietUntil: '2026-12-22T20:00:00Z',
      nextWakeAt: '2026-12-22T20:00:00Z',
    });
    expect(toShow(state, '2026-12-22T20:00:00Z')).toEqual([dueOn]);
  });

  it('names the next instant at which it will say something else', () => {
    expect(plan(saved, momentAt('2026-11-22T12:00:00Z')).nextWakeAt).toBe('2026-12-22T18:00:00Z');
    expect(plan(saved, momentAt('2026-12-22T18:00:00Z')).nextWakeAt).toBe('2026-12-25T18:00:00Z');
    expect(plan(saved, momentAt('2027-01-01T18:00:00Z')).nextWakeAt).toBeNull();
  });

  it('says nothing of what is switched off', () => {
    const off = plan(withReminder({ isOn: false }), momentAt('2027-06-01T00:00:00Z'));
    expect(off).toMatchObject({ due: [], toShow: [], nextRecheckAt: null, nextWakeAt: null });
  });

  it('nudges only while a task is open, and once for each time', () => {
    const reminders = saved.reminders.map((one) => ({ ...one, isOn: one.kind === 'nudge' }));
    const open = savedWith({ reminders, inventory: household });
    expect(toShow(open, '2026-11-23T18:00:00Z')).toEqual(['nudge/2026-11-23']);
    const shown = reminders.map((one) => ({ ...one, shown: { occurrence: 'nudge/2026-11-23', step: 0 } }));
    expect(toShow(savedWith({ reminders: shown, inventory: household }), '2026-11-30T17:59:00Z')).toEqual([]);
    const checks = Object.fromEntries(
      tasksOf(household).map(({ id }) => [id, { checkedAt: '2026-11-22T12:00:00Z' }]),
    );
    expect(plan({ ...open, checks }, momentAt('2026-11-23T18:00:00Z')).due).toEqual([]);
  });
});

describe('instantOf', () => {
  it('moves a time that the clocks skip to the same distance after the gap', () => {
    expect(instantOf('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00Z');
  });

  it('takes the first pass of a time that comes twice', () => {
    expect(instantOf('2027-10-31', '02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00Z');
  });
});
