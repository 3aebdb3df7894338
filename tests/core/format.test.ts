import { describe, expect, it } from 'vitest';
import { formatFor } from '../../electron/core/format';
import { momentAt } from '../fakes/state';

const format = formatFor('en-GB', momentAt('2026-12-04T11:00:00Z', 'Europe/Berlin'));

describe('formatFor', () => {
  it('names the year where it is not this one', () => {
    expect(format.shortDay('2026-12-22T18:00:00Z')).toBe('22 Dec');
    expect(format.shortDay('2029-06-09T18:00:00Z')).toBe('9 Jun 2029');
    expect(format.day('2027-01-03T18:00:00Z')).toBe('3 January 2027');
  });

  it('names a weekday only where it cannot be mistaken', () => {
    expect(format.recentDay('2026-11-30T18:00:00Z')).toBe('Monday');
    expect(format.recentDay('2026-11-27T18:00:00Z')).toBe('27 November');
  });

  it('says when something ends, as shortly as is clear', () => {
    expect(format.until('2026-12-04T17:30:00Z')).toBe('18:30');
    expect(format.until('2026-12-07T08:00:00Z')).toMatch(/^Mon,? 0?9:00$/);
    expect(format.until('2026-12-11T08:00:00Z')).toMatch(/^11 Dec,? 0?9:00$/);
    expect(format.until('2027-05-17T08:00:00Z')).toMatch(/^17 May 2027,? 10:00$/);
  });

  it('counts days on the wall of the zone one is in', () => {
    expect(format.daysSince('2026-12-03T23:30:00Z')).toBe(0);
    expect(format.daysSince('2026-12-03T22:30:00Z')).toBe(1);
  });
});
