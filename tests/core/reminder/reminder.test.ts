import { describe, expect, it } from 'vitest';
import { localDate } from '../../../electron/core/reminder/moment';
import { attended, occurrencesAt, type Reminder, stepAt } from '../../../electron/core/reminder/reminder';
import { reminderSchema } from '../../../electron/core/reminder/reminder-schema';
import { look, looks, reminderAt, savedWithReminders } from '../../fakes/reminders';
import { momentAt } from '../../fakes/state';
import { dayMs } from '../../fakes/wall';

const weekly = (weekday: number) =>
  ({ every: 'weeks', count: 1, weekdays: [weekday], time: '18:00' }) as const;
const daily = { every: 'days', count: 1, time: '18:00' } as const;
const once = (date: string) => ({ every: 'once', date, time: '18:00' }) as const;
const noon = Date.parse('2026-11-23T12:00:00Z'); // A Monday.

const at = (reminder: Reminder, moment: string, zone = 'UTC') => {
  const { due, next } = occurrencesAt(reminder, momentAt(moment, zone));
  return { due: due?.name ?? null, next: next?.name ?? null };
};

describe('the first occurrence', () => {
  it('is today where its time is still to come, and never in the past', () => {
    expect(at(reminderAt(weekly(1), 'fixed', noon, 'UTC'), '2026-11-23T12:00:00Z').next).toBe(
      'own/2026-11-23',
    );
    const evening = Date.parse('2026-11-23T18:00:00Z');
    expect(at(reminderAt(weekly(1), 'fixed', evening, 'UTC'), '2026-11-23T18:00:00Z')).toEqual({
      due: null,
      next: 'own/2026-11-30',
    });
  });

  it('is tomorrow for what comes daily: days are counted from the day it is set up', () => {
    expect(at(reminderAt(daily, 'fixed', noon, 'UTC'), '2026-11-23T23:00:00Z').next).toBe('own/2026-11-24');
  });

  it('counted from completion is as far away as every later one: setting it up counts as having done it', () => {
    const next = (schedule: Parameters<typeof reminderAt>[0]) =>
      at(reminderAt(schedule, 'completion', noon, 'UTC'), '2026-11-23T12:00:00Z').next;
    expect(next({ every: 'weeks', count: 4, weekdays: [5], time: '18:00' })).toBe('own/2026-12-18');
    expect(next({ every: 'weeks', count: 1, weekdays: [5], time: '18:00' })).toBe('own/2026-11-27');
    expect(next({ every: 'months', count: 6, on: { kind: 'last-day' }, time: '18:00' })).toBe(
      'own/2027-04-30',
    );
    expect(next({ ...daily, count: 30 })).toBe('own/2026-12-23');
  });

  it('is not lost when it comes once, be it today or at a time that has passed', () => {
    expect(at(reminderAt(once('2026-11-23'), 'fixed', noon, 'UTC'), '2026-11-23T18:00:00Z').due).toBe(
      'own/2026-11-23',
    );
    expect(at(reminderAt(once('2026-11-20'), 'fixed', noon, 'UTC'), '2026-11-23T12:00:00Z').due).toBe(
      'own/2026-11-20',
    );
  });
});

