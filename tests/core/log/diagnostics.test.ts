import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../../electron/core/log/diagnostics';
import { applied, contactWith, stateWith } from '../../fakes/state';

const surroundings = {
  version: '0.1.0',
  electron: '45.4.1',
  platform: 'linux',
  arch: 'x64',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
};

/** Typed by somebody in one place or another; none of it may be found again. */
const words = ['Zaphod', 'Trillian', 'Marvin', 'Arthur', 'Ford', 'Slartibartfast', 'Fenchurch'];

const state = applied(stateWith(), [
  { type: 'item/added', item: { id: 'c9', kind: 'contact', name: 'Zaphod +49 30 1234567' } },
  { type: 'item/renamed', itemId: 'p1', name: 'Trillian’s phone' },
  {
    type: 'reminder/added',
    id: 'r1',
    text: 'Call Marvin',
    schedule: { every: 'once', date: '2026-12-24', time: '18:00' },
    counted: 'fixed',
  },
  { type: 'reminder/changed', id: 'r1', text: 'Call Arthur' },
  {
    type: 'guide/finished',
    isSwitchedOff: false,
    contact: contactWith({ who: 'Ford', caseId: 'Trillian', promised: 'Slartibartfast' }),
  },
  {
    type: 'notice/raised',
    notice: { kind: 'not-saved', detail: 'EACCES: open /home/Fenchurch/hangup.json' },
  },
]);

it('has versions, counts, settings and notices', () => {
  const text = diagnosticsOf(state, surroundings);
  for (const line of [
    'Hangup 0.1.0, Electron 45.4.1, linux x64, en-GB, Europe/Berlin',
    'schema: 2',
    'items: 2 phones, 0 cars, 2 Echos, 2 contacts, 0 own',
    'history: 6 lines',
    'reminder: recheck on completion {"every":"days","count":30,"time":"18:00"}',
    'settings: com, system, system',
    'notices: not-saved EACCES',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

it('has no word in it that anybody typed', () => {
  const text = diagnosticsOf(state, surroundings);
  for (const word of [...words, 'Kitchen', 'Somebody', '1234567']) expect(text).not.toContain(word);
  for (const word of words) expect(JSON.stringify(state)).toContain(word);
});
