import { expect, it } from 'vitest';
import { createPageTimeout, longestWaitMs } from '../../electron/services/page-timeout';
import { createStore } from '../../electron/services/store';
import { firstDay, reduce, savingBy, stateWith } from '../fakes/state';
import { createFakeTimer } from '../fakes/timer';

const url = 'https://www.amazon.com/contact-us';

const begin = async () => {
  const timer = createFakeTimer();
  const store = createStore({
    initial: stateWith(),
    reduce,
    now: () => firstDay,
    save: savingBy(),
  });
  let given = 0;
  const giveUp = (): void => {
    given += 1;
  };
  createPageTimeout({ store, setTimer: timer.setTimer, giveUp });
  await store.dispatch({ type: 'guide/opened', isPractice: false });
  const page = () => store.state().session.guide?.page;
  return { timer, store, page, given: () => given };
};

it('gives up on a page of which nothing has come, and says so', async () => {
  const { timer, page, given } = await begin();
  await timer.tickNext(longestWaitMs - 1);
  expect(page()?.problem).toBeNull();
  await timer.tickNext(1);
  expect(page()?.problem).toMatchObject({ kind: 'timeout', url });
  expect(given()).toBe(1);
});

it('gives up as well on a page whose load has ended with nothing', async () => {
  const { timer, store, page } = await begin();
  await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-started', url } });
  await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-settled' } });
  await timer.tickNext(longestWaitMs);
  expect(page()?.problem).toMatchObject({ kind: 'timeout', url });
});

it('waits as long as it likes for the rest of a page that has begun to come', async () => {
  const { timer, store, page } = await begin();
  await timer.tickNext(longestWaitMs - 1);
  await store.dispatch({
    type: 'guide/observed',
    observation: { kind: 'page-shown', status: 200, url, canGoBack: false },
  });
  await timer.tickNext(10 * longestWaitMs);
  expect(page()?.problem).toBeNull();
});

it('gives the next try the whole time again', async () => {
  const { timer, store, page } = await begin();
  await timer.tickNext(longestWaitMs);
  await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-started', url } });
  await timer.tickNext(longestWaitMs - 1);
  expect(page()?.problem).toBeNull();
  await timer.tickNext(1);
  expect(page()?.problem?.kind).toBe('timeout');
});

it('counts anew when another load begins before the first has come', async () => {
  const { timer, store, page } = await begin();
  await timer.tickNext(longestWaitMs - 1000);
  await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-started', url } });
  await timer.tickNext(longestWaitMs - 1);
  expect(page()?.problem).toBeNull();
  await timer.tickNext(1);
  expect(page()?.problem?.kind).toBe('timeout');
});

it('is over when the guide is closed', async () => {
  const { timer, store, given } = await begin();
  await store.dispatch({ type: 'guide/closed' });
  await timer.tickNext(10 * longestWaitMs);
  expect(given()).toBe(0);
});