describe('occurrencesAt', () => {
  it('has only the latest due on a fixed calendar, and the next one', () => {
    const reminder = reminderAt(daily, 'fixed', noon, 'UTC');
    expect(at(reminder, '2027-02-21T09:00:00Z')).toEqual({ due: 'own/2027-02-20', next: 'own/2027-02-21' });
  });

  it('has the first due counted from completion, and no next one before that is attended to', () => {
    const reminder = reminderAt(daily, 'completion', noon, 'UTC');
    expect(at(reminder, '2027-02-21T09:00:00Z')).toEqual({ due: 'own/2026-11-24', next: null });
  });

  it('comes at 02:30 of the night that skips it, once, at 03:30; and once at the first 02:30 of two', () => {
    const spring = reminderAt(
      { ...daily, time: '02:30' },
      'fixed',
      Date.parse('2027-03-26T12:00:00Z'),
      'Europe/Berlin',
    );
    const { shown } = looks(
      savedWithReminders([spring]),
      Array.from({ length: 24 * 4 }, (_, i) => ({
        ms: Date.parse('2027-03-27T12:00:00Z') + i * 900_000,
        zone: 'Europe/Berlin',
      })),
    );
    expect(shown).toEqual([
      // The one of the 27th, late because the machine was off; then 01:30Z is 03:30 on the wall.
      { ms: Date.parse('2027-03-27T12:00:00Z'), names: ['own/2027-03-27'] },
      { ms: Date.parse('2027-03-28T01:30:00Z'), names: ['own/2027-03-28'] },
    ]);
    const autumn = reminderAt(
      { ...daily, time: '02:30' },
      'fixed',
      Date.parse('2027-10-29T12:00:00Z'),
      'Europe/Berlin',
    );
    expect(occurrencesAt(autumn, momentAt('2027-10-31T00:30:00Z', 'Europe/Berlin')).due).toEqual({
      name: 'own/2027-10-31',
      day: '2027-10-31',
      dueAt: '2027-10-31T00:30:00Z',
    });
  });
});

describe('attended', () => {
  it('counts the next one from the day of completion', () => {
    const reminder = reminderAt({ ...daily, count: 30 }, 'completion', noon, 'UTC');
    const done = attended(reminder, momentAt('2027-01-05T09:00:00Z'));
    expect(done && at(done, '2027-01-05T09:00:00Z').next).toBe('own/2027-02-04');
  });

  it('leaves a fixed calendar as it is, and what falls due later on the same day', () => {
    const reminder = reminderAt(daily, 'fixed', noon, 'UTC');
    const done = attended(reminder, momentAt('2026-11-25T09:00:00Z'));
    expect(done && at(done, '2026-11-25T09:00:00Z')).toEqual({ due: null, next: 'own/2026-11-25' });
    expect(done && at(done, '2026-11-25T18:00:00Z').due).toBe('own/2026-11-25');
  });

  it('ends what comes once', () => {
    expect(
      attended(reminderAt(once('2026-11-24'), 'fixed', noon, 'UTC'), momentAt('2026-11-25T09:00:00Z')),
    ).toBeNull();
  });

  it('lets a new occurrence speak although the clock was set back before one that was shown', () => {
    const reminder = reminderAt({ ...daily, count: 7 }, 'completion', noon, 'UTC');
    const ahead = look(savedWithReminders([reminder]), Date.parse('2026-12-10T18:00:00Z'), 'UTC');
    const shown = ahead.saved.reminders.find(({ id }) => id === 'own');
    const back = shown && attended(shown, momentAt('2026-11-20T09:00:00Z'));
    expect(back && look(savedWithReminders([back]), Date.parse('2026-11-27T18:00:00Z'), 'UTC').shown).toEqual(
      ['own/2026-11-27'],
    );
  });
});

