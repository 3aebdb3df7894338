import { describe, expect, it } from 'vitest';
import { currentSchema } from '../../../electron/core/state/saved-state';
import { seal, sealState } from '../../../electron/services/data/sealed';
import { exportText, readImport } from '../../../electron/services/transfer/export-file';
import { applied, firstDay, savedWith, stateWith } from '../../fakes/state';

const { saved } = applied(stateWith(), [{ type: 'task/checked', taskId: 'block:c1', isChecked: true }]);
const text = exportText(saved, saved.history, { version: '0.1.0', at: firstDay.at });
const body = () => JSON.parse(text).body;

describe('an export', () => {
  it('is read back as it was, with or without a byte order mark and line ends', () => {
    for (const file of [text, `\ufeff${text}\r\n`]) {
      expect(readImport(file)).toEqual({ kind: 'state', saved, savedAt: firstDay.at });
    }
  });

  it('has the whole record in it, whatever is archived', () => {
    const line = { kind: 'started', at: '2020-01-01T00:00:00Z' } as const;
    const long = { ...saved, archivedParts: ['000001-0123456789ab'] };
    const record = [line, ...saved.history];
    const read = readImport(exportText(long, record, { version: '1', at: firstDay.at }));
    expect(read).toMatchObject({ saved: { archivedParts: [], history: record } });
  });

  it('is one of Hangup’s own files as well, packed or not', () => {
    const file = (data: unknown) => sealState({ schema: currentSchema, seq: 7, savedAt: firstDay.at, data });
    expect(readImport(file(saved))).toEqual({ kind: 'state', saved, savedAt: firstDay.at });
    const inventory = Array.from({ length: 3000 }, (_, index) => ({
      id: `c${index}`,
      kind: 'contact' as const,
      name: `Somebody ${index}`,
    }));
    const large = savedWith({ inventory });
    expect(file(large)).toContain('"packed"');
    expect(readImport(file(large))).toMatchObject({ kind: 'state', saved: { inventory } });
  });
});

describe('a file that is not one', () => {
  const sealed = (change: object) => seal(JSON.stringify({ ...body(), ...change }));
  it.for([
    ['foreign', ''],
    ['foreign', 'Dear diary'],
    ['foreign', '{"window":{"width":800}}'],
    ['foreign', 'null'],
    ['foreign', '[]'],
    ['foreign', '\0\0\0\0'],
    ['foreign', seal('{"schema":1}')],
    ['foreign', JSON.stringify(saved)],
    ['damaged', text.slice(0, -1)],
    ['damaged', text.slice(0, 200)],
    ['damaged', text.replace('Somebody', 'Somebodz')],
    ['damaged', text.replace(/"sum":"../, '"sum":"00')],
    ['newer', sealed({ hangupExport: 2, anything: true })],
    ['newer', sealed({ schema: 99 })],
    ['newer', sealState({ schema: currentSchema + 1, seq: 1, savedAt: firstDay.at, data: {} })],
    ['invalid', sealed({ data: { ...saved, history: 'none' } })],
    ['invalid', sealed({ data: { ...saved, surprise: 1 } })],
    ['invalid', sealed({ data: null })],
    ['invalid', sealed({ exportedAt: 'yesterday' })],
    ['invalid', sealed({ surprise: 1 })],
    ['invalid', sealed({ data: { ...saved, reminders: [] } })],
    ['invalid', sealed({ data: { ...saved, inventory: [{ id: 'x', kind: 'boat', name: 'Ada' }] } })],
  ] as const)('is told as %s: %s', ([problem, file]) => {
    const read = readImport(file);
    expect(read).toMatchObject({ kind: 'problem', problem });
    expect(JSON.stringify(read)).not.toContain('Ada');
  });

  it('is told wherever it is cut', () => {
    for (let length = 0; length < text.length; length += 7) {
      expect(readImport(text.slice(0, length)).kind).toBe('problem');
    }
  });

  it('is told without its recheck, which every state has', () => {
    const reminders = saved.reminders.filter(({ kind }) => kind !== 'recheck');
    expect(readImport(sealed({ data: { ...saved, reminders } }))).toMatchObject({ problem: 'invalid' });
  });

  it('cannot bring anything else along', () => {
    const file = seal(
      JSON.stringify(body()).replace('"checks":{', '"checks":{"__proto__":{"checkedAt":"x"},'),
    );
    readImport(file);
    expect(({} as { checkedAt?: string }).checkedAt).toBeUndefined();
  });
});
