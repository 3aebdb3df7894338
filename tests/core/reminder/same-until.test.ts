import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFor } from '../../../electron/core/format';
import { plan } from '../../../electron/core/reminder/plan';
import { nudgeReminder, occurrencesAt } from '../../../electron/core/reminder/reminder';
import { sameUntil } from '../../../electron/core/reminder/same-until';
import { startingState } from '../../../electron/core/state/app-state';
import type { SavedState } from '../../../electron/core/state/saved-state';
import { moodOf, outlookOf, statusLine } from '../../../electron/core/tray/status';
import { statusSentence } from '../../../electron/core/tray/today';
import { trayMenu } from '../../../electron/core/tray/tray-menu';
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
  const format = formatFor('en', outlook.moment);
  return {
    plan: outlook.plan,
    run: outlook.run,
    mood: moodOf(outlook),
    line: statusLine(outlook, t, format),
    sentence: statusSentence(outlook, t, format),
    menu: trayMenu(outlook, '1.2.3', t, format),
  };
};

const around = fc.option(fc.integer({ min: -2 * dayMs, max: 2 * dayMs }));

/** A state that has been lived with, the moment at which it is looked at, and where between then and its end to look again. */
const lookArbitrary = fc.record({
  setUp: setUpArbitrary(),
  laterMs: fc.integer({ min: 0, max: 100 * dayMs }),
  quiet: fc.oneof(fc.constant([]), rangesArbitrary),
  paused: around,
  snoozed: around,
  hasNudge: fc.boolean(),
  completed: around,
  started: around,
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

type Look = Parameters<Parameters<typeof lookArbitrary.map>[0]>[0];

const stateOf = ({ setUp, quiet, paused, snoozed, hasNudge, completed, started }: Look, now: number) => {
  const { reminder, ms, zone } = setUp;
  const at = (off: number | null) => (off === null ? null : isoOf(now + off));
  const { due } = occurrencesAt(reminder, momentAt(isoOf(now), zone));
  const [until, startedAt] = [at(snoozed), at(started)];
  const putOff = due && until ? { ...reminder, snoozed: { occurrence: due.name, until } } : reminder;
  const nudges = hasNudge ? [{ ...nudgeReminder(momentAt(isoOf(ms), zone)), id: 'nudge-2' }] : [];
  return savedWithReminders([putOff, ...nudges], {
    inventory: household,
    reminding: { quiet, pausedUntil: at(paused), outbox: [] },
    recheck: {
      completedAt: at(completed),
      outcome: null,
      run: startedAt === null ? null : { startedAt, answers: {}, news: null },
    },
  });
};

it(
  'nothing that is drawn from the clock changes before',
  () =>
    fc.assert(
      fc.property(lookArbitrary, (look) => {
        const { ms, zone } = look.setUp;
        const now = ms + look.laterMs;
        const saved = stateOf(look, now);
        const moment = momentAt(isoOf(now), zone);
        const untilMs = Date.parse(sameUntil(saved, moment, plan(saved, moment)));
        expect(untilMs).toBeGreaterThan(now);
        const before = Math.min(now + Math.floor((untilMs - now) * look.share), untilMs - 1);
        expect(drawnAt(saved, before, zone)).toEqual(drawnAt(saved, now, zone));
      }),
      { numRuns: runs },
    ),
  propertyTimeoutMs,
);
