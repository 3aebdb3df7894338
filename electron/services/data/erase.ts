import { join } from 'node:path';
import { copiesName } from './copies';
import { type Disk, namesIn } from './disk';
import { flushFolder, isLeftover } from './durable';
import { historyName } from './history-parts';
import { setAsideName } from './set-aside';

const isOurs = (name: string): boolean => name.startsWith('hangup.');

/** Removes what cut-off writes left behind. It was never acknowledged, so nobody misses it. Throws the system's error. */
export const sweep = (disk: Disk, folder: string): void => {
  for (const name of namesIn(disk, folder))
    if (isOurs(name) && isLeftover(name)) disk.rmSync(join(folder, name), { force: true });
  for (const place of [copiesName, historyName].map((name) => join(folder, name)))
    for (const name of namesIn(disk, place))
      if (isLeftover(name)) disk.rmSync(join(place, name), { force: true });
};

/** Removes everything that the data is made of, also what earlier builds wrote. Throws the system's error. */
export const erase = (disk: Disk, folder: string): void => {
  for (const name of [copiesName, historyName, setAsideName])
    disk.rmSync(join(folder, name), { force: true, recursive: true });
  for (const name of namesIn(disk, folder))
    if (isOurs(name)) disk.rmSync(join(folder, name), { force: true, recursive: true });
  flushFolder(disk, folder);
};
