import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../electron/core/state/history';
import { createDataFolder } from '../../fakes/data';
import { dyingAt, quickDisk } from '../../fakes/faulty-disk';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const open = () => data.open({ disk: quickDisk });
const lines = (count: number, from = 0): readonly HistoryEntry[] =>
  Array.from({ length: count }, (_none, index) => ({
    kind: 'reminder-shown',
    at: '2026-11-22T12:00:00Z',
    occurrence: `recheck/${from + index}`,
    text: '',
  }));

describe('archived lines', () => {
  it('come back as they were, and the same again is the same part', () => {
    const store = open();
    const name = store.archive(1, lines(250));
    expect(store.archive(1, lines(250))).toBe(name);
    expect(open().historyPart(name)).toEqual(lines(250));
    expect(data.names().filter((path) => path.startsWith('history'))).toEqual([
      `history/part-${name}.copy.json`,
      `history/part-${name}.json`,
    ]);
  });

  it('never take the place of others of the same number', () => {
    const store = open();
    const [name, other] = [store.archive(4, lines(250)), store.archive(4, lines(250, 1000))];
    expect(store.historyPart(name)).toEqual(lines(250));
    expect(store.historyPart(other)).toEqual(lines(250, 1000));
  });

  it('survive the loss of either file', () => {
    const name = open().archive(1, lines(250));
    data.write(`history/part-${name}.json`, 'damaged');
    expect(open().historyPart(name)).toEqual(lines(250));
    // The whole one is not touched, the damaged one is written anew.
    open().archive(1, lines(250));
    data.removeFile(`history/part-${name}.copy.json`);
    expect(open().historyPart(name)).toEqual(lines(250));
  });

  it('that are lost are told, and no name leads elsewhere', () => {
    const store = open();
    for (const name of ['000001-0123456789ab', '../../hangup', '000001-0123456789ab/../../../hangup', ''])
      expect(() => store.historyPart(name)).toThrow(/not there or damaged/);
  });

  it('are whole or not there, wherever a process is killed', () => {
    let hasDied = true;
    for (let at = 1; hasDied; at += 1) {
      data.remove();
      data = createDataFolder();
      open();
      const dying = dyingAt(at);
      let name: string | null = null;
      try {
        name = data.open({ disk: dying.disk }).archive(1, lines(250));
      } catch {
        // Killed before it was acknowledged.
      }
      if (name !== null) expect(open().historyPart(name)).toEqual(lines(250));
      expect(open().historyPart(open().archive(1, lines(250)))).toEqual(lines(250));
      hasDied = dying.hasDied();
    }
  });
});
