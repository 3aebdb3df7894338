import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentSchema } from '../../../electron/core/state/saved-state';
import { sealState } from '../../../electron/services/data/sealed';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';
import { checkedState, firstDay } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const open = () => data.open({ disk: quickDisk });
const again = 'Start Hangup again';

describe('a process that writes without the lock', () => {
  it('is noticed by the next save, which overwrites nothing of it', async () => {
    const mine = open();
    await mine.save(checkedState('mine'));
    const other = open();
    await other.save(checkedState('other'));
    await expect(mine.save(checkedState('mine again'))).rejects.toThrow(again);
    expect(open().opened.saved).toEqual(checkedState('other'));
    await other.save(checkedState('other again'));
    await expect(mine.save(checkedState('mine again'))).rejects.toThrow(again);
    expect(open().opened.saved).toEqual(checkedState('other again'));
  });

  it('is noticed even in the last moment before our own file takes its name', async () => {
    const mine = open();
    await mine.save(checkedState('mine'));
    const other = open();
    let hasWritten = false;
    const renameLate = {
      ...quickDisk,
      // The last thing before the rename is to read back what was written.
      readFileSync: (path: string): Buffer => {
        const content = quickDisk.readFileSync(path);
        if (path.endsWith('.new') && !hasWritten) {
          hasWritten = true;
          void other.save(checkedState('other'));
        }
        return content;
      },
    };
    const slow = data.open({ disk: renameLate });
    await expect(slow.save(checkedState('mine again'))).rejects.toThrow(again);
    expect(open().opened.saved).toEqual(checkedState('other'));
  });

  it('turn by turn: what was acknowledged to anybody is never undone', async () => {
    const [a, b] = [open(), open()];
    const acknowledged: string[] = [];
    for (const [index, store] of [a, b, a, a, b, b, a].entries()) {
      await store.save(checkedState(`${index}`)).then(
        () => acknowledged.push(`${index}`),
        () => undefined,
      );
      expect(Object.keys(open().opened.saved.checks)).toEqual(acknowledged.slice(-1));
    }
    expect(acknowledged).toEqual(['0', '2', '3', '6']);
  });
});

describe('a file that changes while Hangup runs', () => {
  it('is set aside when it is damaged or old, and the save goes on', async () => {
    const store = open();
    await store.save(checkedState('a'));
    await store.save(checkedState('b'));
    const stale = sealState({
      schema: currentSchema,
      seq: 1,
      savedAt: firstDay.at,
      data: checkedState('stale'),
    });
    for (const content of ['damaged by somebody', stale]) {
      data.write('hangup.json', content);
      expect(await store.save(checkedState(content.slice(0, 3)))).toEqual({ keptOnce: null });
      expect(data.setAside()).toContain(content);
    }
    data.removeFile('hangup.json');
    expect(await store.save(checkedState('last'))).toEqual({ keptOnce: null });
    expect(open().opened).toMatchObject({ saved: checkedState('last'), notices: [] });
  });
});

it('sets a damaged file aside also where another could not be read at first', async () => {
  let isBusy = true;
  const readFileSync = (path: string): Buffer => {
    if (isBusy && path.endsWith('hangup.2.json')) throw systemError('EBUSY');
    return quickDisk.readFileSync(path);
  };
  const store = data.open({ disk: { ...quickDisk, readFileSync } });
  data.write('hangup.json', 'damaged by somebody');
  data.write('hangup.2.json', 'also damaged');
  await expect(store.save(checkedState('a'))).rejects.toThrow('EBUSY');
  isBusy = false;
  await store.save(checkedState('a'));
  expect(data.setAside().toSorted()).toEqual(['also damaged', 'damaged by somebody']);
});

/** Windows has no such modes and calls every file that may be written this; the person's folder keeps others out there. */
const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600;

it('lets only its owner read the files', async () => {
  const store = open();
  await store.save(checkedState('a'));
  store.pin('before-import');
  store.archive(1, checkedState().history);
  for (const name of data.names())
    expect([name, statSync(data.path(name)).mode & 0o777]).toEqual([name, ownerOnly]);
});
