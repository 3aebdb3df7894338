import { dirname } from 'node:path';
import { codeOf, type Disk } from './disk';

/** Far more than any state of ours: what is larger is not read into memory to find that out. */
export const longestFile = 64 * 1024 * 1024;

/** Writes all of `bytes`, however little the system takes at a time; throws when it takes nothing, as a full disk does. */
const writeAll = (disk: Disk, file: number, bytes: Buffer): void => {
  for (let offset = 0; offset < bytes.length; ) {
    const written = disk.writeSync(file, bytes, offset);
    if (written <= 0) throw new Error('ENOSPC: no space left on device');
    offset += written;
  }
};

/** Runs `work` on an open file and closes it, whatever comes of it. */
const withFile = (disk: Disk, path: string, flags: string, work: (file: number) => void): void => {
  const file = disk.openSync(path, flags, 0o600);
  try {
    work(file);
  } finally {
    disk.closeSync(file);
  }
};

/** Makes the names in a folder durable. Windows has no such thing: it cannot open a folder as a file. */
export const flushFolder = (disk: Disk, folder: string): void => {
  if (process.platform !== 'win32') withFile(disk, folder, 'r', (file) => disk.fsyncSync(file));
};

/** What a file that is being written is called until it is whole; ours alone, so that two processes never mix. */
const temporaryFor = (path: string): string => `${path}.${process.pid}.new`;

/** Whether a name is one that a cut-off write of ours or of electron-store left behind. Nobody was told it was saved. */
export const isLeftover = (name: string): boolean => /\.json\.((\d+\.)?new|tmp-[0-9a-f]+)$/.test(name);

interface Writing {
  /** Called last before the rename; may throw to call it off. */
  readonly guard?: () => void;
  /**
   * The next start would take the file for the newest: where only its name could not be made durable it is removed
   * again, since it is told as not saved. Without it such a file stays.
   */
  readonly isGeneration?: boolean;
}

/** Errors of a folder that can never be flushed: of another file system, or one that others may write but not read. */
const neverFlushed: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EACCES']);

const flushName = (disk: Disk, path: string, isGeneration: boolean): void => {
  try {
    flushFolder(disk, dirname(path));
  } catch (error) {
    if (isGeneration) removeQuietly(disk, path);
    else if (neverFlushed.has(codeOf(error))) return;
    throw error;
  }
};

/**
 * Replaces `path` by `text`: written under another name, flushed, read back, renamed, and the name flushed too, where
 * the folder can be. Readable only by its owner. Throws the system's error and then leaves `path` as it was; where only
 * the name could not be flushed it holds `text`, or, as a generation, is absent.
 */
export const writeDurably = (
  disk: Disk,
  path: string,
  text: string,
  { guard, isGeneration = false }: Writing = {},
): void => {
  const bytes = Buffer.from(text);
  const temporary = temporaryFor(path);
  try {
    disk.rmSync(temporary, { force: true });
    withFile(disk, temporary, 'wx', (file) => {
      writeAll(disk, file, bytes);
      disk.fsyncSync(file);
    });
    if (!disk.readFileSync(temporary).equals(bytes)) {
      throw new Error(`${temporary} does not hold what was written to it.`);
    }
    guard?.();
    disk.renameSync(temporary, path);
  } catch (error) {
    removeQuietly(disk, temporary);
    throw error;
  }
  flushName(disk, path, isGeneration);
};

/** Removes a file that nobody was promised; if that fails too, the next start sweeps it. */
const removeQuietly = (disk: Disk, path: string): void => {
  try {
    disk.rmSync(path, { force: true });
  } catch {
    // The error that led here is the one to tell.
  }
};

/** What reading a file can come to. `broken`: it is there and can never be read as one of ours. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Errors that stay: a folder, a link to itself or a sector that is gone. Any other may be over in a moment. */
const lastingErrors: ReadonlySet<string> = new Set(['EISDIR', 'ELOOP', 'ENOTDIR', 'EIO']);

const isLink = (disk: Disk, path: string): boolean => {
  try {
    return disk.lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
};

/** Reads a file and never throws: a link is followed, a folder or a file of 100 MB is told as broken. */
export const readFound = (disk: Disk, path: string): Reading => {
  try {
    const stats = disk.statSync(path);
    // A folder cannot be read, and a pipe would be waited for without end.
    if (!stats.isFile()) return { kind: 'broken', why: 'not a file' };
    if (stats.size > longestFile) return { kind: 'broken', why: `larger than ${longestFile} bytes` };
    // Editors put a byte order mark in front.
    return {
      kind: 'text',
      text: disk
        .readFileSync(path)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (codeOf(error) === 'ENOENT')
      return isLink(disk, path) ? { kind: 'broken', why: 'a link that leads nowhere' } : { kind: 'none' };
    return { kind: lastingErrors.has(codeOf(error)) ? 'broken' : 'unreadable', why };
  }
};
