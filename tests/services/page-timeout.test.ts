import { expect, it } from 'vitest';
import type { GuideObservation } from '../../electron/core/guide/guide-session';
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
  let isOnItsWay = true;
  createPageTimeout({ store, setTimer: timer.setTimer, isOnItsWay: () => isOnItsWay, giveUp });
  await store.dispatch({ type: 'guide/opened', isPractice: false });
  const page = () => store.state().session.guide?.page;
  const observe = (observation: GuideObservation) => store.dispatch({ type: 'guide/observed', observation });
  const answerWithoutPage = (): void => {
    isOnItsWay = false;
  };
  return { timer, store, page, observe, answerWithoutPage, given: () => given };
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
  const { timer, observe, answerWithoutPage, page } = await begin();
  await observe({ kind: 'page-started', url });
  answerWithoutPage();
  await observe({ kind: 'page-settled' });
  await timer.tickNext(longestWaitMs);
  expect(page()?.problem).toMatchObject({ kind: 'timeout', url });
});

it('leaves a page alone from which something else was asked for, as a file', async () => {
  const { timer, observe, answerWithoutPage, page, given } = await begin();
  await observe({ kind: 'page-shown', status: 200, url, canGoBack: false });
  await observe({ kind: 'page-started', url: `${url}/file` });
  answerWithoutPage();
  await timer.tickNext(longestWaitMs);
  expect(page()).toMatchObject({ problem: null, isAwaited: false, isLoading: false });
  expect(given()).toBe(0);
});

it('goes on waiting for another page while the one that is there gives itself another address', async () => {
  const { timer, observe, page } = await begin();
  await observe({ kind: 'page-shown', status: 200, url, canGoBack: false });
  await observe({ kind: 'page-started', url: `${url}/next` });
  await observe({ kind: 'page-renamed', url: `${url}#part`, canGoBack: false });
  await timer.tickNext(longestWaitMs);
  expect(page()?.problem?.kind).toBe('timeout');
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
