import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsealState } from '../../../electron/services/data/sealed';
import { createDataFolder } from '../../fakes/data';
import { checkedState, recheckOf } from '../../fakes/state';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

describe('openData', () => {
  it('writes the first state at once, since the first recheck is counted from it', () => {
    const { opened } = data.open();
    expect(opened).toMatchObject({ notices: [], recovery: null, newer: null });
    expect(recheckOf(opened.saved).countedFrom).toBe('2026-11-22');
    expect(data.names()).toEqual(['hangup.1.json', 'hangup.json']);
    expect(unsealState(data.read('hangup.json'))?.data()).toEqual(opened.saved);
  });

  it('gives back what was saved, and holds it twice, letter for letter', async () => {
    const store = data.open();
    for (const id of ['a', 'b', 'c', 'd'])
      expect(await store.save(checkedState(id))).toEqual({ keptOnce: null });
    expect(data.open().opened).toMatchObject({ saved: checkedState('d'), notices: [] });
    expect(data.read('hangup.json')).toBe(data.read('hangup.2.json'));
    expect(data.names()).toEqual(['hangup.0.json', 'hangup.1.json', 'hangup.2.json', 'hangup.json']);
  });
});
