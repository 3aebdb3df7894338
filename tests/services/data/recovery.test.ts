import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';
import { checkedState, momentAt } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const open = () => data.open({ disk: quickDisk });
const generations = ['hangup.0.json', 'hangup.1.json', 'hangup.2.json'];

/** Data of two days, all of it damaged but the copy of the first. */
const ruin = async () => {
  const first = open();
  for (const id of ['a', 'b', 'c']) await first.save(checkedState(id));
  await data.open({ disk: quickDisk }, () => momentAt('2026-11-23T12:00:00Z')).save(checkedState('d'));
  for (const name of ['hangup.json', ...generations]) data.write(name, `ruined ${name}`);
};

describe('nothing whole is left', () => {
  it('writes nothing and tells what was found, as often as it is started', async () => {
    await ruin();
    const before = data.names();
    for (const _start of [1, 2]) {
      const store = open();
      expect(store.opened.recovery).toMatchObject({
        found: ['hangup.json', ...generations].map((name) => ({
          path: data.path(name),
          bytes: `ruined ${name}`.length,
          why: 'damaged',
        })),
        setAsideFolder: data.path('set-aside'),
        earlier: [{ kind: 'daily' }, { kind: 'weekly' }],
      });
      await expect(store.save(checkedState('x'))).rejects.toThrow('Choose first');
      expect(data.names()).toEqual(before);
    }
  });

  it('goes on with what was chosen, and keeps everything that was found', async () => {
    await ruin();
    const store = open();
    const chosen = store.readEarlier(store.opened.recovery?.earlier[0]?.id ?? '');
    expect(chosen).toEqual(checkedState('c'));
    store.leaveRecovery();
    await store.save(chosen);
    expect(data.setAside()).toHaveLength(4);
    expect(open().opened).toMatchObject({ saved: chosen, recovery: null, notices: [] });
  });

  it('goes on with numbers that no file from before has', async () => {
    for (const id of ['a', 'b', 'c']) await open().save(checkedState(id));
    const before = data.read('hangup.json');
    for (const name of ['hangup.json', ...generations]) data.write(name, 'ruined');
    const store = open();
    store.leaveRecovery();
    await store.save(checkedState('since'));
    // As a sync tool does.
    data.write('hangup.json', before);
    expect(open().opened.saved).toEqual(checkedState('since'));
  });

  it('can be tried again where something cannot be set aside', async () => {
    await ruin();
    let isFailing = true;
    const renameSync = (from: string, to: string): void => {
      if (isFailing && to.includes('set-aside') && from.endsWith('hangup.1.json')) throw systemError('EBUSY');
      quickDisk.renameSync(from, to);
    };
    const store = data.open({ disk: { ...quickDisk, renameSync } });
    expect(() => store.leaveRecovery()).toThrow('EBUSY');
    await expect(store.save(checkedState('x'))).rejects.toThrow();
    isFailing = false;
    store.leaveRecovery();
    await store.save(checkedState('x'));
    expect(data.setAside()).toHaveLength(4);
    expect(open().opened.saved).toEqual(checkedState('x'));
  });

  it('is not a first start where only copies are left', async () => {
    await ruin();
    for (const name of ['hangup.json', ...generations]) data.removeFile(name);
    expect(open().opened.recovery).toMatchObject({
      found: [],
      earlier: [{ kind: 'daily' }, { kind: 'weekly' }],
    });
  });

  it('is not a first start where it ended before the chosen state was saved', () => {
    data.write('hangup.json', 'ruined');
    open().leaveRecovery();
    expect(data.names().map((name) => name.split('/')[0])).toEqual(['set-aside']);
    expect(open().opened.recovery).toMatchObject({ found: [] });
    expect(data.setAside()).toEqual(['ruined']);
  });

  it('saves nothing where leaving it was taken back', async () => {
    data.write('hangup.json', 'ruined');
    const store = open();
    store.leaveRecovery();
    store.stayInRecovery();
    await expect(store.save(checkedState('x'))).rejects.toThrow('Choose first');
    store.leaveRecovery();
    await store.save(checkedState('x'));
    expect(open().opened).toMatchObject({ saved: checkedState('x'), recovery: null });
  });

  it('is a first start where only a cut-off write is left', () => {
    data.write('hangup.1.json.4711.new', '{"sum":"');
    data.write('hangup.json.tmp-1234567890abcdef', '{"sum":"');
    expect(open().opened).toMatchObject({ recovery: null, notices: [] });
    expect(data.names()).toEqual(['hangup.1.json', 'hangup.json']);
  });
});

