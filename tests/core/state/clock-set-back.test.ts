import { describe, expect, it } from 'vitest';
import { look, looks, reminderAt, savedWithReminders } from '../../fakes/reminders';
import { applied, momentAt, stateWith } from '../../fakes/state';
import { isoOf } from '../../fakes/wall';

describe('a clock that is set back', () => {
  const daily = { every: 'days', count: 1, time: '18:00' } as const;
  const evening = (day: number) => Date.parse('2026-12-01T20:00:00Z') + day * 86_400_000;
  const own = reminderAt(daily, 'fixed', evening(0), 'UTC');

  it('says again what is asked for, and nothing more of what was said before', () => {
    const fifth = look(savedWithReminders([own]), evening(5), 'UTC');
    expect(fifth.shown).toEqual(['own/2026-12-06']);
    const back = applied(
      stateWith(fifth.saved),
      [{ type: 'reminders/snoozed', option: 'hour' }],
      momentAt(isoOf(evening(3))),
    );
    const asked = look(back.saved, evening(3) + 3_600_000, 'UTC');
    expect(asked.shown).toEqual(['own/2026-12-04']);
    const rest = [3, 4, 5, 6].map((day) => ({ ms: evening(day) + 3_700_000, zone: 'UTC' }));
    expect(looks(asked.saved, rest).shown.flatMap(({ names }) => names)).toEqual(['own/2026-12-07']);
  });

  it('does not repeat the days on which the same occurrence was told before', () => {
    const monthly = reminderAt({ ...daily, count: 30 }, 'fixed', evening(0), 'UTC');
    const days = [30, 33, 34, 35].map((day) => ({ ms: evening(day), zone: 'UTC' }));
    const { saved, shown } = looks(savedWithReminders([monthly]), days);
    expect(shown).toHaveLength(4);
    const back = applied(
      stateWith(saved),
      [{ type: 'reminders/snoozed', option: 'hour' }],
      momentAt(isoOf(evening(31))),
    );
    const rest = [31, 33, 34, 35, 36].map((day) => ({ ms: evening(day) + 3_600_000, zone: 'UTC' }));
    expect(looks(back.saved, rest).shown.map(({ ms }) => ms)).toEqual(
      [31, 36].map((day) => evening(day) + 3_600_000),
    );
  });

  it('by more than 40 days was wrong before, so that the reminder speaks again', () => {
    const ahead = look(savedWithReminders([own]), evening(3650), 'UTC');
    expect(look(ahead.saved, evening(5), 'UTC').shown).toEqual(['own/2026-12-06']);
  });
});
