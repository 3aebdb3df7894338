import type { SavedState } from '../../electron/core/state/saved-state';
import { firstDay, household, savedWith } from './state';

const { at } = firstDay;
const outcome = {
  confirmed: ['import-off:p1'],
  reopened: ['import-off:p2'],
  open: ['block:c1'],
  toAdd: ['phone'],
} as const;

/** A state that holds everything that a state can hold: each kind of item, reminder and line. */
export const everythingState: SavedState = savedWith({
  inventory: [
    ...household,
    { id: 'k1', kind: 'car', name: 'Blue car' },
    { id: 'c2', kind: 'contact', name: 'Zoë', number: '+49 170 1234567', note: 'Not before May' },
    { id: 'c3', kind: 'contact', name: 'Aunt May', isUnblocked: true },
    { id: 'o1', kind: 'own', name: 'Tell Ben', note: 'In person' },
    { id: 'p9', kind: 'phone', name: 'Old one', form: 'fire-tablet', owner: 'Ben' },
    { id: 'e9', kind: 'echo', name: 'Bedroom', hasKids: false, room: 'Upstairs', model: 'Dot' },
  ],
  notes: { 'imported-deleted': 'Four were left' },
  checks: { 'import-off:p1': { checkedAt: at }, 'imported-deleted': { checkedAt: at } },
  recheck: {
    completedAt: at,
    outcome,
    run: { startedAt: at, answers: { 'import-off:p1': 'unsure' }, news: ['phone', 'alexa-plus'] },
  },
  reminders: [
    ...savedWith().reminders,
    {
      id: 'own-1',
      kind: 'own',
      text: 'Ask “Zoë” 👋',
      isOn: true,
      schedule: { every: 'months', count: 2, on: { kind: 'date', day: 31 }, time: '08:05' },
      counted: 'fixed',
      zone: 'Europe/Berlin',
      countedFrom: '2026-11-22',
      attendedOn: '2026-11-21',
      shown: { occurrence: 'own-1/2026-11-30', step: 0 },
      snoozed: { occurrence: 'own-1/2026-11-30', until: at },
    },
  ],
  reminding: {
    quiet: [{ weekdays: [6, 7], from: '22:00', to: '07:00' }],
    pausedUntil: at,
    outbox: [{ id: 'recheck', occurrence: 'recheck/2026-12-22', step: 0 }],
  },
  screenNotes: {
    'step:they-call-2018/echo': { text: 'Mine is called “Geräte”', marketplace: 'de', at },
    'task:block': { text: 'No such menu', marketplace: 'com', at },
  },
  firstRunStep: 3,
  isFirstRunOver: true,
  panelPlace: { x: 40, y: 60, width: 500, height: 700 },
  updates: { isOn: true, nextCheckAt: at },
  preferences: {
    marketplace: 'de',
    appearance: 'dark',
    density: 'compact',
    usesSingleKeys: false,
    language: 'fr',
    staysSignedIn: true,
    isDiscreet: true,
  },
  history: [
    { kind: 'started', at },
    { kind: 'task-checked', at, rule: 'import-off', subject: 'Anna’s iPhone' },
    { kind: 'task-reopened', at, rule: 'imported-deleted', subject: null },
    { kind: 'item-added', at, item: { id: 'e1', kind: 'echo', name: 'Kitchen', hasKids: false } },
    { kind: 'item-removed', at, item: { id: 'c9', kind: 'contact', name: 'Nobody' } },
    { kind: 'item-renamed', at, item: { id: 'p1', kind: 'phone', name: 'Anna’s iPhone' }, before: 'iPhone' },
    { kind: 'kids-changed', at, name: 'Nursery', hasKids: true },
    { kind: 'unblocked-changed', at, name: 'Aunt May', isUnblocked: true },
    { kind: 'reminder-shown', at, occurrence: 'own-1/2026-11-30', text: 'Ask “Zoë” 👋' },
    { kind: 'reminder-added', at, of: 'own', text: 'Ask “Zoë”' },
    { kind: 'reminder-reworded', at, text: 'Ask “Zoë” 👋', before: 'Ask “Zoë”' },
    { kind: 'reminder-removed', at, of: 'own', text: 'Ask nobody' },
    { kind: 'reminder-attended', at, of: 'follow-up', text: '' },
    { kind: 'recheck-completed', at, outcome },
    {
      kind: 'amazon-contacted',
      at,
      contact: {
        channel: 'chat',
        route: 'chat-2026',
        who: 'Sam',
        caseId: '104-22',
        promised: 'by letter',
        followUpOn: '2026-12-01',
      },
    },
    { kind: 'data-exported', at },
    { kind: 'data-replaced', at, how: 'imported', from: at, before: 'before-import-1.json' },
  ],
  archivedParts: ['000001-0123456789ab'],
});
