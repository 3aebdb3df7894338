/** The part of yauzl (which brings no types) that stand-in.mjs uses: https://github.com/thejoshwolfe/yauzl#readme */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    readonly fileName: string;
    readonly externalFileAttributes: number;
  }
  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }
  export function openPromise(file: string): Promise<ZipFile>;
}
