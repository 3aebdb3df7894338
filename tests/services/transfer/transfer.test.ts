import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoable } from '../../../electron/core/data/undoable';
import type { Moment } from '../../../electron/core/reminder/moment';
import { startingState } from '../../../electron/core/state/app-state';
import { createArchivist } from '../../../electron/services/archivist';
import { createStore } from '../../../electron/services/store';
import { createTransfer } from '../../../electron/services/transfer/transfer';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';
import { momentAt, reduce } from '../../fakes/state';

let folder: ReturnType<typeof createDataFolder>;
let elsewhere: ReturnType<typeof createDataFolder>;
let moment: Moment;

beforeEach(() => {
  folder = createDataFolder();
  elsewhere = createDataFolder();
  moment = momentAt('2026-11-22T12:00:00Z');
});
afterEach(() => {
  folder.remove();
  elsewhere.remove();
});

/** A second passes between any two looks at the clock. */
const now = (): Moment => {
  moment = momentAt(new Date(Date.parse(moment.at) + 1000).toISOString());
  return moment;
};

const file = () => elsewhere.path('export.json');

/** Starts the application on a folder. */
const start = (place = folder, disk = quickDisk) => {
  const data = place.open({ disk }, now);
  const { opened, save } = data;
  const initial = startingState(opened.saved, opened.notices, opened.recovery);
  const store = createStore({ initial, reduce, now, save });
  const transfer = createTransfer({
    store,
    data,
    now,
    version: '0.1.0',
    log: () => undefined,
    chooseTarget: async () => file(),
    chooseSource: async () => file(),
  });
  return {
    store,
    data,
    transfer,
    add: (name: string) => store.dispatch({ type: 'item/added', item: { id: name, kind: 'contact', name } }),
    names: () => store.state().saved.inventory.map(({ name }) => name),
    kinds: () => store.state().saved.history.map(({ kind }) => kind),
    session: () => store.state().session.data,
  };
};

const exported = async () => {
  const first = start();
  await first.add('Ada');
  await first.transfer.exportData();
  return first;
};

describe('export and import', () => {
  it('take everything to another computer, and show first what would change there', async () => {
    const first = await exported();
    expect(first.session().note).toEqual({ kind: 'exported', path: file(), lostParts: 0 });
    const other = start(elsewhere);
    await other.add('Bo');
    await other.transfer.importData();
    expect(other.session().proposal).toMatchObject({
      how: 'imported',
      changes: { items: { added: 1, gone: 1, changed: 0 }, history: { added: 2, gone: 2, changed: 0 } },
    });
    expect(other.names()).toEqual(['Bo']);
    await other.transfer.accept();
    expect(other.names()).toEqual(['Ada']);
    expect(other.kinds()).toEqual(['started', 'item-added', 'data-replaced']);
    expect(other.session()).toMatchObject({ proposal: null, note: { kind: 'replaced', how: 'imported' } });
  });

  it('can be undone with one call, also after a restart, and only once', async () => {
    await exported();
    const other = start(elsewhere);
    await other.add('Bo');
    await other.transfer.importData();
    await other.transfer.accept();

    const again = start(elsewhere);
    expect(undoable(again.store.state().saved)?.how).toBe('imported');
    await again.transfer.undo();
    expect(again.names()).toEqual(['Bo']);
    expect(again.kinds()).toEqual(['started', 'item-added', 'data-replaced']);
    expect(undoable(again.store.state().saved)).toBeNull();
    await expect(again.transfer.undo()).rejects.toThrow('nothing to undo');
  });

  it('keep the record where the export is an older one of this computer', async () => {
    const { transfer, add, names, kinds, session } = await exported();
    await add('Bo');
    await transfer.importData();
    expect(session().proposal?.changes).toMatchObject({
      items: { added: 0, gone: 1, changed: 0 },
      history: { added: 0, gone: 0, changed: 0 },
    });
    await transfer.accept();
    expect(names()).toEqual(['Ada']);
    expect(kinds()).toEqual(['started', 'item-added', 'data-exported', 'item-added', 'data-replaced']);
  });

  it('move a long record into parts, and out of them again', async () => {
    const long = Array.from({ length: 1234 }, (_, index) => ({
      kind: 'task-checked' as const,
      at: '2026-11-20T10:00:00Z',
      rule: 'block',
      subject: `${index}`,
    }));
    const { store, data, transfer } = start();
    const parts = [data.archive(1, long.slice(0, 600)), data.archive(2, long.slice(600))];
    await store.dispatch({ type: 'history/archived', parts, lines: [] });
    await transfer.exportData();

    const other = start(elsewhere);
    createArchivist({ store: other.store, archive: other.data.archive });
    await other.transfer.importData();
    expect(other.session().proposal?.changes.history).toMatchObject({ added: 1235, gone: 1 });
    await other.transfer.accept();
    await expect.poll(() => other.store.state().saved.archivedParts.length).toBeGreaterThan(0);
    const { saved } = other.store.state();
    expect(saved.history.length).toBeLessThan(600);
    const record = [...saved.archivedParts.flatMap(other.data.historyPart), ...saved.history];
    expect(record.slice(0, 1234)).toEqual(long);
  });

  it('say how many parts of the record were lost, and take the rest', async () => {
    const { store, data, transfer, session } = start();
    const parts = [data.archive(1, store.state().saved.history), 'never-written'];
    await store.dispatch({ type: 'history/archived', parts, lines: [] });
    await transfer.exportData();
    expect(session().note).toMatchObject({ kind: 'exported', lostParts: 1 });
  });

  it('change nothing where the file is not one', async () => {
    const { store, transfer, session } = await exported();
    const { saved } = store.state();
    const problemOf = async () => {
      await transfer.importData();
      expect(session().proposal).toBeNull();
      return session().note;
    };
    writeFileSync(file(), 'Dear diary');
    expect(await problemOf()).toMatchObject({ kind: 'refused', problem: 'foreign', path: file() });
    truncateSync(file(), 100 * 1024 * 1024);
    expect(await problemOf()).toMatchObject({ kind: 'refused', problem: 'too-large' });
    rmSync(file());
    expect(await problemOf()).toMatchObject({ kind: 'refused', problem: 'unreadable' });
    expect(store.state().saved).toBe(saved);
    await expect(transfer.accept()).rejects.toThrow('nothing to replace');
  });

  it('change nothing once the proposal was dropped', async () => {
    const { store, transfer } = await exported();
    await transfer.importData();
    await store.dispatch({ type: 'data/proposal-dropped' });
    await expect(transfer.accept()).rejects.toThrow('nothing to replace');
  });
});

