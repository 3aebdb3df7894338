import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../electron/core/arguments';
import { isStart, ownWords } from '../../electron/core/words';
import { momentAt } from '../fakes/state';

describe('ownWords', () => {
  it('leaves out the program, and in development our folder wherever switches stand', () => {
    expect(ownWords(['electron', '--inspect=0', '/some/folder', 'recheck'], false)).toEqual([
      '--inspect=0',
      'recheck',
    ]);
    expect(ownWords(['/opt/hangup', 'recheck'], true)).toEqual(['recheck']);
  });
});

describe('isStart', () => {
  it.each([
    [],
    ['--hidden'],
    ['--some-switch', 'recheck'],
    ['open'],
    ['checklist'],
    ['guide'],
    ['status'],
    ['status', '--json'],
    ['quit'],
    ['resume'],
    ['pause', '3h'],
    ['snooze'],
    ['nonsense'],
    ['recheck', 'nonsense'],
    ['--help'],
    ['recheck', '--version'],
  ])('agrees with what the words are read as: %s %s', (...words) => {
    const { kind } = parseArguments(words, momentAt('2026-12-04T11:00:00Z'));
    expect(isStart(words)).toBe(kind === 'run');
  });
});
