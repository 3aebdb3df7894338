import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../../../electron/services/data/disk';
import { createDataFolder } from '../../fakes/data';
import { calls, dyingAt, failingOnce, fullAfter, quickDisk, writingShort } from '../../fakes/faulty-disk';
import { checkedState } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EXDEV'] as const;
/** Hundreds of starts in one test, on a machine that may be busy. */
const patiently = { timeout: 60_000 };
const old = checkedState('old');
const next = checkedState('new');

const names = ['hangup.json', 'hangup.0.json', 'hangup.1.json', 'hangup.2.json'];
let texts: readonly string[] = [];

/** A folder in which `old` was the last thing saved. */
const begun = async () => {
  data.remove();
  data = createDataFolder();
  if (texts.length === 0) {
    const store = data.open({ disk: quickDisk });
    for (const id of ['a', 'b', 'c']) await store.save(checkedState(id));
    await store.save(old);
    texts = names.map(data.read);
  }
  // Hundreds of times: written as they were, not saved anew.
  for (const [index, name] of names.entries()) data.write(name, texts[index] ?? '');
};

/** Whether the change was acknowledged. */
const trySave = async (disk: Disk): Promise<boolean> => {
  try {
    await data.open({ disk }).save(next);
    return true;
  } catch {
    return false;
  }
};

/** What the next start finds on a disk that works. */
const restarted = () => data.open({ disk: quickDisk }).opened;

describe('one call that fails, at every step of opening and saving', () => {
  it.each(calls)(
    '%s loses nothing that was acknowledged, and keeps nothing that was not',
    patiently,
    async (call) => {
      for (const code of codes) {
        let hasFailed = true;
        for (let at = 1; hasFailed; at += 1) {
          await begun();
          const faulty = failingOnce(call, at, code);
          const isSaved = await trySave(faulty.disk);
          expect([code, at, restarted().saved]).toEqual([code, at, isSaved ? next : old]);
          hasFailed = faulty.hasFailed();
        }
      }
    },
  );
});

describe('a process that is killed at every step', () => {
  it('leaves what was acknowledged, and the state before or after', patiently, async () => {
    let hasDied = true;
    for (let at = 1; hasDied; at += 1) {
      await begun();
      const dying = dyingAt(at);
      const isSaved = await trySave(dying.disk);
      const { saved, recovery } = restarted();
      expect(recovery).toBeNull();
      expect([at, isSaved ? [next] : [old, next]]).toEqual([at, expect.arrayContaining([saved])]);
      hasDied = dying.hasDied();
    }
  });

  it('also in the middle of the write of electron-store, at any length', patiently, async () => {
    await begun();
    const length = data.read('hangup.json').length;
    for (let at = 0; at <= length; at += 11) {
      await begun();
      const dying = dyingAt(Number.POSITIVE_INFINITY);
      const writePrimary = (text: string): void => {
        writeFileSync(data.path('hangup.json'), text.slice(0, at));
        dying.die();
      };
      await expect(data.open({ disk: dying.disk, writePrimary }).save(next)).resolves.toHaveProperty(
        'keptOnce',
      );
      expect([at, restarted().saved]).toEqual([at, next]);
    }
  });

  it('also in the very first start, which then begins again', () => {
    let hasDied = true;
    for (let at = 1; hasDied; at += 1) {
      data.remove();
      data = createDataFolder();
      const dying = dyingAt(at);
      data.open({ disk: dying.disk });
      expect(restarted()).toMatchObject({ recovery: null, newer: null });
      hasDied = dying.hasDied();
    }
  });

  it('also while a damaged file is set aside and written anew', patiently, async () => {
    let hasDied = true;
    for (let at = 1; hasDied; at += 1) {
      await begun();
      data.write('hangup.json', 'cut');
      const dying = dyingAt(at);
      data.open({ disk: dying.disk });
      expect([at, restarted().saved]).toEqual([at, old]);
      expect(data.setAside()).toEqual(['cut']);
      hasDied = dying.hasDied();
    }
  });
});

describe('a disk that takes little at a time', () => {
  it('is written to until all is there, whatever the length', patiently, async () => {
    await begun();
    const length = data.read('hangup.json').length;
    for (let most = 1; most <= length + 1; most += most < 40 ? 1 : 37) {
      expect(await trySave(writingShort(most))).toBe(true);
      expect(restarted().saved).toEqual(next);
    }
  });

  it.each([false, true])(
    'is full at any byte (without an error: %s), and says so',
    patiently,
    async (isSilent) => {
      await begun();
      const length = data.read('hangup.json').length + 20;
      let isSaved = false;
      for (let room = 0; !isSaved && room <= length; room += 3) {
        isSaved = await trySave(fullAfter(room, isSilent));
        expect([room, restarted().saved]).toEqual([room, isSaved ? next : old]);
      }
      expect(isSaved).toBe(true);
    },
  );
});

describe('a file of electron-store that cannot be written', () => {
  const cut = (length: number) => (text: string) =>
    writeFileSync(data.path('hangup.json'), text.slice(0, length));
  const throwing = () => {
    throw new Error('EROFS: read-only file system');
  };

  it('is told, and the change is safe in the generation', patiently, async () => {
    await begun();
    const { keptOnce } = await data.open({ disk: quickDisk, writePrimary: throwing }).save(next);
    expect(keptOnce).toContain('EROFS');
    expect(restarted().saved).toEqual(next);
  });

  it('is noticed where it was cut off without an error, at every length', patiently, async () => {
    await begun();
    const length = data.read('hangup.json').length;
    for (let at = 0; at < length; at += 7) {
      const { keptOnce } = await data.open({ disk: quickDisk, writePrimary: cut(at) }).save(next);
      expect(keptOnce).toContain('does not hold what was written to it');
      expect(restarted().saved).toEqual(next);
    }
  });

  it('is written again by the next save, which has nothing to say then', patiently, async () => {
    await begun();
    let isFull = true;
    const writePrimary = (text: string) => cut(isFull ? 10 : text.length)(text);
    const store = data.open({ disk: quickDisk, writePrimary });
    expect((await store.save(next)).keptOnce).not.toBeNull();
    isFull = false;
    expect(await store.save(old)).toEqual({ keptOnce: null });
    expect(restarted()).toMatchObject({ saved: old, notices: [] });
  });
});
