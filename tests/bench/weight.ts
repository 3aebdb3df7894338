import { readdirSync, readFileSync } from 'node:fs';
import type { ProcessInfo } from '../desk/processes';

const read = (pid: number, name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8');

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the processes have computed so far, in milliseconds: the scheduler counts it in nanoseconds for each thread. */
export const cpuMs = (processes: readonly ProcessInfo[]): number =>
  sum(
    processes.flatMap(({ pid }) =>
      readdirSync(`/proc/${pid}/task`).map(
        (thread) => Number(read(pid, `task/${thread}/schedstat`).split(' ')[0]) / 1e6,
      ),
    ),
  );

const rollupMib = (processes: readonly ProcessInfo[], field: string): number =>
  sum(
    processes.map(
      ({ pid }) =>
        Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(read(pid, 'smaps_rollup'))?.[1]) / 1024,
    ),
  );

/** Their memory in MiB, what they share counted once (PSS). */
export const pssMib = (processes: readonly ProcessInfo[]): number => rollupMib(processes, 'Pss');

/**
 * What of their memory in MiB no file stands behind: all that can leak. PSS also has the libraries in it, of which a
 * process counts less while somebody else's Electron has them loaded as well.
 */
export const anonymousMib = (processes: readonly ProcessInfo[]): number => rollupMib(processes, 'Anonymous');

/** Bytes that they have sent to the disk so far. */
export const writtenBytes = (processes: readonly ProcessInfo[]): number =>
  sum(processes.map(({ pid }) => Number(/^write_bytes: (\d+)$/m.exec(read(pid, 'io'))?.[1])));

/** The workers of Chromium's pool, of foreground and background, and of GLib's; the kernel keeps fifteen letters. */
const poolWorker = /^(ThreadPool(Foreg|Backg)|pool-)/;

/**
 * Open files and threads of the main process: what a leak would make grow. The threads by name, and apart from them how
 * many workers there are in the pools of Chromium and GLib: these make one more whenever all of their own are busy, and
 * let it go when they see fit.
 */
export const handlesOf = (pid: number) => {
  const names = readdirSync(`/proc/${pid}/task`).map((thread) => read(pid, `task/${thread}/comm`).trim());
  const threads = names.filter((name) => !poolWorker.test(name)).toSorted();
  return { files: readdirSync(`/proc/${pid}/fd`).length, threads, workers: names.length - threads.length };
};
