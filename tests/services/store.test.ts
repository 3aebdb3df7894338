import { describe, expect, it } from 'vitest';
import type { SavedState } from '../../electron/core/state/saved-state';
import { createStore } from '../../electron/services/store';
import { firstDay, reduce, savingBy, stateWith } from '../fakes/state';
import { flush } from '../fakes/timer';

const check = (taskId: string) => ({ type: 'task/checked', taskId, isChecked: true }) as const;

const storeSaving = (save: (saved: SavedState) => Promise<void>) =>
  createStore({ initial: stateWith(), reduce, now: () => firstDay, save: savingBy(save) });

describe('dispatch', () => {
  it('answers only once the change is on disk, and changes nothing before', async () => {
    let finish = (): void => undefined;
    const store = storeSaving(() => new Promise((resolve) => (finish = resolve)));
    let isAnswered = false;
    const reply = store.dispatch(check('import-off:p1')).finally(() => (isAnswered = true));
    await flush();
    expect([isAnswered, store.state().saved.checks]).toEqual([false, {}]);
    finish();
    expect(await reply).toEqual({ ok: true });
    expect(Object.keys(store.state().saved.checks)).toEqual(['import-off:p1']);
  });

  it('keeps the order of events on a slow disk, each built on the one before', async () => {
    const sizes: number[] = [];
    const store = storeSaving(async (saved) => {
      await flush();
      sizes.push(Object.keys(saved.checks).length);
    });
    await Promise.all(['import-off:p1', 'import-off:p2', 'block:c1'].map((id) => store.dispatch(check(id))));
    expect(sizes).toEqual([1, 2, 3]);
  });

  it('says "not saved" and stays as it was when writing fails, until a later change is saved', async () => {
    let isDiskFull = true;
    const store = storeSaving(async () => {
      if (isDiskFull) throw new Error('ENOSPC: no space left on device');
    });
    const reply = await store.dispatch(check('import-off:p1'));
    expect(reply).toEqual({ ok: false, reason: 'not-saved', detail: 'ENOSPC: no space left on device' });
    expect(store.state().saved.checks).toEqual({});
    expect(store.state().session.notices).toEqual([
      { kind: 'not-saved', detail: 'ENOSPC: no space left on device' },
    ]);
    isDiskFull = false;
    expect(await store.dispatch(check('import-off:p1'))).toEqual({ ok: true });
    expect(store.state().session.notices).toEqual([]);
  });

  it('writes nothing for what is not saved, and tells nobody when nothing changed', async () => {
    let writes = 0;
    let calls = 0;
    const store = storeSaving(async () => {
      writes += 1;
    });
    const stop = store.subscribe(() => {
      calls += 1;
    });
    await store.dispatch({ type: 'view/opened', view: 'history' });
    await store.dispatch({ type: 'recheck/completed' });
    stop();
    await store.dispatch({ type: 'view/opened', view: 'today' });
    expect([writes, calls]).toEqual([0, 1]);
  });

  it('is settled when the last write is done', async () => {
    let isWritten = false;
    const store = storeSaving(async () => {
      await flush();
      isWritten = true;
    });
    void store.dispatch(check('import-off:p1'));
    await store.settled();
    expect(isWritten).toBe(true);
  });

  it('is settled only when also what came meanwhile is written', async () => {
    let writes = 0;
    const store = storeSaving(async () => {
      await flush();
      writes += 1;
    });
    void store.dispatch(check('import-off:p1')).then(() => store.dispatch(check('block:c1')));
    await store.settled();
    expect(writes).toBe(2);
  });
});
