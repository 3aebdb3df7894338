import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Moment } from '../../electron/core/reminder/moment';
import { openData, type Parts } from '../../electron/services/data/open-data';
import { firstDay } from './state';

/** A folder with real files, opened as often as a test starts the application; plain Node in the place of electron-store. */
export const createDataFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'hangup-data-'));
  const path = (name: string): string => join(folder, name);
  const writePrimary = (text: string): void => writeFileSync(path('hangup.json'), text, { mode: 0o600 });
  const asideNames = (): readonly string[] =>
    existsSync(path('set-aside')) ? readdirSync(path('set-aside')) : [];
  return {
    folder,
    path,
    open: (change: Partial<Parts> = {}, now: () => Moment = () => firstDay) =>
      openData({ folder, writePrimary, now, later: (task) => task(), ...change }),
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    write: (name: string, content: string | Uint8Array): void => writeFileSync(path(name), content),
    /** Every file, by its path from the folder, with `/` on every system, sorted. */
    names: (): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll(sep, '/'),
        )
        .toSorted(),
    /** What the files that were set aside hold. */
    setAside: (): readonly string[] =>
      asideNames().map((name) => readFileSync(path(join('set-aside', name)), 'utf8')),
    /** The same, byte for byte; they are removed. */
    takeSetAside: (): readonly Buffer[] =>
      asideNames().map((name) => {
        const content = readFileSync(path(join('set-aside', name)));
        rmSync(path(join('set-aside', name)));
        return content;
      }),
    removeFile: (name: string): void => rmSync(path(name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
