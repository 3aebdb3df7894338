import { expect, it } from 'vitest';
import { createStore } from '../../electron/services/store';
import { createUndoTimeout, heldUndoMs, undoMs } from '../../electron/services/undo-timeout';
import { momentAt, reduce, savingBy, stateWith } from '../fakes/state';
import { createFakeTimer } from '../fakes/timer';

const begin = () => {
  const timer = createFakeTimer();
  let second = 0;
  const store = createStore({
    initial: stateWith(),
    reduce,
    now: () => momentAt(`2026-11-22T12:00:${String(second).padStart(2, '0')}Z`),
    save: savingBy(),
  });
  createUndoTimeout({ store, setTimer: timer.setTimer });
  const remove = (itemId: string) => {
    second += 1;
    return store.dispatch({ type: 'items/removed', itemIds: [itemId] });
  };
  const undo = () => store.state().session.undo;
  const hold = () => store.dispatch({ type: 'change/held', at: undo()?.at ?? '' });
  return { timer, remove, hold, undo };
};

it('settles a change ten seconds after it was made, with no window open', async () => {
  const { timer, remove, undo } = begin();
  await remove('p1');
  await timer.tickNext(undoMs - 1);
  expect(undo()).not.toBeNull();
  await timer.tickNext(1);
  expect(undo()).toBeNull();
});

it('gives a later change its own ten seconds', async () => {
  const { timer, remove, undo } = begin();
  await remove('p1');
  await timer.tickNext(undoMs - 1);
  await remove('p2');
  await timer.tickNext(undoMs - 1);
  expect(undo()).toMatchObject({ items: [{ item: { id: 'p2' } }] });
  await timer.tickNext(1);
  expect(undo()).toBeNull();
});

it('gives a change more time once the keyboard has come to the way back, and not the next one', async () => {
  const { timer, remove, hold, undo } = begin();
  await remove('p1');
  await timer.tickNext(undoMs - 1);
  await hold();
  await timer.tickNext(heldUndoMs - 1);
  expect(undo()).not.toBeNull();
  await timer.tickNext(1);
  expect(undo()).toBeNull();
  await remove('p2');
  await timer.tickNext(undoMs);
  expect(undo()).toBeNull();
});
