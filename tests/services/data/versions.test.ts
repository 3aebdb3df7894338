import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HistoryEntry, historyEntrySchema } from '../../../electron/core/state/history';
import type { Migration } from '../../../electron/core/state/migrations';
import { currentSchema, type SavedState, savedStateSchema } from '../../../electron/core/state/saved-state';
import { seal, sealState, unseal, unsealState } from '../../../electron/services/data/sealed';
import { exportText, readImport } from '../../../electron/services/transfer/export-file';
import { createDataFolder } from '../../fakes/data';
import { everythingState } from '../../fakes/everything';
import { dyingAt, quickDisk } from '../../fakes/faulty-disk';
import { checkedState, firstDay } from '../../fakes/state';

const fixtures = join(import.meta.dirname, '../../fixtures');
const releasedFolder = join(fixtures, 'states');
const fixtureIn = (folder: string): string => join(fixtures, folder, `schema-${currentSchema}.json`);

const head = { schema: currentSchema, seq: 7, savedAt: firstDay.at };

/** Long enough to be packed. */
const longState: SavedState = {
  ...everythingState,
  inventory: Array.from({ length: 2500 }, (_none, index) => ({
    id: `c${index}`,
    kind: 'contact',
    name: `Zoë “${index}” 👋`,
  })),
};

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const open = (chain?: readonly Migration[]) => data.open({ disk: quickDisk, ...(chain && { chain }) });

/** The hash of every file, by name. */
const hashes = () =>
  Object.fromEntries(
    data.names().map((name) => [name, createHash('sha256').update(data.read(name)).digest('hex')]),
  );

describe('the schemas that were released', () => {
  it('holds in its fixture all that a state of this version can hold', async () => {
    const kinds = new Set(everythingState.history.map(({ kind }) => kind));
    expect(
      historyEntrySchema.def.options
        .flatMap(({ shape }): HistoryEntry['kind'][] => shape.kind.def.values)
        .filter((kind) => !kinds.has(kind)),
    ).toEqual([]);
    const text = sealState({ ...head, data: everythingState });
    // Once a schema is released this file may not change any more: raise the number, and add a migration.
    await expect(text).toMatchFileSnapshot(join(releasedFolder, `schema-${currentSchema}.json`));
  });

  it('have a fixture of a packed state', () => {
    const path = join(releasedFolder, `schema-${currentSchema}-packed.json`);
    // Written once: another Brotli packs differently, so only what is in it can be compared.
    if (!existsSync(path)) writeFileSync(path, sealState({ ...head, data: longState }));
    expect(readFileSync(path, 'utf8')).toContain('"packed":');
    expect(unsealState(readFileSync(path, 'utf8'))?.data()).toEqual(longState);
  });

  it('have a fixture of a part of the record', async () => {
    const { history } = everythingState;
    const name = open().archive(1, history);
    await expect(data.read(`history/part-${name}.json`)).toMatchFileSnapshot(fixtureIn('parts'));
  });

  it('have a fixture of an export', async () => {
    const text = exportText(everythingState, everythingState.history, { version: '0.1.0', at: firstDay.at });
    await expect(text).toMatchFileSnapshot(fixtureIn('exports'));
  });

  it.each(readdirSync(join(fixtures, 'parts')))('are read as parts of the record by this one: %s', (file) => {
    const text = readFileSync(join(fixtures, 'parts', file), 'utf8');
    mkdirSync(data.path('history'));
    data.write('history/part-000001-0123456789ab.json', text);
    // A later version knows more of a line, and loses nothing of it.
    const { entries } = unseal(text) as { readonly entries: object[] };
    expect(open().historyPart('000001-0123456789ab')).toMatchObject(entries);
  });

  it('are read as parts of the record also where none is named, as the first', () => {
    mkdirSync(data.path('history'));
    const { history } = everythingState;
    data.write('history/part-000001-0123456789ab.json', seal(JSON.stringify({ entries: history })));
    expect(open().historyPart('000001-0123456789ab')).toEqual(history);
  });

  it.each(readdirSync(join(fixtures, 'exports')))('are imported by this one: %s', (file) => {
    const text = readFileSync(join(fixtures, 'exports', file), 'utf8');
    const { data } = unseal(text) as { readonly data: object };
    expect(readImport(text)).toMatchObject({ kind: 'state', saved: { ...data, schema: currentSchema } });
  });

  it.each(readdirSync(releasedFolder))('are opened by this one: %s', (name) => {
    const text = readFileSync(join(releasedFolder, name), 'utf8');
    data.write('hangup.json', text);
    const { saved, notices, recovery } = open().opened;
    expect({ notices, recovery }).toEqual({ notices: [], recovery: null });
    expect(savedStateSchema.parse(saved)).toEqual(saved);
    expect(saved).toMatchObject({ ...(unsealState(text)?.data() as object), schema: currentSchema });
  });

  it('so are the files of a build before the first release, which has no sums', () => {
    const { archivedParts: _later, ...former } = checkedState('former');
    data.write('hangup.json', JSON.stringify(former));
    data.write('hangup.copy.json', JSON.stringify(former));
    expect(open().opened).toMatchObject({ saved: checkedState('former'), notices: [], recovery: null });
    expect(data.setAside()).toEqual([JSON.stringify(former)]);
    expect(unsealState(data.read('hangup.json'))?.data()).toEqual(checkedState('former'));
  });
});