describe('going back to an earlier state', () => {
  it('shows what would change, keeps the record, and can be undone', async () => {
    const { store, data, transfer, add, names, kinds, session } = start();
    await add('Ada');
    const id = data.pin('before-restore');
    await add('Bo');
    await transfer.listEarlier();
    expect(session().earlier).toMatchObject([{ id, kind: 'before-restore' }]);
    await transfer.considerEarlier(id);
    expect(session().proposal).toMatchObject({ how: 'restored', changes: { items: { gone: 1 } } });
    await transfer.accept();
    expect(names()).toEqual(['Ada']);
    expect(kinds()).toEqual(['started', 'item-added', 'item-added', 'data-replaced']);
    await transfer.undo();
    expect(names()).toEqual(['Ada', 'Bo']);
    expect(kinds().slice(-2)).toEqual(['data-replaced', 'data-replaced']);
    expect(undoable(store.state().saved)).toBeNull();
  });

  it('is refused with a sentence where that state is damaged', async () => {
    const { transfer } = start();
    await expect(transfer.considerEarlier('daily-2026-01-01.json')).rejects.toThrow(/damaged/);
  });
});

describe('where nothing valid is left', () => {
  const damaged = async (disk = quickDisk) => {
    const { add } = start();
    await add('Ada');
    for (const name of folder.names()) folder.write(name, 'broken');
    return start(folder, disk);
  };

  it('saves nothing by the way when the disk was full for what was chosen', async () => {
    let isFull = true;
    const { store, transfer, add } = await damaged({
      ...quickDisk,
      writeSync: (...given) => {
        if (isFull) throw systemError('ENOSPC');
        return quickDisk.writeSync(...given);
      },
    });
    expect(await transfer.startFresh()).toMatchObject({ ok: false, reason: 'not-saved' });
    isFull = false;
    expect(await add('Bo')).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(start().store.state().session.recovery).not.toBeNull();
    expect(await transfer.startFresh()).toEqual({ ok: true });
    expect(store.state().session.recovery).toBeNull();
  });

  it('begins anew only when asked to, and keeps what was found', async () => {
    const { store, transfer, add, names } = await damaged();
    expect(store.state().session.recovery?.found.length).toBeGreaterThan(0);
    expect(await add('Bo')).toMatchObject({ ok: false, reason: 'not-saved' });
    expect(await transfer.startFresh()).toEqual({ ok: true });
    expect(store.state().session.recovery).toBeNull();
    expect(await add('Bo')).toEqual({ ok: true });
    expect(names()).toEqual(['Bo']);
    expect(start().names()).toEqual(['Bo']);
    expect(folder.names().some((name) => name.startsWith('set-aside/'))).toBe(true);
  });

  it('goes on from a file that is picked, after showing what is in it', async () => {
    await exported();
    const { transfer, names, session } = await damaged();
    await transfer.importData();
    expect(session().proposal?.changes).toMatchObject({
      items: { added: 1, gone: 0 },
      reminders: { added: 2, changed: 0 },
      history: { added: 2, gone: 0 },
    });
    await transfer.accept();
    expect(names()).toEqual(['Ada']);
    expect(start().names()).toEqual(['Ada']);
  });
});
