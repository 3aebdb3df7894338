import { join } from 'node:path';
import type { MarketplaceId } from '../../core/guide/marketplaces';
import type { Moment } from '../../core/reminder/moment';
import { type Migration, migrations, stateFrom } from '../../core/state/migrations';
import type { Sealed } from './committer';
import { copiesName, createCopies } from './copies';
import type { DataStore } from './data-store';
import { type Disk, nodeDisk } from './disk';
import { erase } from './erase';
import { createHistoryParts } from './history-parts';
import { createKeeper } from './keeper';
import { chooseFirst, open } from './opening';

/** What the data is opened with. */
export interface Parts {
  /** The folder that everything lies in. */
  readonly folder: string;
  /** Writes electron-store's file, `hangup.json` in that folder. May throw, and may cut the text off silently. */
  readonly writePrimary: (text: string) => void;
  readonly now: () => Moment;
  /** The likeliest one, for somebody who has just begun; that of the United States unless given. */
  readonly marketplace?: MarketplaceId;
  /** Runs what need not be waited for. */
  readonly later: (task: () => void) => void;
  /** Nothing is written, moved or removed: for somebody who only wants to read. */
  readonly isReadOnly?: boolean;
  readonly disk?: Disk;
  readonly chain?: readonly Migration[];
}

/** Opens the data under a folder. Never throws: what is wrong is in `opened`. */
export const openData = ({
  folder,
  writePrimary,
  now,
  marketplace = 'com',
  later,
  isReadOnly = false,
  disk = nodeDisk,
  chain = migrations,
}: Parts): DataStore => {
  const copies = createCopies(disk, folder, () => now().zone);
  const history = createHistoryParts(disk, folder);
  let isErased = false;
  const keepSoon = (state: Sealed): void =>
    later(() => {
      try {
        if (!isErased) copies.keep(state);
      } catch {
        // A save never fails for a copy; the next day makes another.
      }
    });
  const onReplaced = (former: Sealed, present: Sealed): void => {
    if (copies.dayOf(former) !== copies.dayOf(present)) keepSoon(former);
  };
  const keeper = createKeeper({ disk, folder, writePrimary, now, onReplaced });
  const opened = open({ disk, folder, keeper, copies, now, marketplace, isReadOnly, chain, keepSoon });
  if (isReadOnly) keeper.refuse('The data was opened for reading only.');
  return {
    opened,
    save: async (saved) => keeper.replace(saved),
    earlier: copies.list,
    readEarlier: (id) => {
      const body = copies.body(id);
      if (!body) throw new Error(`${join(folder, copiesName, id)} is not there or damaged.`);
      return stateFrom(body.data(), body.schema, chain);
    },
    pin: (kind) => copies.pin(kind, keeper.current()),
    historyPart: (name) => {
      const entries = history.read(name);
      if (!entries) throw new Error(`Part ${name} of the history is not there or damaged.`);
      return entries;
    },
    archive: history.write,
    leaveRecovery: () => {
      keeper.clearTheWay();
      keeper.refuse(null);
    },
    stayInRecovery: () => keeper.refuse(chooseFirst),
    erase: () => {
      isErased = true;
      keeper.refuse('Erasing the data was begun and did not come to its end. Erase everything once more.');
      erase(disk, folder);
      keeper.refuse('The data was erased. Start Hangup again.');
    },
  };
};
