import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesAfter, readContacts } from '../../../renderer/checklist/contacts/read-contacts';

describe('readContacts', () => {
  it('reads one contact a line, with a number behind a tab, a semicolon or a comma', () => {
    const text = 'Ada Lovelace\t+44 20 7946 0018\r\nBob;(555) 010-2222\n\n  Cy , 0170/1234567  \nDee\n';
    expect(readContacts(text, [])).toEqual({
      fresh: [
        { name: 'Ada Lovelace', number: '+44 20 7946 0018' },
        { name: 'Bob', number: '(555) 010-2222' },
        { name: 'Cy', number: '0170/1234567' },
        { name: 'Dee' },
      ],
      duplicates: [],
      unreadable: 0,
    });
  });

  it('takes off the quotation marks of a table, and leaves those of a name', () => {
    const text = '"Smith, John",+1 555 010 2233\n"O""Hara";"555 0100"\nJack "Red" Jones\n"Ada"\n"Taxi, 24/7"';
    expect(readContacts(text, []).fresh).toEqual([
      { name: 'Smith, John', number: '+1 555 010 2233' },
      { name: 'O"Hara', number: '555 0100' },
      { name: 'Jack "Red" Jones' },
      { name: 'Ada' },
      { name: 'Taxi, 24/7' },
    ]);
  });

  it('leaves what is no number with the name', () => {
    expect(readContacts('Smith, John\nAgent 007\nAda, née Byron', []).fresh.map(({ name }) => name)).toEqual([
      'Smith, John',
      'Agent 007',
      'Ada, née Byron',
    ]);
  });

  it('tells duplicates apart, of the list and of the text itself, and loses none', () => {
    expect(readContacts('ada\nBob\nBOB, 555 0100\nCy', ['Ada'])).toEqual({
      fresh: [{ name: 'Bob' }, { name: 'Cy' }],
      duplicates: [{ name: 'ada' }, { name: 'BOB', number: '555 0100' }],
      unreadable: 0,
    });
  });

  it('counts every line that has something in it once, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (lines) => {
        const text = lines.join('\n');
        const { fresh, duplicates, unreadable } = readContacts(text, ['x']);
        const written = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '').length;
        expect(fresh.length + duplicates.length + unreadable).toBe(written);
      }),
    );
  });
});

it.each([
  // More lines, after those that were read.
  ['Ada\nBob\nEve', 'Ada\nBob\n', 'Eve'],
  ['Ada\nBob\nEve', 'Ada\nBob', 'Eve'],
  // A line that was changed meanwhile is left with all that stands around it.
  ['Ada\nBobby', 'Ada\nBob', 'Ada\nBobby'],
  ['Eve', 'Ada\nBob', 'Eve'],
])('of %j, once %j is on the list, %j is left', (text, read, rest) => {
  expect(linesAfter(text, read)).toBe(rest);
});
