import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../electron/core/log/log-entry';
import type { Moment } from '../../electron/core/reminder/moment';
import { type UpdateStatus, versionOffered } from '../../electron/core/updates/update';
import { createStore } from '../../electron/services/store';
import { createUpdates, type Updater } from '../../electron/services/updates';
import { firstDay, momentAt, reduce, savingBy, stateWith } from '../fakes/state';

/** A place with a newer version, whose answers a test can spoil. */
const begin = async (change: Partial<Updater> = {}, isOn = true) => {
  const asked: string[] = [];
  const seen: UpdateStatus[] = [];
  const logged: LogEntry[] = [];
  let moment: Moment = firstDay;
  const store = createStore({ initial: stateWith(), reduce, now: () => moment, save: savingBy() });
  store.subscribe(({ session }) => {
    if (seen.at(-1) !== session.update) seen.push(session.update);
  });
  const updater: Updater = {
    check: async () => '2.0.0',
    download: async (onProgress) => {
      for (const percent of [0.4, 50.2, 50.9, 100]) onProgress(percent);
    },
    install: async () => undefined,
    erase: () => undefined,
    troubleOf: () => 'offline',
    ...change,
  };
  const noting = Object.fromEntries(
    (['check', 'download', 'install'] as const).map((name) => [
      name,
      (onProgress: (percent: number) => void) => {
        asked.push(name);
        return updater[name](onProgress);
      },
    ]),
  );
  const updates = createUpdates({
    store,
    now: () => moment,
    chance: () => 0.5,
    updater: { ...updater, ...noting },
    log: (entry) => logged.push(entry),
  });
  if (isOn) await store.dispatch({ type: 'updates/switched', isOn });
  /** Ticks at that time, and waits for all that comes of it. */
  const tickAt = async (at: string) => {
    moment = momentAt(at);
    updates.tick();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const status = () => store.state().session.update;
  return { store, updates, asked, seen, logged, tickAt, status };
};

describe('looking for a new version', () => {
  it('asks nobody anything until the person says yes', async () => {
    const { asked, tickAt, status } = await begin({}, false);
    await tickAt('2026-11-22T12:00:00Z');
    await tickAt('2027-11-22T12:00:00Z');
    expect({ asked, status: status() }).toEqual({ asked: [], status: { kind: 'unasked' } });
  });

  it('asks once a day, tells what it found, and goes no further by itself', async () => {
    const { asked, tickAt, status, store } = await begin();
    await tickAt('2026-11-22T12:00:00Z');
    expect(store.state().saved.updates.nextCheckAt).toBe('2026-11-23T15:00:00Z');
    await tickAt('2026-11-22T12:01:00Z');
    await tickAt('2026-11-23T14:59:00Z');
    expect(asked).toEqual(['check']);
    await tickAt('2026-11-23T15:00:00Z');
    expect(asked).toEqual(['check', 'check']);
    expect(status()).toEqual({ kind: 'available', version: '2.0.0' });
  });

  it('says so where there is none', async () => {
    const { updates, status } = await begin({ check: async () => null });
    await updates.check();
    expect(status()).toEqual({ kind: 'current' });
  });

  it('says what went wrong, logs it without a word of it, and waits for the next day', async () => {
    const { asked, tickAt, status, logged } = await begin({
      check: () => Promise.reject(new Error('net::ERR at secret.example')),
    });
    await tickAt('2026-11-22T12:00:00Z');
    await tickAt('2026-11-22T12:01:00Z');
    expect(asked).toEqual(['check']);
    expect(status()).toEqual({ kind: 'trouble', during: 'looking', trouble: 'offline' });
    expect(logged.at(-1)).toEqual({ what: 'update', step: 'looking', trouble: 'offline' });
  });

  it('does nothing on a build that is updated by something else', async () => {
    const { store } = await begin();
    const updates = createUpdates({
      store,
      now: () => firstDay,
      chance: () => 0,
      updater: null,
      log: () => undefined,
    });
    const before = store.state();
    updates.tick();
    await updates.check();
    await updates.download();
    await updates.install();
    expect(store.state()).toBe(before);
  });
});

describe('a new version', () => {
  it('is downloaded and installed only when it is asked for, in that order', async () => {
    const { updates, asked, seen, status } = await begin();
    await updates.install();
    await updates.download();
    expect(asked).toEqual([]);
    await updates.check();
    await updates.install();
    await updates.download();
    expect(status()).toEqual({ kind: 'ready', version: '2.0.0' });
    await updates.check();
    await updates.install();
    expect(asked).toEqual(['check', 'download', 'install']);
    expect(seen.filter(({ kind }) => kind === 'downloading')).toEqual(
      [0, 50, 100].map((percent) => ({ kind: 'downloading', version: '2.0.0', percent })),
    );
  });

  it('that is not what was announced is not installed', async () => {
    const { updates, asked, status } = await begin({
      download: () => Promise.reject(new Error('sha512')),
      troubleOf: () => 'damaged',
    });
    await updates.check();
    await updates.download();
    await updates.install();
    expect(asked).toEqual(['check', 'download']);
    expect(status()).toEqual({
      kind: 'trouble',
      during: 'downloading',
      trouble: 'damaged',
      version: '2.0.0',
    });
  });

  it('that could not be downloaded is still offered, and had at the next try', async () => {
    let hasRoom = false;
    const { updates, status, logged } = await begin({
      download: () => (hasRoom ? Promise.resolve() : Promise.reject(new Error('ENOSPC'))),
      troubleOf: () => 'failed',
    });
    await updates.check();
    await updates.download();
    expect(logged.at(-1)).toEqual({ what: 'update', step: 'downloading', trouble: 'failed' });
    expect(versionOffered(status())).toBe('2.0.0');
    hasRoom = true;
    await updates.download();
    expect(status()).toEqual({ kind: 'ready', version: '2.0.0' });
  });

  it('that could not be put in place is told of, and can be tried again', async () => {
    const { updates, asked, status } = await begin({
      install: () => Promise.reject(new Error('EACCES')),
      troubleOf: () => 'failed',
    });
    await updates.check();
    await updates.download();
    await updates.install();
    expect(status()).toEqual({
      kind: 'trouble',
      during: 'installing',
      trouble: 'failed',
      version: '2.0.0',
    });
    await updates.install();
    expect(asked).toEqual(['check', 'download', 'install']);
    await updates.download();
    expect(status()).toEqual({ kind: 'ready', version: '2.0.0' });
  });
});
