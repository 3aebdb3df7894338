import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../electron/core/format';
import { moodOf, outlookOf } from '../../../electron/core/tray/status';
import { isPressing, statusSentence, todayMood } from '../../../electron/core/tray/today';
import { loadTranslate } from '../../../electron/locales/translate';
import { applied, firstDay, momentAt, stateWith } from '../../fakes/state';

const t = await loadTranslate('en');
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

describe('after a recheck that named a new phone', () => {
  const phone = { id: 'p9', kind: 'phone', name: 'Cleo’s phone' } as const;
  const outcome = { confirmed: [], reopened: [], open: [], toAdd: ['phone'] } as const;
  const done = stateWith({
    inventory: [],
    isFirstRunOver: true,
    checks: Object.fromEntries(
      ['imported-deleted', 'amazon-disable', 'amazon-verify'].map((id) => [id, { checkedAt: firstDay.at }]),
    ),
    recheck: { completedAt: firstDay.at, outcome, run: null },
  });
  const seen = (state: typeof done) => {
    const outlook = outlookOf(state, firstDay);
    const sentence = statusSentence(outlook, t, formatFor('en', firstDay));
    return { icon: moodOf(outlook), mood: todayMood(outlook), sentence };
  };
  const missing = { icon: 'open', mood: 'open', sentence: 'There is something new to add.' };

  it('nothing is quiet before one is on the list', () => {
    expect(outlookOf(done, firstDay).checklist.openCount).toBe(0);
    expect(seen(done)).toEqual(missing);
    const added = applied(done, [{ type: 'item/added', item: phone }]);
    expect(seen(added)).not.toMatchObject({ sentence: missing.sentence });
    const removed = applied(added, [{ type: 'items/removed', itemIds: [phone.id] }]);
    expect(seen(removed)).toEqual(missing);
  });

  it('nor after the next one, which was told of nothing new, before somebody says that there is none', () => {
    const again = applied(done, [
      { type: 'recheck/started' },
      { type: 'recheck/news-told', news: [] },
      { type: 'recheck/answered', questionId: 'contacts-back', answer: 'no' },
      { type: 'recheck/completed' },
    ]);
    expect(again.saved.recheck).toMatchObject({ run: null, outcome: { toAdd: ['phone'] } });
    expect(seen(again)).toEqual(missing);
    const none = applied(again, [{ type: 'recheck/none-to-add', kind: 'phone' }]);
    expect(seen(none)).toMatchObject({ icon: 'quiet', mood: 'quiet' });
    expect(applied(none, [{ type: 'recheck/none-to-add', kind: 'phone' }])).toBe(none);
  });
});
