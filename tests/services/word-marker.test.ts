import { describe, expect, it } from 'vitest';
import { routes } from '../../electron/guides/guides';
import { createStore } from '../../electron/services/store';
import { createWordMarker } from '../../electron/services/word-marker';
import { applied, firstDay, reduce, savingBy, stateWith } from '../fakes/state';
import { createFakeTimer } from '../fakes/timer';

const hub = 'https://www.amazon.com/hz/contact-us';
const place = { x: 10, y: 10, width: 80, height: 20 };

/** What stands on the page, and what the person does there; tests change it as they go. */
const createPage = () => ({
  words: [] as readonly string[],
  isBusy: false,
  mayType: false,
  acts: 0,
  isAway: false,
  /** What happens while Chromium looks. */
  during: async (): Promise<void> => undefined,
});

/** A guide on such a page; what is looked for is noted in `asked`, where the mark points in `pointed`. */
const begin = (wish: Partial<ReturnType<typeof createPage>> = {}) => {
  const timer = createFakeTimer();
  const page = { ...createPage(), ...wish };
  const asked: string[] = [];
  const pointed: (typeof place | null)[] = [];
  let clears = 0;
  const initial = applied(stateWith(), [{ type: 'guide/opened', isPractice: false }]);
  const store = createStore({ initial, reduce, now: () => firstDay, save: savingBy() });
  const marker = createWordMarker({
    store,
    routes,
    setTimer: timer.setTimer,
    page: {
      isBusy: () => page.isBusy,
      mayType: () => page.mayType,
      acts: () => page.acts,
      mayBeAway: () => page.isAway,
      forget: () => {
        page.mayType = false;
        page.isAway = false;
      },
      clear: () => {
        clears += 1;
      },
      pointAt: (next) => pointed.push(next as typeof place | null),
      find: async (text) => {
        asked.push(text);
        await page.during();
        const matches = page.words.filter((word) => word === text).length;
        return { matches, place: matches > 0 ? place : null };
      },
    },
  });
  const arrive = async (url: string): Promise<void> => {
    for (const observation of [
      { kind: 'page-started', url },
      { kind: 'page-shown', url, canGoBack: true },
      { kind: 'page-settled' },
    ] as const)
      await store.dispatch({ type: 'guide/observed', observation });
  };
  const press = (): void => {
    page.acts += 1;
    marker.touched();
  };
  const guide = () => store.state().session.guide;
  return { timer, page, asked, pointed, store, marker, arrive, press, guide, clears: () => clears };
};

