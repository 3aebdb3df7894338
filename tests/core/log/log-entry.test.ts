import { describe, expect, it } from 'vitest';
import { logLine, systemCode, troubleEntry } from '../../../electron/core/log/log-entry';

describe('a line of the log', () => {
  it('is codes and counts', () => {
    expect(logLine({ what: 'opened', schema: 1, items: 3, reminders: 2, history: 40 })).toBe(
      'opened schema=1 items=3 reminders=2 history=40',
    );
    expect(logLine({ what: 'ended' })).toBe('ended');
  });

  it('writes a value that could be more than a code as a question mark', () => {
    const entry = {
      what: 'command-failed',
      command: 'task/checked “Ömer’s phone”',
      reason: 'failed',
    } as const;
    expect(logLine(entry)).toBe('command-failed command=? reason=failed');
    expect(logLine({ ...entry, command: 'a\nb' })).toContain('command=?');
  });
});

describe('an error', () => {
  it('is told by its class, the system’s code and the place in our files', () => {
    const error = new TypeError('EACCES: permission denied, open /home/anna/Contacts of Sam.json');
    error.stack = [
      'TypeError: EACCES: permission denied, open /home/anna/Contacts of Sam.json',
      '    at Object.open (/home/anna/hangup/out/app/main.cjs:12:34)',
      '    at async run (C:\\Users\\anna\\main.cjs:5:6)',
      '    at /home/anna/out/app/main.cjs:7:8',
      '    at Anna’s iPhone',
    ].join('\n');
    const entry = troubleEntry('main', error);
    expect(entry).toEqual({
      what: 'trouble',
      where: 'main',
      name: 'TypeError',
      code: 'EACCES',
      trace: 'Object.open@main.cjs:12:34,async.run@main.cjs:5:6,@main.cjs:7:8',
    });
    expect(logLine(entry)).not.toMatch(/anna|Sam|Contacts/i);
  });

  it('can be anything that was thrown, and says nothing of it', () => {
    for (const thrown of ['Anna', { name: 'Anna' }, null, undefined, 7]) {
      expect(logLine(troubleEntry('promise', thrown))).toMatch(
        /^trouble where=promise name=\w+ code= trace=$/,
      );
    }
    const named = new Error('Anna');
    named.name = 'Anna of Kitchen';
    expect(logLine(troubleEntry('promise', named))).not.toContain('Anna');
  });
});

it('finds the system’s code in a text, and nothing else', () => {
  expect(systemCode("ENOSPC: no space left on device, write '/home/anna/x'")).toBe('ENOSPC');
  expect(systemCode('/home/anna/hangup.unreadable-1.json')).toBe('');
  expect(systemCode('/home/ERIKA/hangup.json: EACCES: permission denied, open')).toBe('EACCES');
  for (const path of [
    '/home/ERIKA/.config/hangup.json',
    'C:\\Users\\EMIL\\AppData\\hangup.json',
    '/home/ERIKA: x',
  ])
    expect(systemCode(`${path} does not hold what was written to it.`)).toBe('');
  expect(systemCode("EPERM: not permitted, rename 'C:\\Users\\ERIKA\\hangup.json'")).toBe('EPERM');
});
