import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** The functions of `node:fs` that the data goes through. Tests pass one that fails on demand. */
export interface Disk {
  readonly openSync: (path: string, flags: string, mode?: number) => number;
  /** May take fewer bytes than it is given; returns how many. */
  readonly writeSync: (file: number, bytes: Uint8Array, offset: number) => number;
  readonly fsyncSync: (file: number) => void;
  readonly closeSync: (file: number) => void;
  readonly readFileSync: (path: string) => Buffer;
  readonly renameSync: (from: string, to: string) => void;
  readonly rmSync: (
    path: string,
    options: { readonly force?: boolean; readonly recursive?: boolean },
  ) => void;
  readonly mkdirSync: (
    path: string,
    options: { readonly recursive: true; readonly mode?: number },
  ) => string | undefined;
  readonly readdirSync: (path: string) => readonly string[];
  readonly lstatSync: (path: string) => { readonly isSymbolicLink: () => boolean };
  /** Follows links. */
  readonly statSync: (path: string) => {
    readonly size: number;
    readonly ino: number;
    readonly mtimeMs: number;
    readonly isFile: () => boolean;
  };
}

/** The disk as it is. */
export const nodeDisk: Disk = {
  openSync,
  writeSync: (file, bytes, offset) => writeSync(file, bytes, offset),
  fsyncSync,
  closeSync,
  readFileSync: (path) => readFileSync(path),
  renameSync,
  rmSync,
  mkdirSync,
  readdirSync: (path) => readdirSync(path),
  lstatSync,
  statSync,
};

/** The system's name for what went wrong, e.g. `ENOENT`; an empty text where it gave none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What went wrong, in the system's own words. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The names in a folder; none where there is no such folder. */
export const namesIn = (disk: Disk, folder: string): readonly string[] => {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};
