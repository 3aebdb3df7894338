import { chmodSync, constants, copyFileSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copiesName } from '../data/copies';
import { historyName } from '../data/history-parts';
import { setAsideName } from '../data/set-aside';

const folders: readonly string[] = [copiesName, historyName, setAsideName];

/**
 * Copies every file of ours as it is, byte for byte, into a new folder under `target`, and returns that folder. For data
 * that this version cannot read, and so cannot export in any other way. Throws the system's error.
 */
export const copyFiles = (folder: string, target: string, stamp: string): string => {
  const place = join(target, `hangup-data-${stamp.replaceAll(/\W/g, '-')}`);
  mkdirSync(place, { mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const from = join(folder, name);
    const to = join(place, name);
    const isFolder = statSync(from).isDirectory();
    if (isFolder && folders.includes(name)) cpSync(from, to, { recursive: true, preserveTimestamps: true });
    if (isFolder || !/^hangup\..*json/.test(name)) continue;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, 0o600);
  }
  return place;
};
