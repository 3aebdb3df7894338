import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheckDue, nextCheckAfter, noUpdates } from '../../../electron/core/updates/update';
import { applied, firstDay, momentAt, reduce, stateWith } from '../../fakes/state';

const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;

describe('looking for a new version', () => {
  it('is never due before somebody said yes', () => {
    expect(isCheckDue(noUpdates, firstDay)).toBe(false);
    expect(isCheckDue({ isOn: false, nextCheckAt: '2020-01-01T00:00:00Z' }, firstDay)).toBe(false);
  });

  it('is due at once after a yes, and then once in 24 to 30 hours', () => {
    expect(isCheckDue({ isOn: true, nextCheckAt: null }, firstDay)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const nextCheckAt = nextCheckAfter(firstDay, chance);
        const waited = hours(firstDay.at, nextCheckAt);
        expect(waited).toBeGreaterThanOrEqual(24);
        expect(waited).toBeLessThanOrEqual(30);
        expect(isCheckDue({ isOn: true, nextCheckAt }, firstDay)).toBe(false);
        expect(isCheckDue({ isOn: true, nextCheckAt }, momentAt(nextCheckAt))).toBe(true);
      }),
    );
  });

  it('is not put off for years by a clock that was years ahead', () => {
    const nextCheckAt = nextCheckAfter(momentAt('2036-01-01T00:00:00Z'), 0.5);
    expect(isCheckDue({ isOn: true, nextCheckAt }, firstDay)).toBe(true);
  });
});

describe('the yes to it', () => {
  it('is kept, asks for a look at once, and can be taken back', () => {
    const on = applied(stateWith(), [
      { type: 'updates/switched', isOn: true },
      { type: 'updates/planned', nextCheckAt: '2026-11-23T12:00:00Z' },
    ]);
    expect(on.saved.updates).toEqual({ isOn: true, nextCheckAt: '2026-11-23T12:00:00Z' });
    const off = reduce(on, { type: 'updates/switched', isOn: false }, firstDay);
    expect(off.saved.updates).toEqual(noUpdates);
  });

  it('does not come along with an import from elsewhere', () => {
    const elsewhere = applied(stateWith(), [{ type: 'updates/switched', isOn: true }]).saved;
    const here = reduce(
      stateWith(),
      { type: 'data/replaced', saved: elsewhere, how: 'imported', from: firstDay.at, before: null },
      firstDay,
    );
    expect(here.saved.updates).toEqual(noUpdates);
  });
});
