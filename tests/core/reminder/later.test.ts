import { describe, expect, it } from 'vitest';
import { pauseUntil, snoozeUntil } from '../../../electron/core/reminder/later';
import { momentAt } from '../../fakes/state';

const noonInBerlin = momentAt('2026-12-04T11:00:00Z', 'Europe/Berlin');

describe('snoozeUntil', () => {
  it('counts on the wall of the zone one is in', () => {
    expect(snoozeUntil('hour', noonInBerlin)).toBe('2026-12-04T12:00:00Z');
    expect(snoozeUntil('evening', noonInBerlin)).toBe('2026-12-04T18:00:00Z');
    expect(snoozeUntil('tomorrow', noonInBerlin)).toBe('2026-12-05T08:00:00Z');
    expect(snoozeUntil('week', noonInBerlin)).toBe('2026-12-11T11:00:00Z');
  });

  it('never means the past or this very minute when it is evening already', () => {
    expect(snoozeUntil('evening', momentAt('2026-12-04T22:30:00Z'))).toBe('2026-12-04T23:30:00Z');
  });
});

describe('pauseUntil', () => {
  it('ends after the time its name says, also over a change of the clocks', () => {
    expect(pauseUntil('three-hours', noonInBerlin)).toBe('2026-12-04T14:00:00Z');
    expect(pauseUntil('tomorrow', noonInBerlin)).toBe('2026-12-05T08:00:00Z');
    const beforeSpring = momentAt('2027-03-25T11:00:00Z', 'Europe/Berlin');
    expect(pauseUntil('week', beforeSpring)).toBe('2027-04-01T10:00:00Z');
  });
});
