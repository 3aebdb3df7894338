import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../../electron/core/tray/status';
import { isPressing, todayMood } from '../../../electron/core/tray/today';
import { applied, firstDay, momentAt, stateWith } from '../../fakes/state';

const empty = stateWith({ inventory: [] });
const moodAt = (state: typeof empty, moment = firstDay) => todayMood(outlookOf(state, moment));

describe('the first minutes', () => {
  it('begin with a welcome, until they are over, whether or not a phone was entered', () => {
    expect(moodAt(empty)).toBe('welcome');
    expect(moodAt(applied(empty, [{ type: 'first-run/stepped', step: 3 }]))).toBe('welcome');
    const over = applied(empty, [{ type: 'first-run/stepped', step: null }]);
    expect(over.saved).toMatchObject({ firstRunStep: null, isFirstRunOver: true });
    expect(moodAt(over)).toBe('open');
    expect(applied(over, [{ type: 'first-run/stepped', step: null }])).toBe(over);
  });

  it('wait while something is due or under way', () => {
    const begun = applied(empty, [{ type: 'first-run/stepped', step: 3 }]);
    expect(isPressing(outlookOf(begun, firstDay))).toBe(false);
    expect(isPressing(outlookOf(begun, momentAt('2026-12-23T12:00:00Z')))).toBe(true);
    expect(isPressing(outlookOf(applied(begun, [{ type: 'recheck/started' }]), firstDay))).toBe(true);
  });
});
