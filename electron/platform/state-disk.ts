import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';

const name = 'hangup';

/** The file's text, or null when there is none. Any other trouble is an error: it must never pass for an empty start. */
const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Writes all of `bytes`, however little the system takes at a time; throws when it takes nothing, as a full disk does. */
const writeAll = (file: number, bytes: Buffer): void => {
  for (let offset = 0; offset < bytes.length; ) {
    const written = writeSync(file, bytes, offset);
    if (written === 0) throw new Error('ENOSPC: no space left on device');
    offset += written;
  }
};

/** Replaces `path` by `text`: flushed and read back under another name first, so that the old file stays until then. */
const replaceDurably = (path: string, text: string): void => {
  const bytes = Buffer.from(text);
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!readFileSync(temporary).equals(bytes))
    throw new Error(`${temporary} does not hold what was written to it.`);
  renameSync(temporary, path);
};

/** What a write that was cut off left behind. It was never acknowledged, so nobody misses it. */
const sweep = (folder: string): void => {
  for (const file of readdirSync(folder)) {
    const isLeft = file.startsWith(`${name}.`) && (/\.tmp-/.test(file) || file.endsWith('.new'));
    if (isLeft) rmSync(join(folder, file), { force: true });
  }
};

/**
 * The state's file under `folder`, through electron-store, and a copy of our own beside it. electron-store cuts a file
 * off without an error when the disk is full, so the copy is written first and read back, and so is the file itself:
 * one of the two is always whole. Every function may throw the system's error.
 */
export const createStateDisk = <Data extends Record<string, unknown>>(
  folder: string,
  stamp: () => string,
) => {
  const path = join(folder, `${name}.json`);
  const copyPath = join(folder, `${name}.copy.json`);
  let store: ElectronStore<Data> | null = null;

  const open = (): ElectronStore<Data> =>
    new ElectronStore<Data>({
      name,
      cwd: folder,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      configFileMode: 0o600,
    });

  return {
    path,
    read: (): string | null => readText(path),
    readCopy: (): string | null => readText(copyPath),
    setAside: (): string => {
      const kept = join(folder, `${name}.unreadable-${stamp()}.json`);
      renameSync(path, kept);
      return kept;
    },
    write: (data: Data): void => {
      if (!store) {
        sweep(folder);
        // Opened at the first write: electron-store reads the file when it is made, and throws on one it cannot parse.
        store = open();
      }
      replaceDurably(copyPath, JSON.stringify(data));
      store.store = data;
      if (JSON.stringify(JSON.parse(readText(path) ?? 'null')) !== JSON.stringify(data)) {
        throw new Error(`${path} does not hold what was written to it.`);
      }
    },
  };
};
