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

/** Their memory in MiB, what they share counted once (PSS). */
export const pssMib = (processes: readonly ProcessInfo[]): number =>
  sum(processes.map(({ pid }) => Number(/^Pss:\s*(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1]) / 1024));

/** Bytes that they have sent to the disk so far. */
export const writtenBytes = (processes: readonly ProcessInfo[]): number =>
  sum(processes.map(({ pid }) => Number(/^write_bytes: (\d+)$/m.exec(read(pid, 'io'))?.[1])));

/** Open files and threads of the main process: what a leak would make grow. */
export const handlesOf = (pid: number) => ({
  files: readdirSync(`/proc/${pid}/fd`).length,
  threads: readdirSync(`/proc/${pid}/task`).length,
});
