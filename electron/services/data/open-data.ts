import { join } from 'node:path';
import { localDate, type Moment } from '../../core/reminder/moment';
import type { Notice } from '../../core/state/app-state';
import type { EarlierState, Recovery } from '../../core/state/earlier-state';
import { type Migration, migrations, stateFrom } from '../../core/state/migrations';
import { currentSchema, firstState } from '../../core/state/saved-state';
import { type Choice, choose } from './choose';
import { copiesName, createCopies } from './copies';
import type { DataStore, Opened } from './data-store';
import { type Disk, messageOf, namesIn, nodeDisk } from './disk';
import { erase, sweep } from './erase';
import { type FoundFile, lookAtAll, primaryName } from './found';
import { createHistoryParts, historyName } from './history-parts';
import { createKeeper } from './keeper';
import { setAsideName } from './set-aside';

/** What the data is opened with. */
export interface Parts {
  /** The folder that everything lies in. */
  readonly folder: string;
  /** Writes electron-store's file, `hangup.json` in that folder. May throw, and may cut the text off silently. */
  readonly writePrimary: (text: string) => void;
  readonly now: () => Moment;
  /** Runs what need not be waited for. */
  readonly later: (task: () => void) => void;
  /** Nothing is written, moved or removed: for somebody who only wants to read. */
  readonly isReadOnly?: boolean;
  readonly disk?: Disk;
  readonly chain?: readonly Migration[];
}

/** Only what is of no consequence when it fails. */
const quietly = (task: () => void): void => {
  try {
    task();
  } catch {
    // Tried again with the next start or the next day.
  }
};

/** Opens the data under a folder. Never throws: what is wrong is in `opened`. */
export const openData = ({
  folder,
  writePrimary,
  now,
  later,
  isReadOnly = false,
  disk = nodeDisk,
  chain = migrations,
}: Parts): DataStore => {
  const copies = createCopies(disk, folder, () => now().zone);
  const history = createHistoryParts(disk, folder);
  const keeper = createKeeper({
    disk,
    folder,
    writePrimary,
    now,
    onReplaced: (former, present) => {
      if (copies.dayOf(former) !== copies.dayOf(present)) later(() => quietly(() => copies.keep(former)));
    },
  });
  const fresh = firstState(now());
  const nothingFound: Opened = { saved: fresh, notices: [], recovery: null, newer: null };

  const begin = (): Opened => {
    try {
      keeper.beginWith(null, []);
      const { keptOnce } = keeper.replace(fresh);
      return { ...nothingFound, notices: keptOnceNotices(keptOnce) };
    } catch (error) {
      return { ...nothingFound, notices: [{ kind: 'not-saved', detail: messageOf(error) }] };
    }
  };

  /** Goes on from a state: sets aside what is in the way, migrates, and writes it wherever it is missing. */
  const goOn = (
    { file, saved, unusable }: Extract<Choice, { kind: 'state' }>,
    isPrimaryGone: boolean,
  ): Opened => {
    const isOld = file.kind === 'plain' || file.body.schema < currentSchema;
    const sealed =
      file.kind === 'sealed' ? { text: file.text, seq: file.body.seq, savedAt: file.body.savedAt } : null;
    const pinFirst = isOld && sealed ? () => copies.pin('before-migration', sealed) : null;
    keeper.beginWith(
      sealed,
      unusable.map(({ path }) => path),
      pinFirst,
    );
    if (isReadOnly) return { ...nothingFound, saved };
    const notices: Notice[] = [];
    try {
      const kept = keeper.clearTheWay();
      const detail = kept.join(', ') || join(folder, primaryName);
      const isDamaged = isPrimaryGone || unusable.some(({ why }) => why === 'damaged');
      if (isDamaged) notices.push({ kind: 'state-restored', detail });
      if (unusable.some(({ why }) => why === 'rival')) notices.push({ kind: 'state-conflict', detail });
      const keptOnce = isOld ? keeper.replace(saved).keptOnce : keeper.repair();
      notices.push(...keptOnceNotices(keptOnce));
      if (sealed && copies.dayOf(sealed) !== localDate(now()))
        later(() => quietly(() => copies.keep(sealed)));
    } catch (error) {
      // What was found is whole and stays; the next save tries all of this again.
      notices.push(...keptOnceNotices(messageOf(error)));
    }
    return { ...nothingFound, saved, notices };
  };

  const lose = (unusable: readonly FoundFile[]): Opened => {
    keeper.beginWith(
      null,
      unusable.map(({ path }) => path),
    );
    keeper.refuse('Hangup found data that it cannot read. Choose first how to go on.');
    const recovery: Recovery = {
      found: unusable.map((file) => ({
        path: file.path,
        bytes: sizeOf(disk, file.path),
        why: 'why' in file ? file.why : 'not a state of this version',
      })),
      setAsideFolder: join(folder, setAsideName),
      earlier: listedQuietly(copies.list),
    };
    return { ...nothingFound, recovery };
  };

  const open = (): Opened => {
    if (!isReadOnly) quietly(() => sweep(disk, folder));
    const files = lookAtAll(disk, folder);
    const choice = choose(files, chain);
    switch (choice.kind) {
      case 'newer':
        keeper.refuse(`${choice.path} was written by a newer version of Hangup and is left as it is.`);
        return {
          ...nothingFound,
          notices: [{ kind: 'state-newer', detail: choice.path }],
          newer: choice.path,
        };
      case 'unreadable':
        keeper.refuse(choice.why);
        return {
          ...nothingFound,
          saved: choice.saved ?? fresh,
          notices: [{ kind: 'state-unreadable', detail: choice.why }],
        };
      case 'state':
        return goOn(choice, files[0]?.kind === 'none');
      case 'lost':
        return lose(choice.found);
      case 'empty':
        if (isLeftBehind(disk, folder)) return lose([]);
        return isReadOnly ? nothingFound : begin();
      default:
        return choice satisfies never;
    }
  };

  const opened = open();
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
    erase: () => {
      keeper.refuse('The data was erased. Start Hangup again.');
      erase(disk, folder);
    },
  };
};

const keptOnceNotices = (detail: string | null): readonly Notice[] =>
  detail === null ? [] : [{ kind: 'kept-once', detail }];

/** The list may be empty, the start must not fail. */
const listedQuietly = (list: () => readonly EarlierState[]): readonly EarlierState[] => {
  try {
    return list();
  } catch {
    return [];
  }
};

const sizeOf = (disk: Disk, path: string): number | null => {
  try {
    return disk.statSync(path).size;
  } catch {
    return null;
  }
};

/** No state, but what only a state leaves behind: it is missing, and this is no first start. */
const isLeftBehind = (disk: Disk, folder: string): boolean => {
  try {
    return [copiesName, historyName].some((name) => namesIn(disk, join(folder, name)).length > 0);
  } catch {
    return true;
  }
};
