import { join } from 'node:path';
import { localDate, mondayOf } from '../../core/reminder/moment';
import { type EarlierKind, type EarlierState, earlierKinds } from '../../core/state/earlier-state';
import { type Disk, namesIn } from './disk';
import { readFound, writeDurably } from './durable';
import { type StateBody, unsealState } from './sealed';

/** The folder for earlier states. */
export const copiesName = 'copies';

/** How many of each kind are kept. */
const mostKept: Readonly<Record<EarlierKind, number>> = {
  daily: 7,
  weekly: 8,
  'before-migration': 10,
  'before-import': 10,
  'before-restore': 10,
};

/** `daily-2026-11-24.json`, `before-import-2026-11-24T12-00-00Z-000000017.json`: names of one kind sort by age. */
const form = new RegExp(`^(${earlierKinds.join('|')})-\\d{4}-\\d{2}-\\d{2}[\\w-]*\\.json$`);

const kindOf = (name: string): EarlierKind | null => {
  const kind = form.exec(name)?.[1];
  return earlierKinds.find((known) => known === kind) ?? null;
};

/** A state's text together with what is read from it. */
interface Sealed {
  readonly text: string;
  readonly seq: number;
  readonly savedAt: string;
}

/** A copy that is whole. */
interface Copy extends EarlierState {
  readonly body: StateBody;
}

/** Of the same moment: first those that a day is looked for by, and the later of one kind. */
const newestFirst = (a: EarlierState, b: EarlierState): number =>
  b.savedAt.localeCompare(a.savedAt) ||
  earlierKinds.indexOf(a.kind) - earlierKinds.indexOf(b.kind) ||
  b.id.localeCompare(a.id);

/** Makes the keeper of earlier states under `folder`. `zone` says what a day is. */
export const createCopies = (disk: Disk, folder: string, zone: () => string) => {
  const place = join(folder, copiesName);

  const names = (kind: EarlierKind): readonly string[] =>
    namesIn(disk, place)
      .filter((name) => kindOf(name) === kind)
      .toSorted();

  const write = (kind: EarlierKind, label: string, text: string): string => {
    const id = `${kind}-${label}.json`;
    disk.mkdirSync(place, { recursive: true, mode: 0o700 });
    writeDurably(disk, join(place, id), text);
    for (const name of names(kind).slice(0, -mostKept[kind])) disk.rmSync(join(place, name), { force: true });
    return id;
  };

  const read = (name: string): Copy | null => {
    const kind = kindOf(name);
    const reading = kind ? readFound(disk, join(place, name)) : null;
    const body = reading?.kind === 'text' ? unsealState(reading.text) : null;
    if (!kind || reading?.kind !== 'text' || !body) return null;
    return { id: name, kind, savedAt: body.savedAt, bytes: Buffer.byteLength(reading.text), body };
  };

  return {
    /** The day that a state's copy would be kept under. */
    dayOf: ({ savedAt }: Pick<Sealed, 'savedAt'>): string => localDate({ at: savedAt, zone: zone() }),
    /** Keeps a state as the last of its day and of its week, once. Throws the system's error. */
    keep: (state: Sealed): void => {
      const day = localDate({ at: state.savedAt, zone: zone() });
      if (names('daily').includes(`daily-${day}.json`)) return;
      write('daily', day, state.text);
      write('weekly', mondayOf(day), state.text);
    },
    /**
     * Keeps a state for as long as ten later ones of its kind, and returns its id; the same state twice is one. Throws
     * the system's error.
     */
    pin: (kind: EarlierKind, { text, seq, savedAt }: Sealed): string =>
      write(kind, `${savedAt.replaceAll(/\W/g, '-')}-${String(seq).padStart(9, '0')}`, text),
    /** The whole ones, newest first; damaged ones are passed over. Reads them all. */
    list: (): readonly EarlierState[] =>
      namesIn(disk, place)
        .map(read)
        .filter((copy) => copy !== null)
        .map(({ body: _body, ...copy }) => copy)
        .toSorted(newestFirst),
    /** The state of a copy, or null when there is no whole one of that name. */
    body: (id: string): StateBody | null => read(id)?.body ?? null,
  };
};
