import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../electron/core/state/history';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createArchivist } from '../../electron/services/archivist';
import { createStore, type Store } from '../../electron/services/store';
import { firstDay, reduce, savingBy, stateWith } from '../fakes/state';
import { flush } from '../fakes/timer';

const lines = (count: number): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_none, index) => ({
    kind: 'reminder-shown',
    at: firstDay.at,
    occurrence: `recheck/${index}`,
    text: '',
  }));

/** A store whose record has `count` lines, and the parts written so far by their number. */
const begin = (
  count: number,
  write?: (saved: SavedState) => Promise<unknown>,
  meanwhile: (store: Store) => void = () => undefined,
) => {
  const written = new Map<number, readonly HistoryEntry[]>();
  const store = createStore({
    initial: stateWith({ history: lines(count) }),
    reduce,
    now: () => firstDay,
    save: savingBy(write),
  });
  meanwhile(store);
  const disk = { isFull: false };
  createArchivist({
    store,
    archive: (number, entries) => {
      if (disk.isFull) throw new Error('ENOSPC');
      written.set(number, entries);
      return `part ${number}`;
    },
  });
  const check = (isChecked: boolean) =>
    store.dispatch({ type: 'task/checked', taskId: 'imported-deleted', isChecked });
  return { store, written, disk, check };
};

describe('the archivist', () => {
  it('leaves a record alone that is short enough', async () => {
    const { store, check } = begin(499);
    await check(true);
    await flush();
    expect(store.state().saved).toMatchObject({ history: { length: 500 }, archivedParts: [] });
  });

  it('moves the oldest 250 out when a line too many comes', async () => {
    const { store, written, check } = begin(500);
    await check(true);
    await flush();
    expect(store.state().saved.archivedParts).toEqual(['part 1']);
    expect(written.get(1)).toEqual(lines(250));
    expect(store.state().saved.history).toHaveLength(251);
    expect(store.state().saved.history[0]).toEqual(lines(251)[250]);
  });

  it('moves a long record, as after an import, in one change', async () => {
    let saves = 0;
    const { store, written } = begin(100_000, async () => {
      saves += 1;
    });
    await flush();
    expect([saves, written.size]).toEqual([1, 398]);
    expect(store.state().saved.history).toEqual(lines(100_000).slice(-500));
    expect([...written.values()].flat()).toEqual(lines(99_500));
  });

  it('keeps the lines in the state while they cannot be written, or the state cannot be saved', async () => {
    let isSaving = false;
    const { store, disk, check } = begin(600, async () => {
      if (!isSaving) throw new Error('ENOSPC');
    });
    await flush();
    expect(store.state().saved).toMatchObject({ history: { length: 600 }, archivedParts: [] });
    isSaving = true;
    disk.isFull = true;
    await check(true);
    await flush();
    expect(store.state().saved).toMatchObject({ history: { length: 601 }, archivedParts: [] });
    disk.isFull = false;
    await check(false);
    await flush();
    expect(store.state().saved).toMatchObject({ history: { length: 352 }, archivedParts: ['part 1'] });
  });

  it('takes nothing from a state that came in the place of the one it looked at', async () => {
    const other = stateWith({ history: lines(300) }).saved;
    const { store, written } = begin(600, undefined, (early) => {
      void early.dispatch({ type: 'recovery/ended', saved: other });
    });
    await flush();
    expect(written.size).toBe(1);
    expect(store.state().saved).toEqual(other);
  });
});