describe('the word marker', () => {
  it('marks the words of the step once the page is there, and points at them', async () => {
    const { arrive, timer, guide, pointed } = begin({ words: ['Amazon Devices and Kindle Apps'] });
    await timer.tickNext(10_000);
    expect(guide()?.marks).toBeNull();
    await arrive(hub);
    await timer.tickNext(300);
    expect(guide()?.marks).toEqual({ words: 'Amazon Devices and Kindle Apps', matches: 1 });
    expect(pointed.at(-1)).toEqual(place);
  });

  it('tries the other spellings', async () => {
    const { arrive, timer, guide } = begin({ words: ['Amazon Devices'] });
    await arrive(hub);
    await timer.tickNext(300);
    expect(guide()?.marks).toEqual({ words: 'Amazon Devices', matches: 1 });
  });

  it('makes the step current whose words came up after something was pressed', async () => {
    const { arrive, timer, page, press, guide } = begin({ words: ['Amazon Devices'] });
    await arrive(hub);
    await timer.tickNext(10_000);
    page.words = ['Amazon Devices', 'Echo'];
    await timer.tickNext(60_000);
    expect(guide()?.stepIndex).toBe(0);
    press();
    await timer.tickNext(2000);
    expect(guide()).toMatchObject({ stepIndex: 1, marks: { words: 'Echo', matches: 1 } });
  });

  it('goes on by itself where a step comes by itself, once it could be read', async () => {
    const { arrive, timer, guide, store, press } = begin({ words: ['Section 3', 'Phone'] });
    await store.dispatch({ type: 'guide/stepped', stepIndex: 2 });
    await arrive(hub);
    press();
    await timer.tickNext(1000);
    expect(guide()?.stepIndex).toBe(3);
    await timer.tickNext(4000);
    expect(guide()).toMatchObject({ stepIndex: 4, marks: { words: 'Phone' } });
  });

  it('points at nothing where nothing is to be clicked: at what comes by itself, and at the end', async () => {
    const { arrive, timer, pointed, store, guide } = begin({ words: ['Section 3'] });
    await store.dispatch({ type: 'guide/stepped', stepIndex: 3 });
    await arrive(hub);
    await timer.tickNext(1000);
    expect(guide()?.marks).toMatchObject({ words: 'Section 3', matches: 1 });
    expect(pointed.filter((one) => one !== null)).toEqual([]);
    const end = begin({ words: ['representative will call'] });
    await end.arrive(hub);
    await end.timer.tickNext(1000);
    expect(end.guide()).toMatchObject({ stepIndex: 5, marks: { matches: 1 } });
    expect(end.pointed.filter((one) => one !== null)).toEqual([]);
  });

  it('holds to a step that was chosen by hand until the page is touched', async () => {
    const { arrive, timer, guide, store, press } = begin({ words: ['Amazon Devices', 'Section 3'] });
    await arrive(hub);
    await timer.tickNext(300);
    expect(guide()?.stepIndex).toBe(3);
    await store.dispatch({ type: 'guide/stepped', stepIndex: 0 });
    await timer.tickNext(20_000);
    expect(guide()).toMatchObject({ stepIndex: 0, marks: { words: 'Amazon Devices' } });
    press();
    await timer.tickNext(2000);
    expect(guide()?.stepIndex).toBe(3);
  });

  it('asks again where a page renders late, at a calm pace in the end, and says that nothing is there', async () => {
    const { arrive, timer, guide, page, asked } = begin();
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(guide()?.marks).toEqual({ words: '', matches: 0 });
    const count = asked.length;
    await timer.tickNext(60_000);
    expect(asked.length - count).toBeGreaterThan(12);
    expect(asked.length - count).toBeLessThan(12 * 12);
    page.words = ['Amazon Devices'];
    await timer.tickNext(5000);
    expect(guide()?.marks).toMatchObject({ matches: 1 });
  });

  it('leaves the page alone while somebody types or scrolls', async () => {
    const { arrive, timer, asked, page } = begin({ isBusy: true });
    await arrive(hub);
    await timer.tickNext(30_000);
    expect(asked).toEqual([]);
    page.isBusy = false;
    await timer.tickNext(1000);
    expect(asked).not.toEqual([]);
  });

  it('leaves the page alone, and says so, while the caret may be in a field, until it is asked to look', async () => {
    const { arrive, timer, asked, guide, marker, clears } = begin({
      mayType: true,
      words: ['Amazon Devices'],
    });
    await arrive(hub);
    await timer.tickNext(30_000);
    expect(asked).toEqual([]);
    expect(clears()).toBe(0);
    expect(guide()).toMatchObject({ isHandsOff: true, marks: null });
    marker.lookNow();
    await timer.tickNext(0);
    expect(guide()).toMatchObject({ isHandsOff: false, marks: { matches: 1 } });
  });

  it('takes the mark away when the page is touched, and draws it again when all is at rest', async () => {
    const { arrive, timer, pointed, press } = begin({ words: ['Amazon Devices'] });
    await arrive(hub);
    await timer.tickNext(10_000);
    press();
    expect(pointed.at(-1)).toBeNull();
    await timer.tickNext(1000);
    expect(pointed.at(-1)).toEqual(place);
  });

  it('never finds again what may have been scrolled away: that would scroll it back', async () => {
    const { arrive, timer, asked, page, press, guide } = begin({ words: ['Amazon Devices'] });
    await arrive(hub);
    await timer.tickNext(10_000);
    page.isAway = true;
    asked.length = 0;
    press();
    await timer.tickNext(30_000);
    expect(asked).not.toContain('Amazon Devices');
    expect(guide()?.marks).toMatchObject({ matches: 1 });
  });

  it('takes the old marks off where the chosen step has nothing to look for', async () => {
    const { arrive, timer, store, clears, page } = begin({ words: ['Call us'] });
    await store.dispatch({ type: 'guide/route-chosen', routeId: 'i-call-2018' });
    await arrive(hub);
    await timer.tickNext(300);
    page.words = [];
    await store.dispatch({ type: 'guide/stepped', stepIndex: 1 });
    await timer.tickNext(300);
    expect(clears()).toBe(1);
  });

  it.each(['/ap/signin', '/ap/cvf/verify', '/errors/validateCaptcha'])(
    'keeps its hands off %s',
    async (path) => {
      const { arrive, timer, asked, clears } = begin();
      await arrive(hub);
      await timer.tickNext(300);
      asked.length = 0;
      await arrive(`https://www.amazon.com${path}`);
      await timer.tickNext(60_000);
      expect(asked).toEqual([]);
      expect(clears()).toBe(0);
    },
  );

  it('asks for nothing more once the page has become another one while it looked', async () => {
    const { arrive, timer, asked, page, guide } = begin();
    page.during = () => arrive('https://www.amazon.com/ap/signin');
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(asked).toHaveLength(1);
    expect(guide()?.marks).toBeNull();
  });

  it('asks for nothing more once the guide was closed while it looked', async () => {
    const { arrive, timer, asked, page, store } = begin();
    page.during = async () => void (await store.dispatch({ type: 'guide/closed' }));
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(asked).toHaveLength(1);
  });

  it('leaves the word to the newer look where two overlap', async () => {
    const { arrive, timer, asked, page, marker, guide } = begin();
    const waiting: (() => void)[] = [];
    page.during = () => new Promise((resolve) => waiting.push(resolve));
    await arrive(hub);
    await timer.tickNext(300);
    marker.lookNow();
    await timer.tickNext(0);
    expect(waiting).toHaveLength(2);
    page.during = async () => undefined;
    page.words = ['Amazon Devices'];
    waiting[1]?.();
    await timer.tickNext(10);
    const count = asked.length;
    expect(guide()?.marks).toEqual({ words: 'Amazon Devices', matches: 1 });
    page.words = [];
    waiting[0]?.();
    await timer.tickNext(10);
    expect(asked).toHaveLength(count);
    expect(guide()?.marks).toEqual({ words: 'Amazon Devices', matches: 1 });
  });

  it('ends when it is told to', async () => {
    const { arrive, timer, asked, marker } = begin();
    marker.stop();
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(asked).toEqual([]);
  });
});