describe('stepAt', () => {
  const reminder = reminderAt({ ...daily, count: 30 }, 'completion', noon, 'UTC');
  const stepOn = (moment: string) => {
    const { due } = occurrencesAt(reminder, momentAt(moment));
    if (!due) throw new Error('not due');
    return stepAt(reminder, due, momentAt(moment));
  };

  it('goes on after three days, then daily for a week, then no more', () => {
    expect(stepOn('2026-12-23T18:00:00Z')).toMatchObject({ step: 0, nextStepAt: '2026-12-26T18:00:00Z' });
    expect(stepOn('2026-12-26T17:59:59Z')).toMatchObject({ step: 0, stepByTonight: 1, isNeglected: false });
    expect(stepOn('2026-12-26T18:00:00Z')).toMatchObject({ step: 1, isNeglected: true });
    expect(stepOn('2026-12-27T18:00:00Z')).toMatchObject({ step: 2, nextStepAt: '2026-12-28T18:00:00Z' });
    expect(stepOn('2027-01-02T18:00:00Z')).toMatchObject({ step: 8, nextStepAt: null });
    expect(stepOn('2028-01-02T18:00:00Z')).toMatchObject({ step: 8, nextStepAt: null, isNeglected: true });
  });

  it('counts from the day in the name also where the clocks skip that day’s last hour', () => {
    // Nuuk skips 23:00 to 24:00 on 2027-03-27: the 23:30 of that day is 00:30 on the next.
    const late = reminderAt(
      { every: 'days', count: 1, time: '23:30' },
      'completion',
      Date.parse('2027-03-26T12:00:00Z'),
      'America/Nuuk',
    );
    const moment = momentAt('2027-03-28T01:30:00Z', 'America/Nuuk');
    const { due } = occurrencesAt(late, moment);
    expect(due).toMatchObject({ day: '2027-03-27', dueAt: '2027-03-28T01:30:00Z' });
    expect(localDate({ at: due?.dueAt ?? '', zone: 'America/Nuuk' })).toBe('2027-03-28');
    expect(due && stepAt(late, due, moment).nextStepAt).toBe('2027-03-31T00:30:00Z');
  });
});

describe('a reminder nobody attends to', () => {
  it('is shown at most once a day, also when the machine was asleep at the set time', () => {
    const reminder = reminderAt({ ...daily, count: 30 }, 'completion', noon, 'UTC');
    const morning = Date.parse('2026-12-28T09:00:00Z');
    const hours = Array.from({ length: 24 * 12 }, (_, i) => ({ ms: morning + i * 3_600_000, zone: 'UTC' }));
    const { shown } = looks(savedWithReminders([reminder]), hours);
    expect(shown.map(({ ms }) => new Date(ms).toISOString().slice(0, 13))).toEqual([
      '2026-12-28T09',
      ...['29', '30', '31'].map((day) => `2026-12-${day}T18`),
      ...['01', '02'].map((day) => `2027-01-${day}T18`),
    ]);
  });

  it('says one thing after 90 days off, and names what is due', () => {
    const reminders = [
      reminderAt(daily, 'fixed', noon, 'UTC', 'daily'),
      reminderAt(weekly(1), 'fixed', noon, 'UTC', 'weekly'),
      reminderAt({ ...daily, count: 30 }, 'completion', noon, 'UTC', 'monthly'),
      reminderAt(once('2026-12-24'), 'fixed', noon, 'UTC', 'once'),
    ];
    const start = noon + 90 * dayMs;
    const { shown } = looks(savedWithReminders(reminders), [
      { ms: start, zone: 'UTC' },
      { ms: start + 60_000, zone: 'UTC' },
      { ms: start + 120_000, zone: 'UTC' },
    ]);
    expect(shown).toEqual([
      {
        ms: start,
        names: ['daily/2027-02-20', 'weekly/2027-02-15', 'monthly/2026-12-23', 'once/2026-12-24'],
      },
    ]);
  });
});

describe('reminderSchema', () => {
  const reminder = reminderAt(daily, 'fixed', noon, 'UTC');

  it('takes any zone that the system can tell the time in, under its new and its old name', () => {
    for (const zone of [
      ...Intl.supportedValuesOf('timeZone'),
      'UTC',
      'Asia/Kolkata',
      'Asia/Calcutta',
      'US/Pacific',
    ])
      expect(reminderSchema.safeParse({ ...reminder, zone }).success).toBe(true);
  });

  it.each(['Mars/Olympus', '', '+01:00', 'Z', 'x'.repeat(100)])('refuses the zone %j', (zone) => {
    expect(reminderSchema.safeParse({ ...reminder, zone }).success).toBe(false);
  });
});
