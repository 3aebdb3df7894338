import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copiesName } from '../data/copies';
import { historyName } from '../data/history-parts';
import { setAsideName } from '../data/set-aside';

const folders: readonly string[] = [copiesName, historyName, setAsideName];

/**
 * Copies every file of ours as it is, byte for byte, into `place`, which is made for it. For data that this version
 * cannot read, and so cannot export in any other way. Throws the system's error, also where `place` is there already.
 */
export const copyFiles = (folder: string, place: string): void => {
  mkdirSync(place, { mode: 0o700 });
  // Chromium's files and locks lie in the same folder.
  const ours = readdirSync(folder).filter((name) => folders.includes(name) || /^hangup\..*json/.test(name));
  for (const name of ours) {
    cpSync(join(folder, name), join(place, name), { recursive: true, preserveTimestamps: true });
  }
};
