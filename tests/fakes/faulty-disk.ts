import { type Disk, nodeDisk } from '../../electron/services/data/disk';

type Call = keyof Disk;

/** The calls that a disk can fail in; closing is not one that anybody could act on. */
export const calls = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'readFileSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'readdirSync',
  'lstatSync',
  'statSync',
] as const satisfies readonly Call[];

/** An error as the system makes it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: made for a test`), { code });

/** A disk on which `before` sees every call first, numbered from 1, and may throw in its place. */
const watched = (before: (call: Call, count: number) => void, disk: Disk = nodeDisk): Disk => {
  let count = 0;
  const guard =
    <Arguments extends readonly unknown[], Result>(call: Call, work: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      count += 1;
      before(call, count);
      return work(...given);
    };
  return {
    openSync: guard('openSync', disk.openSync),
    writeSync: guard('writeSync', disk.writeSync),
    fsyncSync: guard('fsyncSync', disk.fsyncSync),
    closeSync: guard('closeSync', disk.closeSync),
    readFileSync: guard('readFileSync', disk.readFileSync),
    renameSync: guard('renameSync', disk.renameSync),
    rmSync: guard('rmSync', disk.rmSync),
    mkdirSync: guard('mkdirSync', disk.mkdirSync),
    readdirSync: guard('readdirSync', disk.readdirSync),
    lstatSync: guard('lstatSync', disk.lstatSync),
    statSync: guard('statSync', disk.statSync),
  };
};

/** Without waiting for the disk: for tests that write thousands of times and pull no plug. */
export const quickDisk: Disk = { ...nodeDisk, fsyncSync: () => undefined };

/** Fails with `code` in the one call of number `at` among those of `kind`, and tells whether it came to that. */
export const failingOnce = (kind: Call, at: number, code: string) => {
  let seen = 0;
  const disk = watched((call) => {
    if (call !== kind) return;
    seen += 1;
    if (seen === at) throw systemError(code);
  }, quickDisk);
  return { disk, hasFailed: () => seen >= at };
};

/** Is gone from the call of number `at` on, as for a process that is killed there: nothing after it happens. */
export const dyingAt = (at: number) => {
  let hasDied = false;
  const disk = watched((_call, count) => {
    if (count < at && !hasDied) return;
    hasDied = true;
    throw systemError('KILLED');
  }, quickDisk);
  const die = (): void => {
    hasDied = true;
  };
  return { disk, hasDied: () => hasDied, die };
};

/** Takes at most `most` bytes at a time. */
export const writingShort = (most: number): Disk => ({
  ...quickDisk,
  writeSync: (file, bytes, offset) =>
    nodeDisk.writeSync(file, bytes.subarray(0, Math.min(bytes.length, offset + most)), offset),
});

/** Has room for `room` more bytes, then fails as a full disk does, or takes nothing without an error. */
export const fullAfter = (room: number, isSilent: boolean): Disk => {
  let left = room;
  return {
    ...quickDisk,
    writeSync: (file, bytes, offset) => {
      const part = Math.min(left, bytes.length - offset);
      if (part === 0 && !isSilent) throw systemError('ENOSPC');
      left -= part;
      return part === 0 ? 0 : nodeDisk.writeSync(file, bytes.subarray(0, offset + part), offset);
    },
  };
};
