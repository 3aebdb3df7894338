import { join } from 'node:path';
import type { Disk } from './disk';
import { readFound } from './durable';
import { type StateBody, unsealState } from './sealed';

/** The name of electron-store's file. */
export const primaryName = 'hangup.json';
/** The three files that are written in turn, one of them before electron-store's each time. */
export const generationNames = ['hangup.0.json', 'hangup.1.json', 'hangup.2.json'] as const;
/** What builds before the first release kept beside the state. */
const formerCopyName = 'hangup.copy.json';

/** The generation that the save of number `seq` goes into. */
export const generationOf = (folder: string, seq: number): string =>
  join(folder, generationNames[seq % 3] ?? generationNames[0]);

/** A file in the place of one of ours, and what it is. */
export type FoundFile = { readonly path: string; readonly isPrimary: boolean } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'sealed'; readonly text: string; readonly body: StateBody }
  /** Plain JSON with a schema number, as builds before the first release wrote it. */
  | { readonly kind: 'plain'; readonly text: string; readonly schema: number; readonly data: unknown }
  /** There, and not to be read as one of ours. */
  | { readonly kind: 'broken'; readonly why: string }
  /** There, and perhaps whole: the system did not let us look. */
  | { readonly kind: 'unreadable'; readonly why: string }
);

type Sealed = Extract<FoundFile, { kind: 'sealed' }>;
type Plain = Extract<FoundFile, { kind: 'plain' }>;

const plainOf = (text: string): { readonly schema: number; readonly data: unknown } | null => {
  try {
    const data: unknown = JSON.parse(text);
    const isOurs =
      typeof data === 'object' && data !== null && 'schema' in data && typeof data.schema === 'number';
    return isOurs ? { schema: Number(data.schema), data } : null;
  } catch {
    return null;
  }
};

/** Tells what lies in one place. Never throws. */
export const lookAt = (
  disk: Disk,
  path: string,
  isPrimary = false,
  read: (text: string) => StateBody | null = unsealState,
): FoundFile => {
  const place = { path, isPrimary };
  const reading = readFound(disk, path);
  if (reading.kind !== 'text') return { ...place, ...reading };
  const { text } = reading;
  const body = read(text);
  if (body) return { ...place, kind: 'sealed', text, body };
  const plain = plainOf(text);
  return plain ? { ...place, kind: 'plain', text, ...plain } : { ...place, kind: 'broken', why: 'damaged' };
};

/** Looks at every place where a state may lie: electron-store's first. */
export const lookAtAll = (disk: Disk, folder: string): readonly FoundFile[] => {
  const primary = lookAt(disk, join(folder, primaryName), true);
  // One generation mostly holds the very same text, which need not be read twice.
  const read = (text: string): StateBody | null =>
    primary.kind === 'sealed' && primary.text === text ? primary.body : unsealState(text);
  const others = [...generationNames, formerCopyName].map((name) =>
    lookAt(disk, join(folder, name), false, read),
  );
  return [primary, ...others];
};

/**
 * The whole files, the newest first: the highest number of saves, then the latest time, then electron-store's. Plain
 * ones are older than any sealed one.
 */
export const newestFirst = (files: readonly FoundFile[]): readonly (Sealed | Plain)[] => [
  ...files
    .filter((file): file is Sealed => file.kind === 'sealed')
    .toSorted(
      (a, b) =>
        b.body.seq - a.body.seq ||
        b.body.savedAt.localeCompare(a.body.savedAt) ||
        Number(b.isPrimary) - Number(a.isPrimary),
    ),
  ...files.filter((file): file is Plain => file.kind === 'plain'),
];
