import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFor } from '../../../electron/core/format';
import { plan } from '../../../electron/core/reminder/plan';
import { sameUntil } from '../../../electron/core/reminder/same-until';
import { startingState } from '../../../electron/core/state/app-state';
import type { SavedState } from '../../../electron/core/state/saved-state';
import { moodOf, outlookOf, statusLine } from '../../../electron/core/tray/status';
import { loadTranslate } from '../../../electron/locales/translate';
import { rangesArbitrary } from '../../fakes/quiet-oracle';
import { savedWithReminders, setUpArbitrary } from '../../fakes/reminders';
import { propertyTimeoutMs, runs } from '../../fakes/runs';
import { household, momentAt } from '../../fakes/state';
import { dayMs, isoOf } from '../../fakes/wall';

const t = await loadTranslate('en');

/** All that tray and windows draw from the clock. */
const drawnAt = (saved: SavedState, ms: number, zone: string) => {
  const outlook = outlookOf(startingState(saved), momentAt(isoOf(ms), zone));
  const { plan: planned, run } = outlook;
  return {
    planned,
    run,
    mood: moodOf(outlook),
    line: statusLine(outlook, t, formatFor('en', outlook.moment)),
  };
};

const around = fc.option(fc.integer({ min: -2 * dayMs, max: 2 * dayMs }));

it(
  'nothing that is drawn from the clock changes before',
  () => {
    const arbitrary = fc.record({
      setUp: setUpArbitrary(),
      laterMs: fc.integer({ min: 0, max: 100 * dayMs }),
      quiet: fc.oneof(fc.constant([]), rangesArbitrary),
      completed: around,
      started: around,
      /** Where between now and then. */
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        arbitrary,
        ({ setUp: { reminder, ms, zone }, laterMs, quiet, completed, started, share }) => {
          const now = ms + laterMs;
          const at = (off: number | null) => (off === null ? null : isoOf(now + off));
          const startedAt = at(started);
          const saved = savedWithReminders([reminder], {
            inventory: household,
            reminding: { quiet, pausedUntil: null, outbox: [] },
            recheck: {
              completedAt: at(completed),
              outcome: null,
              run: startedAt === null ? null : { startedAt, answers: {}, news: null },
            },
          });
          const moment = momentAt(isoOf(now), zone);
          const untilMs = Date.parse(sameUntil(saved, moment, plan(saved, moment)));
          expect(untilMs).toBeGreaterThan(now);
          const before = Math.min(now + Math.floor((untilMs - now) * share), untilMs - 1);
          const { planned, ...rest } = drawnAt(saved, now, zone);
          const { planned: later, ...restLater } = drawnAt(saved, before, zone);
          expect(restLater).toEqual(rest);
          expect(later).toEqual(planned);
        },
      ),
      { numRuns: runs },
    );
  },
  propertyTimeoutMs,
);
