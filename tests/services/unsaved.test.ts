import { expect, it } from 'vitest';
import type { Command } from '../../electron/core/state/commands';
import { createStore } from '../../electron/services/store';
import { createUnsaved } from '../../electron/services/unsaved';
import { firstDay, reduce, savingBy, stateWith } from '../fakes/state';

const tick = (taskId: string): Command => ({ type: 'task/checked', taskId, isChecked: true });

const begin = () => {
  let isDiskFull = true;
  const store = createStore({
    initial: stateWith(),
    reduce,
    now: () => firstDay,
    save: savingBy(async () => {
      if (isDiskFull) throw new Error('ENOSPC');
    }),
  });
  const run = (command: Command) => store.dispatch(command as Parameters<typeof store.dispatch>[0]);
  const unsaved = createUnsaved(store, run);
  return {
    store,
    unsaved,
    ask: async (command: Command) => unsaved.follow(command, await run(command)),
    count: () => store.state().session.unsavedCount,
    ticked: () => Object.keys(store.state().saved.checks),
    makeRoom: () => {
      isDiskFull = false;
    },
  };
};

it('offers what could not be saved again, each once and in order, until it is saved', async () => {
  const { store, unsaved, ask, count, ticked, makeRoom } = begin();
  await ask(tick('import-off:p1'));
  await ask(tick('block:c1'));
  expect(await ask(tick('block:c1'))).toMatchObject({ ok: false, reason: 'not-saved' });
  expect(count()).toBe(2);
  const again = await unsaved.follow({ type: 'changes/retry' }, await unsaved.retry());
  expect(again).toMatchObject({ ok: false, reason: 'not-saved' });
  expect(count()).toBe(2);
  makeRoom();
  expect(await unsaved.retry()).toEqual({ ok: true });
  expect(ticked()).toEqual(['import-off:p1', 'block:c1']);
  expect(count()).toBe(0);
  expect(store.state().session.notices).toEqual([]);
});

it('still offers it after something else was saved, and no more once it was done by hand', async () => {
  const { ask, count, makeRoom } = begin();
  await ask(tick('import-off:p1'));
  makeRoom();
  await ask(tick('block:c1'));
  expect(count()).toBe(1);
  await ask(tick('import-off:p1'));
  expect(count()).toBe(0);
});

it('is put away with its notice', async () => {
  const { store, unsaved, ask, count, ticked } = begin();
  await ask(tick('import-off:p1'));
  await unsaved.dismiss();
  expect(count()).toBe(0);
  expect(store.state().session.notices).toEqual([]);
  expect(await unsaved.retry()).toEqual({ ok: true });
  expect(ticked()).toEqual([]);
});

it('forgets the one that it asked for again, whatever was put away meanwhile', async () => {
  const { store, unsaved, ask, count, ticked, makeRoom } = begin();
  await ask(tick('import-off:p1'));
  await ask(tick('block:c1'));
  makeRoom();
  const retried = unsaved.retry();
  // Done by hand while it is asked for again: the first is off the list before its answer is there.
  const byHand = unsaved.follow(tick('import-off:p1'), { ok: true });
  expect(await retried).toEqual({ ok: true });
  await byHand;
  await store.settled();
  expect(ticked()).toEqual(['import-off:p1', 'block:c1']);
  expect(count()).toBe(0);
});