describe('a newer schema', () => {
  const newer = (seq: number) =>
    sealState({ schema: currentSchema + 1, seq, savedAt: firstDay.at, data: { unheard: 'of' } });

  it.each([
    ['in electron-store’s file', 'hangup.json'],
    ['in a generation', 'hangup.0.json'],
  ])('%s is left alone, to the letter, and nothing is saved', async (_what, name) => {
    await open().save(checkedState('a'));
    data.write(name, newer(9));
    const before = hashes();
    const store = open();
    expect(store.opened).toMatchObject({ newer: data.path(name), notices: [{ kind: 'state-newer' }] });
    await expect(store.save(checkedState('b'))).rejects.toThrow('newer version');
    expect(hashes()).toEqual(before);
  });

  it('is left alone also where it has no sum', async () => {
    data.write('hangup.json', JSON.stringify({ schema: 99 }));
    const store = open();
    expect(store.opened.newer).toBe(data.path('hangup.json'));
    await expect(store.save(checkedState('b'))).rejects.toThrow('newer version');
    expect(data.names()).toEqual(['hangup.json']);
  });

  it('that is older than what this version has saved since is set aside', async () => {
    const store = open();
    for (const id of ['a', 'b', 'c']) await store.save(checkedState(id));
    data.write('hangup.json', newer(1));
    expect(open().opened).toMatchObject({ saved: checkedState('c'), newer: null });
    expect(data.setAside()).toEqual([newer(1)]);
  });
});

describe('an older schema', () => {
  /** As if in the schema before this one a tick had been just a word. */
  const chain: readonly Migration[] = [
    {
      from: currentSchema - 1,
      migrate: (old) => {
        const { ticked, ...rest } = old as { readonly ticked: string };
        return { ...rest, schema: currentSchema, checks: { [ticked]: { checkedAt: firstDay.at } } };
      },
    },
  ];
  const { checks: _checks, ...rest } = checkedState();
  const old = sealState({
    schema: currentSchema - 1,
    seq: 4,
    savedAt: firstDay.at,
    data: { ...rest, schema: currentSchema - 1, ticked: 'before' },
  });
  const begin = (): void => {
    data.remove();
    data = createDataFolder();
    data.write('hangup.json', old);
    data.write('hangup.1.json', old);
  };

  it('is migrated after a snapshot of it is pinned, and saved as the next one', () => {
    begin();
    expect(open(chain).opened).toMatchObject({ saved: checkedState('before'), notices: [] });
    expect(unsealState(data.read('hangup.json'))).toMatchObject({ schema: currentSchema, seq: 5 });
    const [pinned] = open(chain).earlier();
    expect(pinned).toMatchObject({ kind: 'before-migration', savedAt: firstDay.at });
    expect(data.read(`copies/${pinned?.id}`)).toBe(old);
    expect(open(chain).readEarlier(pinned?.id ?? '')).toEqual(checkedState('before'));
  });

  it('is migrated whole, or not yet, wherever a process is killed in it', () => {
    let hasDied = true;
    for (let at = 1; hasDied; at += 1) {
      begin();
      const dying = dyingAt(at);
      data.open({ disk: dying.disk, chain });
      expect([at, open(chain).opened.saved]).toEqual([at, checkedState('before')]);
      expect(open(chain).earlier()).toHaveLength(1);
      hasDied = dying.hasDied();
    }
  });

  it('is kept as it is where the migration fails, and the person chooses', () => {
    begin();
    const { opened } = open([{ from: currentSchema - 1, migrate: () => ({ nonsense: true }) }]);
    expect(opened.recovery?.found.map(({ path }) => path)).toContain(data.path('hangup.json'));
    expect(data.read('hangup.json')).toBe(old);
  });

  it('is not saved over while the snapshot cannot be pinned', async () => {
    begin();
    data.write('copies', 'a file in the place of the folder');
    const store = open(chain);
    expect(store.opened).toMatchObject({ saved: checkedState('before'), notices: [{ kind: 'not-saved' }] });
    await expect(store.save(checkedState('next'))).rejects.toThrow();
    expect(data.read('hangup.json')).toBe(old);
    data.removeFile('copies');
    await store.save(checkedState('next'));
    expect(open(chain).earlier()).toMatchObject([{ kind: 'before-migration' }]);
  });
});
