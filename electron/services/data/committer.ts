import { join } from 'node:path';
import type { Disk } from './disk';
import { messageOf } from './disk';
import { readFound, writeDurably } from './durable';
import { generationNames, generationOf, lookAt, primaryName } from './found';

/** A state's text and its number. */
export interface Sealed {
  readonly text: string;
  readonly seq: number;
  readonly savedAt: string;
}

interface Parts {
  readonly disk: Disk;
  readonly folder: string;
  /** Writes electron-store's file. May throw, and may cut the text off without an error. */
  readonly writePrimary: (text: string) => void;
}

/** What a file looks like from outside; changes whenever somebody writes it. */
const traceOf = (disk: Disk, path: string): string => {
  try {
    const { ino, size, mtimeMs } = disk.statSync(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return '';
  }
};

/** Thrown where going on would undo what another process has saved. */
const strangerAt = (path: string): Error =>
  new Error(
    `${path} was changed by another program, perhaps by a second Hangup. Nothing of it was overwritten. ` +
      'Start Hangup again to go on from the newest state.',
  );

/**
 * Writes states: first into the generation whose turn it is, durably, then into electron-store's file. Knows what the
 * files looked like when it last wrote them, so that nobody else's saves are overwritten.
 */
export const createCommitter = ({ disk, folder, writePrimary }: Parts) => {
  const primary = join(folder, primaryName);
  const paths = [primary, ...generationNames.map((name) => join(folder, name))];
  const traces = new Map<string, string>();
  const remember = (path: string): void => void traces.set(path, traceOf(disk, path));
  const isChanged = (path: string): boolean => traceOf(disk, path) !== traces.get(path);

  const textAt = (path: string): string | null => {
    const reading = readFound(disk, path);
    return reading.kind === 'text' ? reading.text : null;
  };

  const writeBoth = ({ text, seq }: Sealed): string | null => {
    const generation = generationOf(folder, seq);
    if (textAt(generation) !== text) {
      const guard = (): void => {
        const changed = paths.find(isChanged);
        if (changed) throw strangerAt(changed);
      };
      writeDurably(disk, generation, text, { guard, isGeneration: true });
      remember(generation);
    }
    try {
      if (textAt(primary) !== text) writePrimary(text);
      if (textAt(primary) !== text) throw new Error(`${primary} does not hold what was written to it.`);
      return null;
    } catch (error) {
      return messageOf(error);
    } finally {
      remember(primary);
    }
  };

  return {
    /** Takes the files for what they are now. */
    rememberAll: (): void => paths.forEach(remember),
    /**
     * The files that somebody changed since and that hold nothing newer than `current`: to be set aside before the next
     * save. Throws a sentence where one of them does hold something newer.
     */
    strangers: (current: Sealed): readonly string[] => {
      const changed = paths.filter(isChanged);
      const inTheWay = changed.filter((path) => {
        const file = lookAt(disk, path);
        if (file.kind === 'unreadable') throw new Error(`${path}: ${file.why}`);
        const isOurs = file.kind === 'sealed' && file.text === current.text;
        if (file.kind === 'sealed' && !isOurs && file.body.seq >= current.seq) throw strangerAt(path);
        return file.kind !== 'none' && !isOurs;
      });
      // Only now: where one of them threw, the next save has to find the others changed again.
      changed.forEach(remember);
      return inTheWay;
    },
    /**
     * Writes a state; what is there already is not written again. Returns null, or why electron-store's file could not
     * be written: the generation holds it then, and one whole file is enough for the next start. Throws where not even
     * that could be written, and then nothing has changed.
     */
    commit: writeBoth,
  };
};
