import { describe, expect, it } from 'vitest';
import { commandFor, ownWords, parseArguments, wordsOf } from '../../electron/core/arguments';

describe('ownWords', () => {
  it('leaves out the program, and in development our folder wherever switches stand', () => {
    expect(ownWords(['electron', '--inspect=0', '/some/folder', 'recheck'], false)).toEqual([
      '--inspect=0',
      'recheck',
    ]);
    expect(ownWords(['/opt/hangup', 'recheck'], true)).toEqual(['recheck']);
  });
});

describe('parseArguments', () => {
  it('opens the panel on a plain start and nothing with --hidden', () => {
    expect(parseArguments([])).toEqual({ kind: 'run', open: 'panel', ignored: [] });
    expect(parseArguments(['--hidden'])).toEqual({ kind: 'run', open: 'nothing', ignored: [] });
  });

  it('knows its words, among Chromium’s switches', () => {
    expect(parseArguments(['--user-data-dir=/tmp/x', 'recheck'])).toEqual({
      kind: 'run',
      open: 'recheck',
      ignored: [],
    });
    expect(parseArguments(['quit'])).toEqual({ kind: 'quit' });
    expect(parseArguments(['--version'])).toEqual({ kind: 'version' });
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  });

  it('refuses an unknown word and names an unknown option', () => {
    expect(parseArguments(['rechek'])).toEqual({ kind: 'unknown', word: 'rechek' });
    expect(parseArguments(['recheck', 'toString'])).toEqual({ kind: 'unknown', word: 'toString' });
    expect(parseArguments(['--hiden'])).toEqual({ kind: 'run', open: 'panel', ignored: ['--hiden'] });
  });
});

describe('a second launch', () => {
  it('hands over words, and anything else counts as none', () => {
    expect(wordsOf({ words: ['guide'] })).toEqual(['guide']);
    for (const data of [null, undefined, 'guide', { words: [1] }, { words: 'guide' }])
      expect(wordsOf(data)).toEqual([]);
  });

  it('turns into a command', () => {
    expect(commandFor(parseArguments([]))).toEqual({ type: 'panel/open', view: 'today' });
    expect(commandFor(parseArguments(['recheck']))).toEqual({ type: 'panel/open', view: 'recheck' });
    expect(commandFor(parseArguments(['guide']))).toEqual({ type: 'guide/open' });
    expect(commandFor(parseArguments(['quit']))).toEqual({ type: 'app/quit' });
    expect(commandFor(parseArguments(['--hidden']))).toBeNull();
    expect(commandFor(parseArguments(['nonsense']))).toBeNull();
  });
});
