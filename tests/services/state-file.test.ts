import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState, type StateFile } from '../../electron/services/state-file';
import { firstDay, recheckOf, savedWith } from '../fakes/state';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hangup-state-'));
  path = join(folder, 'hangup.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Real files, with plain Node in the place of electron-store. */
const file = (change: Partial<StateFile> = {}): StateFile => ({
  path,
  read: () => (readdirSync(folder).includes('hangup.json') ? readFileSync(path, 'utf8') : null),
  readCopy: () =>
    readdirSync(folder).includes('copy.json') ? readFileSync(join(folder, 'copy.json'), 'utf8') : null,
  setAside: () => {
    const kept = join(folder, 'kept.json');
    writeFileSync(kept, readFileSync(path));
    rmSync(path);
    return kept;
  },
  write: (saved) => writeFileSync(path, JSON.stringify(saved)),
  ...change,
});

describe('openState', () => {
  it('writes the first state at once, since the first recheck is counted from it', () => {
    const { saved, notices } = openState(file(), firstDay);
    expect(notices).toEqual([]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(saved);
    expect(recheckOf(saved).countedFrom).toBe('2026-11-22');
  });

  it('gives back what was saved', async () => {
    const state = savedWith({ checks: { 'imported-deleted': { checkedAt: firstDay.at } } });
    await openState(file(), firstDay).save(state);
    expect(openState(file(), firstDay).saved).toEqual(state);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"schema":1,"inven'],
    ['NUL bytes', '\0\0\0\0'],
    ['null', 'null'],
    ['an array', '[]'],
    ['a string', '"hangup"'],
    ['somebody else’s', '{"window":{"width":800}}'],
    ['ours with a key too many', JSON.stringify({ ...savedWith(), surprise: true })],
    [
      'ours with a date that is none',
      JSON.stringify({ ...savedWith(), history: [{ kind: 'started', at: 'yesterday' }] }),
    ],
  ])('sets a file aside that is %s, whole, and begins anew', (_what, content) => {
    writeFileSync(path, content);
    const { saved, notices } = openState(file(), firstDay);
    expect(notices).toEqual([{ kind: 'state-quarantined', detail: join(folder, 'kept.json') }]);
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(content);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(saved);
  });

  it.each([
    ['cut off', '{"schema":1,"inven'],
    ['gone', null],
  ])('goes on with the copy where the file is %s', (_what, content) => {
    const state = savedWith({ checks: { 'imported-deleted': { checkedAt: firstDay.at } } });
    writeFileSync(join(folder, 'copy.json'), JSON.stringify(state));
    if (content !== null) writeFileSync(path, content);
    const { saved, notices } = openState(file(), firstDay);
    expect(saved).toEqual(state);
    expect(notices).toMatchObject([{ kind: 'state-restored' }]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(state);
  });

  it('does not take a bad copy for a state', () => {
    writeFileSync(join(folder, 'copy.json'), 'null');
    writeFileSync(path, 'cut');
    expect(openState(file(), firstDay).notices).toMatchObject([{ kind: 'state-quarantined' }]);
  });

  it('reads past a byte order mark', () => {
    const state = savedWith({ checks: { 'imported-deleted': { checkedAt: firstDay.at } } });
    writeFileSync(path, `\ufeff${JSON.stringify(state)}`);
    expect(openState(file(), firstDay)).toMatchObject({ saved: state, notices: [] });
  });

  it('leaves a file from a newer version as it is, and refuses to save', async () => {
    const content = JSON.stringify({ schema: 2, whatever: true });
    writeFileSync(path, content);
    const { saved, notices, save } = openState(file(), firstDay);
    expect(notices).toEqual([{ kind: 'state-newer', detail: path }]);
    await expect(save(saved)).rejects.toThrow(/newer version/);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('goes on without saving when the file cannot be read, and says so', async () => {
    const read = (): string => {
      throw new Error('EACCES: permission denied');
    };
    const { saved, notices, save } = openState(file({ read }), firstDay);
    expect(notices).toEqual([{ kind: 'state-unreadable', detail: `${path}: EACCES: permission denied` }]);
    await expect(save(saved)).rejects.toThrow('EACCES');
  });

  it('never overwrites a bad file that cannot be set aside', async () => {
    writeFileSync(path, 'precious');
    const setAside = (): string => {
      throw new Error('EROFS: read-only file system');
    };
    const { saved, save } = openState(file({ setAside }), firstDay);
    await expect(save(saved)).rejects.toThrow('EROFS');
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('says so when the first state cannot be written, and tries again with the next change', async () => {
    let isFull = true;
    const write = (): void => {
      if (isFull) throw new Error('ENOSPC');
    };
    const { saved, notices, save } = openState(file({ write }), firstDay);
    expect(notices).toEqual([{ kind: 'not-saved', detail: 'ENOSPC' }]);
    isFull = false;
    await expect(save(saved)).resolves.toBeUndefined();
  });
});
