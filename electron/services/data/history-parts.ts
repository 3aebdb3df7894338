import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type HistoryEntry, historyPartSchema } from '../../core/state/history';
import { currentSchema } from '../../core/state/saved-state';
import type { Disk } from './disk';
import { readFound, writeDurably } from './durable';
import { seal, unseal } from './sealed';

/** The folder for the older lines of the record. */
export const historyName = 'history';

/** `000004-1a2b3c4d5e6f`: the part's number, then what it holds. A name from elsewhere must not lead out of the folder. */
const form = /^\d{6}-[0-9a-f]{12}$/;

/** Makes the keeper of older lines under `folder`, each part in two files. */
export const createHistoryParts = (disk: Disk, folder: string) => {
  const place = join(folder, historyName);
  const pathsOf = (name: string): readonly string[] => [
    join(place, `part-${name}.json`),
    join(place, `part-${name}.copy.json`),
  ];
  const entriesIn = (path: string): readonly HistoryEntry[] | null => {
    const reading = readFound(disk, path);
    return reading.kind === 'text'
      ? (historyPartSchema.safeParse(unseal(reading.text)).data?.entries ?? null)
      : null;
  };

  return {
    /**
     * Makes lines durable as part `number`; returns the name to find them by. Named by what it holds: the same again is
     * the same part, and other lines of the same number, as after going back to an earlier state, never replace it.
     * Throws the system's error.
     */
    write: (number: number, entries: readonly HistoryEntry[]): string => {
      const text = seal(JSON.stringify({ schema: currentSchema, entries }));
      const name = `${String(number).padStart(6, '0')}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
      disk.mkdirSync(place, { recursive: true, mode: 0o700 });
      for (const path of pathsOf(name)) if (!entriesIn(path)) writeDurably(disk, path, text);
      return name;
    },
    /** The lines of a part, oldest first; null when neither of its files is there and whole. */
    read: (name: string): readonly HistoryEntry[] | null => {
      if (!form.test(name)) return null;
      for (const path of pathsOf(name)) {
        const entries = entriesIn(path);
        if (entries) return entries;
      }
      return null;
    },
  };
};
