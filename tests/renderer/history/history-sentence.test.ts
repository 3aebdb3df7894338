import { expect, it } from 'vitest';
import { formatFor } from '../../../electron/core/format';
import type { HistoryEntry } from '../../../electron/core/state/history';
import { loadTranslate } from '../../../electron/locales/translate';
import { historyLine } from '../../../renderer/history/history-sentence';
import { contactWith, firstDay } from '../../fakes/state';

const at = '2026-11-22T10:00:00Z';
const echo = { id: 'e1', kind: 'echo', name: 'Kitchen', hasKids: false } as const;

const lines: readonly (readonly [HistoryEntry, string])[] = [
  [{ at, kind: 'started' }, 'Hangup was started for the first time.'],
  [{ at, kind: 'task-checked', rule: 'block', subject: 'Sam' }, 'Done: Block\u00a0· Sam'],
  [{ at, kind: 'task-reopened', rule: 'a-rule-of-old', subject: null }, 'Opened again: a-rule-of-old'],
  [{ at, kind: 'item-added', item: echo }, 'Echo added: Kitchen'],
  [{ at, kind: 'item-removed', item: echo }, 'Echo removed: Kitchen'],
  [{ at, kind: 'item-renamed', item: echo, before: 'Hall' }, 'Echo renamed: Kitchen (was Hall)'],
  [{ at, kind: 'kids-changed', name: 'Kitchen', hasKids: true }, 'Amazon Kids noted as on: Kitchen'],
  [{ at, kind: 'unblocked-changed', name: 'Ray', isUnblocked: true }, 'Let through on purpose: Ray'],
  [{ at, kind: 'unblocked-changed', name: 'Ray', isUnblocked: false }, 'To be blocked again: Ray'],
  [{ at, kind: 'kids-changed', name: 'Kitchen', hasKids: false }, 'Amazon Kids noted as off: Kitchen'],
  [
    { at, kind: 'reminder-shown', occurrence: 'recheck/2026-11-22', text: '' },
    'Reminder shown: time for the recheck',
  ],
  [{ at, kind: 'reminder-shown', occurrence: 'nudge/2026-11-22', text: '' }, 'Reminder shown: open tasks'],
  [
    { at, kind: 'reminder-shown', occurrence: 'follow-up-x/2026-11-22', text: '' },
    'Reminder shown: check that calling is off',
  ],
  [{ at, kind: 'reminder-shown', occurrence: 'r1/2026-11-22', text: 'Call Ada' }, 'Reminder shown: Call Ada'],
  [{ at, kind: 'reminder-shown', occurrence: 'r1/2026-11-22', text: '' }, 'Reminder shown: one of your own'],
  [{ at, kind: 'reminder-added', of: 'own', text: 'Call Ada' }, 'Reminder set up: Call Ada'],
  [
    { at, kind: 'reminder-reworded', text: 'Call Bo', before: 'Call Ada' },
    'Reminder reworded: Call Bo (was Call Ada)',
  ],
  [{ at, kind: 'reminder-removed', of: 'own', text: 'Call Ada' }, 'Reminder removed: Call Ada'],
  [{ at, kind: 'reminder-attended', of: 'follow-up', text: '' }, 'Reminder done: Check that calling is off'],
  [
    {
      at,
      kind: 'recheck-completed',
      outcome: { confirmed: [], reopened: ['import-off:p1'], open: [], toAdd: [] },
    },
    'Recheck finished: one task to do again',
  ],
  [
    {
      at,
      kind: 'recheck-completed',
      outcome: { confirmed: [], reopened: [], open: ['import-off:p1', 'imported-deleted'], toAdd: [] },
    },
    'Recheck finished: 2 tasks still to be done',
  ],
  [
    {
      at,
      kind: 'recheck-completed',
      outcome: { confirmed: ['import-off:p1'], reopened: [], open: [], toAdd: ['phone'] },
    },
    'Recheck finished: something new to add',
  ],
  [
    {
      at,
      kind: 'recheck-completed',
      outcome: { confirmed: ['import-off:p1'], reopened: [], open: [], toAdd: [] },
    },
    'Recheck finished: nothing to do again',
  ],
  [{ at, kind: 'data-exported' }, 'Data exported to a file'],
  [
    { at, kind: 'data-replaced', how: 'imported', from: '2026-11-20T10:00:00Z', before: 'x' },
    'Data imported from a file of 20 November',
  ],
  [{ at, kind: 'data-replaced', how: 'restored', from: null, before: null }, 'An earlier state restored'],
];

const t = await loadTranslate('en');

it.for(lines)('says what happened: %s', ([entry, sentence]) => {
  expect(historyLine(entry, t, formatFor('en-GB', firstDay)).sentence).toBe(sentence);
});

it('keeps what was promised as a note of its own', () => {
  const contact = contactWith({ who: 'Sam', promised: 'off by Friday' });
  expect(historyLine({ at, kind: 'amazon-contacted', contact }, t, formatFor('en-GB', firstDay))).toEqual({
    sentence: 'Chatted with Amazon: Sam',
    note: 'Promised: off by Friday',
  });
});
