import { describe, expect, it } from 'vitest';
import { plan } from '../../../electron/core/reminder/plan';
import { attended, type Reminder } from '../../../electron/core/reminder/reminder';
import { withoutWrongClock } from '../../../electron/core/reminder/wrong-clock';
import { reminderAt, savedWithReminders } from '../../fakes/reminders';
import { momentAt } from '../../fakes/state';

const now = momentAt('2026-11-24T12:00:00Z');
const ahead = momentAt('2031-03-01T12:00:00Z');
const monthly = { every: 'days', count: 30, time: '18:00' } as const;
const fresh = reminderAt(monthly, 'completion', Date.parse('2026-10-01T12:00:00Z'), 'UTC');

const attendedAt = (reminder: Reminder, at: string): Reminder => {
  const done = attended(reminder, momentAt(at));
  if (!done) throw new Error('a recurring reminder stays');
  return done;
};

const corrected = (reminder: Reminder) =>
  withoutWrongClock(savedWithReminders([reminder]), now).reminders.find(({ id }) => id === 'own');

describe('a clock that was years ahead', () => {
  it('does not silence what was attended to under it: that counts from today', () => {
    const done = attendedAt(fresh, ahead.at);
    expect(corrected(done)).toMatchObject({ attendedOn: '2026-11-24', countedFrom: '2026-11-24' });
  });

  it('does not move the grid of a fixed calendar that was set up before', () => {
    const weekly = reminderAt(
      { every: 'weeks', count: 2, weekdays: [1], time: '09:00' },
      'fixed',
      Date.parse('2026-10-01T12:00:00Z'),
      'UTC',
    );
    expect(corrected(attendedAt(weekly, ahead.at))).toMatchObject({
      attendedOn: '2026-11-24',
      countedFrom: '2026-10-01',
    });
  });

  it('ends a pause and a putting off that were meant for then', () => {
    const snoozed = { occurrence: 'own/2026-10-31', until: ahead.at };
    const reminding = { quiet: [], pausedUntil: ahead.at, outbox: [] };
    const saved = withoutWrongClock(savedWithReminders([{ ...fresh, snoozed }], { reminding }), now);
    expect(saved.reminding.pausedUntil).toBeNull();
    expect(plan(saved, now).due).toMatchObject([{ snoozedUntil: null }]);
  });
});

describe('what is left alone', () => {
  it.each([
    ['attended to a few days ahead, by a clock that was set back a little', '2026-12-20T12:00:00Z'],
    ['attended to in the past', '2026-11-01T12:00:00Z'],
  ])('%s', (_name, at) => {
    const saved = savedWithReminders([attendedAt(fresh, at)]);
    expect(withoutWrongClock(saved, now)).toBe(saved);
  });

  it('what comes once on a day far ahead, and the longest pause there is', () => {
    const once = { every: 'once', date: '2031-03-01', time: '09:00' } as const;
    const saved = savedWithReminders([reminderAt(once, 'fixed', Date.parse(now.at), 'UTC')], {
      reminding: { quiet: [], pausedUntil: '2027-11-24T12:00:00Z', outbox: [] },
    });
    expect(withoutWrongClock(saved, now)).toBe(saved);
  });
});
