import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentSchema } from '../../../electron/core/state/saved-state';
import { longestFile } from '../../../electron/services/data/durable';
import { seal, sealState } from '../../../electron/services/data/sealed';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';
import { checkedState, firstDay } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const open = () => data.open({ disk: quickDisk });
const last = checkedState('last');

/** Three states before, `last` in electron-store's file and in a generation. */
const begin = async () => {
  const store = open();
  for (const id of ['a', 'b', 'c']) await store.save(checkedState(id));
  await store.save(last);
};

/** Goes on with `last`, and the file as it was is set aside, whole. */
const expectSurvived = (content: string | null): void => {
  const { opened } = open();
  expect(opened).toMatchObject({ saved: last, recovery: null });
  expect(opened.notices).toMatchObject([{ kind: 'state-restored' }]);
  if (content !== null) expect(data.setAside()).toEqual([content]);
  expect(open().opened).toMatchObject({ saved: last, notices: [] });
};

/** Thousands of starts in one test, on a machine that may be busy. */
const patiently = { timeout: 60_000 };

describe('electron-store’s file damaged', () => {
  it('with any of its bytes flipped', patiently, async () => {
    await begin();
    const whole = Buffer.from(data.read('hangup.json'));
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      data.write('hangup.json', flipped);
      const { saved, notices } = open().opened;
      expect([at, saved]).toEqual([at, last]);
      expect(notices).toMatchObject([{ kind: 'state-restored' }]);
      expect(data.takeSetAside()).toEqual([flipped]);
      expect(Buffer.from(data.read('hangup.json')).equals(whole)).toBe(true);
    }
  });

  it('cut at any length', patiently, async () => {
    await begin();
    const whole = Buffer.from(data.read('hangup.json'));
    for (let length = 0; length < whole.length; length += 1) {
      data.write('hangup.json', whole.subarray(0, length));
      expect([length, open().opened.saved]).toEqual([length, last]);
      expect(data.takeSetAside()).toEqual([whole.subarray(0, length)]);
    }
  });

  it.each([
    ['empty', ''],
    ['NUL bytes', '\0'.repeat(100)],
    ['null', 'null'],
    ['an array', '[]'],
    ['a string', '"hangup"'],
    ['somebody else’s', '{"window":{"width":800}}'],
    ['sealed, but no state', seal('{"schema":1}')],
    ['sealed, and null', seal('null')],
    ['a state without a number', seal('{"schema":1,"savedAt":"2026-11-22T12:00:00Z","data":{}}')],
    ['packed, and not to be unpacked', seal('{"schema":1,"seq":99,"savedAt":"2026","packed":"nonsense"}')],
    [
      'a state that is none',
      sealState({ schema: currentSchema, seq: 99, savedAt: firstDay.at, data: { history: 7 } }),
    ],
    ['with a key twice', '{"schema":1,"schema":1}'],
    ['with a prototype', '{"schema":1,"__proto__":{"schema":1}}'],
  ])('by being %s', async (_what, content) => {
    await begin();
    data.write('hangup.json', content);
    expectSurvived(content);
  });

  it('by having become 100 MB', async () => {
    await begin();
    data.write('hangup.json', Buffer.alloc(longestFile + 1));
    expect(open().opened).toMatchObject({ saved: last });
    expect(data.names().filter((name) => name.startsWith('set-aside'))).toHaveLength(1);
  });

  it('and not to be set aside, which is told beside what was found', async () => {
    await begin();
    data.write('hangup.json', 'damaged');
    const mkdirSync = () => {
      throw systemError('EROFS');
    };
    const { opened } = data.open({ disk: { ...quickDisk, mkdirSync } });
    expect(opened).toMatchObject({
      saved: last,
      notices: [
        { kind: 'state-restored', detail: data.path('hangup.json') },
        { kind: 'not-saved', detail: expect.stringContaining('EROFS') },
      ],
    });
    expectSurvived('damaged');
  });

  it('by being gone', async () => {
    await begin();
    data.removeFile('hangup.json');
    expectSurvived(null);
  });

  it('by a folder or a link that leads nowhere in its place', async () => {
    await begin();
    data.removeFile('hangup.json');
    mkdirSync(data.path('hangup.json'));
    data.write(join('hangup.json', 'precious'), 'kept');
    expect(open().opened).toMatchObject({ saved: last, notices: [{ kind: 'state-restored' }] });
    expect(data.names().filter((name) => name.endsWith('precious'))).toHaveLength(1);
    data.removeFile('hangup.json');
    // Windows lets everybody make a junction, and few people any other link.
    symlinkSync(data.path('nowhere'), data.path('hangup.json'), 'junction');
    expect(open().opened).toMatchObject({ saved: last, notices: [{ kind: 'state-restored' }] });
  });

  // On Windows no folder can have a pipe in it.
  if (process.platform !== 'win32')
    it('by a pipe in its place, which nobody waits for', async () => {
      await begin();
      data.removeFile('hangup.json');
      execFileSync('mkfifo', [data.path('hangup.json')]);
      expect(open().opened).toMatchObject({ saved: last, notices: [{ kind: 'state-restored' }] });
    });

  it('not at all by a byte order mark or a link', async () => {
    await begin();
    data.write('hangup.json', `\ufeff${data.read('hangup.json')}`);
    expect(open().opened).toMatchObject({ saved: last, notices: [] });
    data.write('elsewhere.json', data.read('hangup.json'));
    data.removeFile('hangup.json');
    symlinkSync(data.path('elsewhere.json'), data.path('hangup.json'));
    expect(open().opened).toMatchObject({ saved: last, notices: [] });
  });
});

describe('several files damaged', () => {
  it('goes on with the only whole one, whichever it is', async () => {
    await begin();
    const names = ['hangup.json', 'hangup.0.json', 'hangup.1.json', 'hangup.2.json'];
    const texts = new Map(names.map((name) => [name, data.read(name)]));
    const found = names.map((whole) => {
      for (const name of names) data.write(name, name === whole ? (texts.get(name) ?? '') : 'damaged');
      const { saved, recovery } = open().opened;
      expect(recovery).toBeNull();
      expect(data.takeSetAside()).toHaveLength(3);
      return Object.keys(saved.checks)[0];
    });
    expect(found).toEqual(['last', 'b', 'c', 'last'].map((id) => expect.stringMatching(id)));
  });

  it('never overwrites what lies in the folder for what was set aside', async () => {
    await begin();
    for (const content of ['first', 'second', 'third']) {
      data.write('hangup.json', content);
      open();
    }
    expect(data.setAside().toSorted()).toEqual(['first', 'second', 'third']);
  });
});

describe('a file from another time', () => {
  it('loses to the newest, and is kept when it is more than one save old', async () => {
    await begin();
    const stale = sealState({
      schema: currentSchema,
      seq: 2,
      savedAt: firstDay.at,
      data: checkedState('elsewhere'),
    });
    data.write('hangup.json', stale);
    expect(open().opened.saved).toEqual(last);
    expect(data.setAside()).toEqual([stale]);
  });

  it('with the same number as the newest: the later one is taken, the other kept', async () => {
    await begin();
    const seq = 5;
    const other = checkedState('rival');
    const rival = sealState({ schema: currentSchema, seq, savedAt: '2026-11-23T12:00:00Z', data: other });
    const mine = data.read('hangup.json');
    data.write('hangup.json', rival);
    expect(open().opened.saved).toEqual(other);
    expect(data.setAside()).toEqual([mine]);
    expect(open().opened.saved).toEqual(other);
  });
});
