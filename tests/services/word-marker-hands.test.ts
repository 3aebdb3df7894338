import { describe, expect, it } from 'vitest';
import { begin, hub, place } from '../fakes/word-marker';

describe('the word marker, while somebody is at the page', () => {
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

  it('says that the words of a chosen step are missing, however far the page was scrolled before', async () => {
    const { arrive, timer, page, store, guide } = begin({ words: ['Amazon Devices'] });
    await arrive(hub);
    await timer.tickNext(10_000);
    page.isAway = true;
    page.words = [];
    await store.dispatch({ type: 'guide/stepped', stepIndex: 2 });
    await timer.tickNext(10_000);
    expect(guide()?.marks).toMatchObject({ matches: 0 });
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
});
