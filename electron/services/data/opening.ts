import { join } from 'node:path';
import type { MarketplaceId } from '../../core/guide/marketplaces';
import { localDate, type Moment } from '../../core/reminder/moment';
import type { Notice } from '../../core/state/app-state';
import type { EarlierState } from '../../core/state/earlier-state';
import type { Migration } from '../../core/state/migrations';
import { currentSchema, firstState } from '../../core/state/saved-state';
import { type Choice, choose } from './choose';
import { copiesName, type createCopies } from './copies';
import type { Opened } from './data-store';
import { type Disk, messageOf, namesIn } from './disk';
import { sweep } from './erase';
import { type FoundFile, lookAtAll, primaryName } from './found';
import { historyName } from './history-parts';
import type { createKeeper } from './keeper';
import { setAsideName } from './set-aside';

interface Parts {
  readonly disk: Disk;
  readonly folder: string;
  readonly keeper: ReturnType<typeof createKeeper>;
  readonly copies: ReturnType<typeof createCopies>;
  readonly now: () => Moment;
  /** The likeliest one, for somebody who has just begun. */
  readonly marketplace: MarketplaceId;
  readonly isReadOnly: boolean;
  readonly chain: readonly Migration[];
  /** Keeps a state of an earlier day, when there is time. */
  readonly keepSoon: (state: Parameters<ReturnType<typeof createCopies>['keep']>[0]) => void;
}

const nothingFound = ({ now, marketplace }: Parts): Opened => ({
  saved: firstState(now(), marketplace),
  notices: [],
  recovery: null,
  newer: null,
});

const keptOnceNotices = (detail: string | null): readonly Notice[] =>
  detail === null ? [] : [{ kind: 'kept-once', detail }];

/** The very first start. */
const begin = (parts: Parts): Opened => {
  const opened = nothingFound(parts);
  if (parts.isReadOnly) return opened;
  try {
    parts.keeper.beginWith(null, []);
    const { keptOnce } = parts.keeper.replace(opened.saved);
    return { ...opened, notices: keptOnceNotices(keptOnce) };
  } catch (error) {
    return { ...opened, notices: [{ kind: 'not-saved', detail: messageOf(error) }] };
  }
};

const noticesOf = (
  unusable: Extract<Choice, { kind: 'state' }>['unusable'],
  isPrimaryGone: boolean,
  detail: string,
): readonly Notice[] => {
  const isDamaged = isPrimaryGone || unusable.some(({ why }) => why === 'damaged');
  const isConflict = unusable.some(({ why }) => why === 'rival');
  return [
    ...(isDamaged ? [{ kind: 'state-restored' as const, detail }] : []),
    ...(isConflict ? [{ kind: 'state-conflict' as const, detail }] : []),
  ];
};

/** Goes on from a state: sets aside what is in the way, migrates, and writes it wherever it is missing. */
const goOn = (
  { file, saved, unusable }: Extract<Choice, { kind: 'state' }>,
  isPrimaryGone: boolean,
  parts: Parts,
): Opened => {
  const { keeper, copies, folder, now, keepSoon } = parts;
  const opened = { ...nothingFound(parts), saved };
  const sealed =
    file.kind === 'sealed' ? { text: file.text, seq: file.body.seq, savedAt: file.body.savedAt } : null;
  const isOld = file.kind === 'plain' || file.body.schema < currentSchema;
  const pinFirst = isOld && sealed ? () => copies.pin('before-migration', sealed) : null;
  const inTheWay = unusable.map(({ path }) => path);
  keeper.beginWith(sealed, inTheWay, pinFirst);
  if (parts.isReadOnly) return opened;
  const found = (paths: readonly string[]): readonly Notice[] =>
    noticesOf(unusable, isPrimaryGone, paths.join(', ') || join(folder, primaryName));
  let lying: readonly string[] = inTheWay;
  try {
    lying = keeper.clearTheWay();
    const keptOnce = isOld ? keeper.replace(saved).keptOnce : keeper.repair();
    if (sealed && copies.dayOf(sealed) !== localDate(now())) keepSoon(sealed);
    return { ...opened, notices: [...found(lying), ...keptOnceNotices(keptOnce)] };
  } catch (error) {
    // What was found is whole and stays; the next save tries all of this again.
    return { ...opened, notices: [...found(lying), { kind: 'not-saved', detail: messageOf(error) }] };
  }
};

/** Why nothing is saved during a recovery. */
export const chooseFirst = 'Hangup found data that it cannot read. Choose first how to go on.';

/** There is nothing to go on from: nothing is written until the person has chosen. */
const lose = (found: readonly FoundFile[], parts: Parts): Opened => {
  const { keeper, folder, disk, copies } = parts;
  const inTheWay = found.map(({ path }) => path);
  keeper.beginWith(null, inTheWay);
  keeper.countAnew();
  keeper.refuse(chooseFirst);
  return {
    ...nothingFound(parts),
    recovery: {
      found: found.map((file) => ({
        path: file.path,
        bytes: sizeOf(disk, file.path),
        why: 'why' in file ? file.why : 'not a state of this version',
      })),
      setAsideFolder: join(folder, setAsideName),
      earlier: listedQuietly(copies.list),
    },
  };
};

/** Looks at what is on disk and makes ready to go on from it. Never throws. */
export const open = (parts: Parts): Opened => {
  const { disk, folder, keeper, chain } = parts;
  if (!parts.isReadOnly) sweepQuietly(disk, folder);
  const files = lookAtAll(disk, folder);
  const choice = choose(files, chain);
  switch (choice.kind) {
    case 'newer':
      keeper.refuse(`${choice.path} was written by a newer version of Hangup and is left as it is.`);
      return {
        ...nothingFound(parts),
        notices: [{ kind: 'state-newer', detail: choice.path }],
        newer: choice.path,
      };
    case 'unreadable': {
      keeper.refuse(choice.why);
      const opened = nothingFound(parts);
      const notices: readonly Notice[] = [{ kind: 'state-unreadable', detail: choice.why }];
      return { ...opened, saved: choice.saved ?? opened.saved, notices };
    }
    case 'state':
      return goOn(choice, files[0]?.kind === 'none', parts);
    case 'lost':
      return lose(choice.found, parts);
    case 'empty':
      return isLeftBehind(disk, folder) ? lose([], parts) : begin(parts);
    default:
      return choice satisfies never;
  }
};

const sweepQuietly = (disk: Disk, folder: string): void => {
  try {
    sweep(disk, folder);
  } catch {
    // It only takes room, and the next start tries again.
  }
};

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
    // What was set aside too: leaving a recovery can end between that and the first save.
    return [copiesName, historyName, setAsideName].some(
      (name) => namesIn(disk, join(folder, name)).length > 0,
    );
  } catch {
    return true;
  }
};