describe('a file that the system does not let us read', () => {
  it('may be the newest: the newest that can be read is shown, and nothing is saved', async () => {
    const first = open();
    for (const id of ['a', 'b', 'c']) await first.save(checkedState(id));
    const before = data.names();
    const readFileSync = (path: string): Buffer => {
      if (path.endsWith('hangup.1.json')) throw systemError('EACCES');
      return quickDisk.readFileSync(path);
    };
    const store = data.open({ disk: { ...quickDisk, readFileSync } });
    expect(store.opened).toMatchObject({
      saved: checkedState('c'),
      notices: [{ kind: 'state-unreadable' }],
    });
    await expect(store.save(checkedState('d'))).rejects.toThrow('EACCES');
    expect(data.names()).toEqual(before);
  });

  it('is set aside where its sector is gone, and the newest of the others taken', async () => {
    const first = open();
    for (const id of ['a', 'b', 'c']) await first.save(checkedState(id));
    const readFileSync = (path: string): Buffer => {
      if (path.endsWith('hangup.json') && !path.includes('set-aside')) throw systemError('EIO');
      return quickDisk.readFileSync(path);
    };
    const { opened } = data.open({ disk: { ...quickDisk, readFileSync } });
    expect(opened.saved).toEqual(checkedState('c'));
    expect(opened.notices[0]).toMatchObject({ kind: 'state-restored' });
    expect(data.setAside()).toHaveLength(1);
  });
});

describe('reading only', () => {
  it('writes, moves and removes nothing, whatever is found', async () => {
    await ruin();
    data.write('hangup.1.json.4711.new', 'cut');
    const before = data.names();
    const store = data.open({ isReadOnly: true });
    expect(store.opened.recovery).not.toBeNull();
    await expect(store.save(checkedState('x'))).rejects.toThrow();
    expect(data.names()).toEqual(before);
  });

  it('gives the newest whole state, and leaves the damaged file', async () => {
    const first = open();
    for (const id of ['a', 'b', 'c']) await first.save(checkedState(id));
    data.write('hangup.json', 'cut');
    expect(data.open({ isReadOnly: true }).opened.saved).toEqual(checkedState('c'));
    expect(data.read('hangup.json')).toBe('cut');
  });

  it('begins nothing in an empty folder', () => {
    data.open({ isReadOnly: true });
    expect(data.names()).toEqual([]);
  });
});

describe('erase', () => {
  it('leaves nothing behind, and nothing comes back', async () => {
    await ruin();
    const store = open();
    store.leaveRecovery();
    await store.save(checkedState('a'));
    store.archive(1, checkedState().history);
    data.write('Preferences', 'of Chromium');
    store.erase();
    await expect(store.save(checkedState('b'))).rejects.toThrow('erased');
    expect(data.names()).toEqual(['Preferences']);
    expect(open().opened).toMatchObject({ recovery: null, notices: [] });
  });

  it('does not say that it was done where it was not, and can be tried again', async () => {
    let isBusy = true;
    const rmSync: typeof quickDisk.rmSync = (path, options) => {
      if (isBusy && path.endsWith('hangup.1.json')) throw systemError('EBUSY');
      quickDisk.rmSync(path, options);
    };
    const store = data.open({ disk: { ...quickDisk, rmSync } });
    expect(() => store.erase()).toThrow('EBUSY');
    await expect(store.save(checkedState('b'))).rejects.toThrow('did not come to its end');
    isBusy = false;
    store.erase();
    await expect(store.save(checkedState('b'))).rejects.toThrow('was erased');
    expect(data.names()).toEqual([]);
  });

  it('leaves no copy behind that was to be kept when there was time', async () => {
    const waiting: (() => void)[] = [];
    await open().save(checkedState('a'));
    const store = data.open({ disk: quickDisk, later: (task) => waiting.push(task) }, () =>
      momentAt('2026-11-23T12:00:00Z'),
    );
    await store.save(checkedState('b'));
    store.erase();
    expect(waiting.length).toBeGreaterThan(0);
    for (const task of waiting) task();
    expect(data.names()).toEqual([]);
  });
});
