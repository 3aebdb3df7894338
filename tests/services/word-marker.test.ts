import { describe, expect, it } from 'vitest';
import { routes } from '../../electron/guides/guides';
import { createStore } from '../../electron/services/store';
import { createWordMarker } from '../../electron/services/word-marker';
import { applied, firstDay, reduce, savingBy, stateWith } from '../fakes/state';
import { createFakeTimer } from '../fakes/timer';

const hub = 'https://www.amazon.com/hz/contact-us';

/** A guide on a page that holds `words`; what is looked for is noted in `asked`. */
const begin = (words: () => readonly string[], isBusy = () => false) => {
  const timer = createFakeTimer();
  const asked: string[] = [];
  const cleared: number[] = [];
  const initial = applied(stateWith(), [{ type: 'guide/opened' }]);
  const store = createStore({ initial, reduce, now: () => firstDay, save: savingBy() });
  const stop = createWordMarker({
    store,
    routes,
    setTimer: timer.setTimer,
    isBusy,
    clear: () => cleared.push(asked.length),
    find: async (text) => {
      asked.push(text);
      return words().filter((word) => word === text).length;
    },
  });
  const arrive = async (url: string): Promise<void> => {
    await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-started', url } });
    await store.dispatch({
      type: 'guide/observed',
      observation: { kind: 'page-shown', url, canGoBack: true },
    });
    await store.dispatch({ type: 'guide/observed', observation: { kind: 'page-settled' } });
  };
  return { timer, asked, cleared, store, stop, arrive, marks: () => store.state().session.guide?.marks };
};

describe('the word marker', () => {
  it('marks the words of the step once the page has settled', async () => {
    const { arrive, timer, marks } = begin(() => ['Amazon Devices and Kindle Apps']);
    await timer.tickNext(10_000);
    expect(marks()).toBeNull();
    await arrive(hub);
    await timer.tickNext(0);
    expect(marks()).toEqual({ words: 'Amazon Devices and Kindle Apps', matches: 1 });
  });

  it('tries the other spellings', async () => {
    const { arrive, timer, marks, asked } = begin(() => ['Amazon Devices']);
    await arrive(hub);
    await timer.tickNext(0);
    expect(asked).toEqual(['Amazon Devices and Kindle Apps', 'Amazon Devices']);
    expect(marks()).toEqual({ words: 'Amazon Devices', matches: 1 });
  });

  it('asks again where a page renders late, and says meanwhile that nothing is there', async () => {
    let words: readonly string[] = [];
    const { arrive, timer, marks } = begin(() => words);
    await arrive(hub);
    await timer.tickNext(300);
    expect(marks()).toMatchObject({ matches: 0 });
    words = ['Amazon Devices'];
    await timer.tickNext(3000);
    expect(marks()).toEqual({ words: 'Amazon Devices', matches: 1 });
  });

  it('goes on asking at a calm pace, since a chat may bring the words up minutes later', async () => {
    let words: readonly string[] = [];
    const { arrive, timer, asked, marks } = begin(() => words);
    await arrive(hub);
    await timer.tickNext(60_000);
    const count = asked.length;
    await timer.tickNext(60_000);
    expect(asked.length - count).toBe(12 * 2);
    words = ['Amazon Devices'];
    await timer.tickNext(5000);
    expect(marks()).toMatchObject({ matches: 1 });
    expect(timer.waits()).toEqual([]);
  });

  it('leaves the page alone while somebody types or scrolls', async () => {
    let isBusy = true;
    const { arrive, timer, asked } = begin(
      () => ['Amazon Devices'],
      () => isBusy,
    );
    await arrive(hub);
    await timer.tickNext(30_000);
    expect(asked).toEqual([]);
    isBusy = false;
    await timer.tickNext(1000);
    expect(asked).not.toEqual([]);
  });

  it('looks for the next words when the person steps on, and takes the old marks off', async () => {
    const { arrive, timer, store, marks, cleared } = begin(() => ['Amazon Devices', 'Echo']);
    await arrive(hub);
    await timer.tickNext(0);
    await store.dispatch({ type: 'guide/stepped', stepIndex: 1 });
    await timer.tickNext(0);
    expect(marks()).toEqual({ words: 'Echo', matches: 1 });
    expect(cleared).toHaveLength(1);
  });

  it('keeps its hands off the sign-in pages', async () => {
    const { arrive, timer, asked } = begin(() => []);
    await arrive('https://www.amazon.com/ap/signin');
    await timer.tickNext(60_000);
    expect(asked).toEqual([]);
  });

  it('ends when it is told to', async () => {
    const { arrive, timer, asked, stop } = begin(() => []);
    stop();
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(asked).toEqual([]);
  });
});
