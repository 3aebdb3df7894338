import { describe, expect, it } from 'vitest';
import { commandFor, parseArguments, unknownOptions, wordsOf } from '../../electron/core/arguments';
import { momentAt } from '../fakes/state';

const noon = momentAt('2026-12-04T11:00:00Z', 'Europe/Berlin');
const parse = (...words: readonly string[]) => parseArguments(words, noon);

describe('parseArguments', () => {
  it('opens the panel on a plain start and nothing with --hidden', () => {
    expect(parse()).toEqual({ kind: 'run', open: 'panel' });
    expect(parse('--hidden')).toEqual({ kind: 'run', open: 'nothing' });
  });

  it('knows its words, among Chromium’s switches', () => {
    expect(parse('--user-data-dir=/tmp/x', 'recheck')).toEqual({ kind: 'run', open: 'recheck' });
    expect(parse('status')).toEqual({ kind: 'status', isJson: false });
    expect(parse('status', '--json')).toEqual({ kind: 'status', isJson: true });
    expect(parse('quit')).toEqual({ kind: 'quit' });
    expect(parse('--version')).toEqual({ kind: 'version' });
    expect(parse('recheck', '--help')).toEqual({ kind: 'help' });
    expect(parse('resume')).toEqual({ kind: 'act', command: { type: 'reminders/resumed' } });
  });

  it('takes the times of snooze and pause, in words and in numbers', () => {
    const command = (...words: readonly string[]) => commandFor(parse(...words));
    expect(command('snooze', 'tomorrow')).toEqual({ type: 'reminders/snoozed', option: 'tomorrow' });
    expect(command('snooze', '2h')).toEqual({
      type: 'reminders/snoozed-until',
      until: '2026-12-04T13:00:00Z',
    });
    expect(command('pause', 'until-tomorrow')).toEqual({ type: 'reminders/paused', option: 'tomorrow' });
    expect(command('pause', '30m')).toEqual({
      type: 'reminders/paused-until',
      until: '2026-12-04T11:30:00Z',
    });
    expect(command('pause', '1w')).toEqual({ type: 'reminders/paused-until', until: '2026-12-11T11:00:00Z' });
  });

  it.each([
    'snooze',
    'snooze 0h',
    'snooze 2x',
    'snooze -2h',
    'snooze 99999h',
    'pause 60w',
    'pause constructor',
  ])('refuses "%s"', (line) => expect(parse(...line.split(' ')).kind).toBe('unknown'));

  it('refuses an unknown word, also after a known one, and one that every object has', () => {
    expect(parse('rechek')).toEqual({ kind: 'unknown', word: 'rechek' });
    expect(parse('recheck', 'now')).toEqual({ kind: 'unknown', word: 'now' });
    expect(parse('toString')).toEqual({ kind: 'unknown', word: 'toString' });
    expect(parse('snooze', '2h', 'please')).toEqual({ kind: 'unknown', word: 'please' });
  });

  it('names unknown options, which are passed over', () => {
    expect(unknownOptions(['--hiden', '--hidden', '--user-data-dir=/tmp/x'])).toEqual(['--hiden']);
    expect(parse('--hiden')).toEqual({ kind: 'run', open: 'panel' });
  });
});

describe('a second launch', () => {
  it('hands over words, and anything else counts as none', () => {
    expect(wordsOf({ words: ['guide'] })).toEqual(['guide']);
    for (const data of [null, undefined, 'guide', { words: [1] }, { words: 'guide' }])
      expect(wordsOf(data)).toEqual([]);
  });

  it('turns into a command', () => {
    expect(commandFor(parse())).toEqual({ type: 'panel/open' });
    expect(commandFor(parse('recheck'))).toEqual({ type: 'panel/open', view: 'recheck' });
    expect(commandFor(parse('guide'))).toEqual({ type: 'guide/open' });
    expect(commandFor(parse('quit'))).toEqual({ type: 'app/quit' });
    expect(commandFor(parse('--hidden'))).toBeNull();
    expect(commandFor(parse('nonsense'))).toBeNull();
  });
});
