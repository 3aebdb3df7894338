import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARIES = '/usr/lib';

/** Environment variables for a process that is to live at another time. */
type TimeEnv = Readonly<Record<string, string>>;

/** An offset from the real time as libfaketime reads it: `+31d`, `-2h`, `+90m`, `+10s`. */
export type TimeOffset = `${'+' | '-'}${number}${'d' | 'h' | 'm' | 's' | ''}`;

/** A clock that can be moved while a process lives by it. */
type JumpableClock = {
  readonly file: string;
  readonly env: TimeEnv;
  /** Takes effect within about a second; the monotonic clock, and so every timer, goes on as it was. */
  jumpTo(offset: TimeOffset): void;
};

const findLibrary = (): string => {
  const found = readdirSync(LIBRARIES)
    .map((folder) => join(LIBRARIES, folder, 'faketime', 'libfaketime.so.1'))
    .find((file) => existsSync(file));
  if (!found)
    throw new Error(`no libfaketime.so.1 under ${LIBRARIES}/*/faketime: install the package faketime`);
  return found;
};

/** Starts a process at an offset from now, as `faketime -f` does: all its clocks are moved. */
export const shiftedEnv = (offset: TimeOffset): TimeEnv => ({ LD_PRELOAD: findLibrary(), FAKETIME: offset });

/** Starts a process whose clocks and timers all run `factor` times as fast. */
export const fastEnv = (factor: number): TimeEnv => ({
  LD_PRELOAD: findLibrary(),
  FAKETIME: `+0 x${factor}`,
});

/**
 * A clock whose offset stands in `file`. The main process lives by it, before and after windows open; renderers,
 * whose sandbox keeps the file from them, stay at the real time.
 */
export const jumpable = (file: string): JumpableClock => {
  const jumpTo = (offset: TimeOffset) => writeFileSync(file, `${offset}\n`);
  if (!existsSync(file)) jumpTo('+0');
  return {
    file,
    jumpTo,
    env: {
      LD_PRELOAD: findLibrary(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      // With the monotonic clock moved too, a jump back would freeze every timer.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      // The work-around that libfaketime else turns on for glibc makes Electron slow to start, and crash.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
    },
  };
};

/** Removes what libfaketime keeps in memory for a process that was killed; a later one of that id could not start. */
export const removeClockOf = (pid: number): void => {
  for (const name of [`faketime_shm_${pid}`, `sem.faketime_sem_${pid}`])
    rmSync(join('/dev/shm', name), { force: true });
};
