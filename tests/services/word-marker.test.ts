import { describe, expect, it } from 'vitest';
import { begin, hub, place } from '../fakes/word-marker';

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

  it('ends when it is told to', async () => {
    const { arrive, timer, asked, marker } = begin();
    marker.stop();
    await arrive(hub);
    await timer.tickNext(60_000);
    expect(asked).toEqual([]);
  });
});
