import { describe, expect, it } from 'vitest';
import { pressedBy, shortcuts } from '../../../renderer/shortcuts/shortcuts';

const key = (name: string, held: Partial<KeyboardEvent> = {}, code = '') => ({
  key: name,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const control = { ctrlKey: true };

describe('pressedBy', () => {
  it.each([
    ['the first digit', key('1', control, 'Digit1'), { kind: 'place', view: 'today' }],
    [
      'the same on a keyboard that writes & there',
      key('&', control, 'Digit1'),
      { kind: 'place', view: 'today' },
    ],
    ['the last place, with Cmd', key('5', { metaKey: true }, 'Digit5'), { kind: 'place', view: 'settings' }],
    ['a digit without a place', key('6', control, 'Digit6'), null],
    ['a digit alone', key('1', {}, 'Digit1'), null],
    ['AltGr, which writes characters', key('1', { ...control, altKey: true }, 'Digit1'), null],
    ['search', key('f', control), { kind: 'search' }],
    ['search with caps lock', key('F', control), { kind: 'search' }],
    ['undo', key('z', control), { kind: 'undo' }],
    ['redo, which there is not', key('Z', { ...control, shiftKey: true }), null],
    ['the list', key('?', { shiftKey: true }), { kind: 'list' }],
    ['the list by F1', key('F1'), { kind: 'list' }],
    ['a letter', key('f'), null],
  ])('%s', (_what, pressed, asked) => {
    expect(pressedBy(pressed, false, true)).toEqual(asked);
  });

  it('leaves a field its own keys', () => {
    expect(pressedBy(key('?', { shiftKey: true }), true, true)).toBeNull();
    expect(pressedBy(key('z', control), true, true)).toBeNull();
    expect(pressedBy(key('2', control, 'Digit2'), true, true)).toEqual({ kind: 'place', view: 'checklist' });
  });

  it('takes no single key once they are switched off, but F1', () => {
    expect(pressedBy(key('?', { shiftKey: true }), false, false)).toBeNull();
    expect(pressedBy(key('F1'), false, false)).toEqual({ kind: 'list' });
  });
});

it('every key in the list that is pressed alone can be switched off, but F1', () => {
  const alone = shortcuts.flatMap(({ chords }) => chords.filter(({ keys }) => keys.length === 1));
  expect(alone).toEqual([{ keys: [{ as: 'F1' }] }, { keys: [{ as: '?' }], isSingle: true }]);
});
