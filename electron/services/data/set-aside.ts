import { basename, join } from 'node:path';
import { codeOf, type Disk } from './disk';

/** The folder for files that could not be used. Nothing in it is ever changed or removed, but by "erase everything". */
export const setAsideName = 'set-aside';

const isFree = (disk: Disk, path: string): boolean => {
  try {
    disk.lstatSync(path);
    return false;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
};

/**
 * Moves what lies at `path` into the folder for such things, under a name that carries `stamp` and is not taken yet;
 * returns where it is now, null when there was nothing. Throws the system's error, and then it still lies where it was.
 */
export const setAside = (disk: Disk, folder: string, path: string, stamp: string): string | null => {
  if (isFree(disk, path)) return null;
  const place = join(folder, setAsideName);
  disk.mkdirSync(place, { recursive: true, mode: 0o700 });
  for (let count = 0; ; count += 1) {
    const kept = join(place, `${stamp}${count > 0 ? `-${count}` : ''}-${basename(path)}`);
    if (!isFree(disk, kept)) continue;
    disk.renameSync(path, kept);
    return kept;
  }
};
