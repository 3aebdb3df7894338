import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';
import { checkedState, momentAt } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const openOn = (day: string) => data.open({ disk: quickDisk }, () => momentAt(`${day}T12:00:00Z`));

/** Days from Monday 2 November 2026 on, as `2026-11-02`. */
const dayOf = (index: number): string =>
  new Date(Date.UTC(2026, 10, 2 + index)).toISOString().slice(0, 'yyyy-mm-dd'.length);

describe('earlier states', () => {
  it('keep the last of each of seven days and eight weeks', async () => {
    for (let index = 0; index < 80; index += 1) {
      const store = openOn(dayOf(index));
      await store.save(checkedState(`${dayOf(index)} morning`));
      await store.save(checkedState(`${dayOf(index)} evening`));
    }
    const store = openOn(dayOf(80));
    const kept = store.earlier();
    const daily = kept.filter(({ kind }) => kind === 'daily');
    const weekly = kept.filter(({ kind }) => kind === 'weekly');
    expect(daily.map(({ savedAt }) => savedAt.slice(0, 10))).toEqual([79, 78, 77, 76, 75, 74, 73].map(dayOf));
    expect(weekly.map(({ savedAt }) => savedAt.slice(0, 10))).toEqual(
      [79, 76, 69, 62, 55, 48, 41, 34].map(dayOf),
    );
    expect(store.readEarlier(daily[0]?.id ?? '')).toEqual(checkedState(`${dayOf(79)} evening`));
    expect(kept.every(({ bytes }) => bytes > 500)).toBe(true);
  });

  it('go by the day on the wall', async () => {
    const openAt = (at: string) => data.open({ disk: quickDisk }, () => momentAt(at, 'America/New_York'));
    await openAt('2026-11-22T23:30:00Z').save(checkedState('evening'));
    await openAt('2026-11-23T04:30:00Z').save(checkedState('the same evening'));
    expect(data.names().filter((name) => name.startsWith('copies'))).toEqual([]);
    expect(openAt('2026-11-23T06:00:00Z').earlier()).toHaveLength(2);
  });

  it('are kept by a Hangup that runs on for days, with its first save of the next', async () => {
    let now = momentAt('2026-11-22T12:00:00Z');
    const store = data.open({ disk: quickDisk }, () => now);
    await store.save(checkedState('sunday'));
    now = momentAt('2026-11-23T12:00:00Z');
    await store.save(checkedState('monday'));
    await store.save(checkedState('monday noon'));
    expect(store.earlier().map(({ id }) => store.readEarlier(id))).toEqual([
      checkedState('sunday'),
      checkedState('sunday'),
    ]);
  });

  it('that cannot be written are no trouble to the save', async () => {
    await openOn('2026-11-22').save(checkedState('a'));
    const disk = {
      ...quickDisk,
      mkdirSync: () => {
        throw systemError('ENOSPC');
      },
    };
    const store = data.open({ disk }, () => momentAt('2026-11-23T12:00:00Z'));
    expect(store.opened.notices).toEqual([]);
    expect(await store.save(checkedState('b'))).toEqual({ keptOnce: null });
  });

  it('are pinned before something far-reaching, apart from the others and ten of a kind', async () => {
    const store = openOn('2026-11-22');
    for (let index = 0; index < 12; index += 1) {
      await store.save(checkedState(`${index}`));
      store.pin('before-import');
      store.pin('before-import');
    }
    store.pin('before-restore');
    const kept = store.earlier();
    expect(kept.filter(({ kind }) => kind === 'before-import')).toHaveLength(10);
    expect(kept.filter(({ kind }) => kind === 'before-restore')).toHaveLength(1);
    expect(store.readEarlier(kept[0]?.id ?? '')).toEqual(checkedState('11'));
  });

  it('are not offered when they are damaged, and never lead elsewhere', async () => {
    const store = openOn('2026-11-22');
    await store.save(checkedState('a'));
    store.pin('before-import');
    const [one] = store.earlier();
    data.write(`copies/${one?.id}`, 'damaged');
    data.write('copies/notes.txt', 'somebody’s');
    expect(store.earlier()).toEqual([]);
    for (const id of [one?.id ?? '', '../hangup.json', 'notes.txt', 'daily-2020-01-01.json'])
      expect(() => store.readEarlier(id)).toThrow(/not there or damaged/);
  });
});
