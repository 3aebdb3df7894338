import { readdirSync, readFileSync } from 'node:fs';

/** A process of the app. */
export type ProcessInfo = {
  readonly pid: number;
  readonly parentPid: number;
  /** Chromium's name for what it does: `browser`, `renderer`, `gpu-process`, `utility`, `zygote` … */
  readonly type: string;
  readonly commandLine: string;
  /** From `/proc/<pid>/status`: 2 means that a seccomp filter is on. */
  readonly seccomp: number;
};

const readProcess = (pid: number): ProcessInfo | undefined => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
    // A process that ended and was not yet waited for runs nothing any more.
    if (/^State:\s*Z/m.test(status)) return undefined;
    const type = /--type=(\S+)/.exec(commandLine)?.[1] ?? 'browser';
    return { pid, parentPid: field('PPid'), type, commandLine, seccomp: field('Seccomp') };
  } catch {
    // It ended while it was read.
    return undefined;
  }
};

const allProcesses = (): readonly ProcessInfo[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);

/** The process `rootPid` and everything that descends from it, the root first. */
export const processTree = (rootPid: number): readonly ProcessInfo[] => {
  const all = allProcesses();
  const below = (pid: number): readonly ProcessInfo[] =>
    all.filter(({ parentPid }) => parentPid === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === rootPid), ...below(rootPid)];
};

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
};

/** Ends the process group of `rootPid` and everything that descends from it, at once. */
export const killTree = (rootPid: number): void => {
  const pids = processTree(rootPid).map(({ pid }) => pid);
  for (const pid of [-rootPid, ...pids]) kill(pid);
};

const environmentOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    // It is another user's, or sandboxed, or gone.
    return '';
  }
};

/** Ends, at once, whatever has `folder` on its command line or in its environment; returns how many that were. */
export const killUsersOf = (folder: string): number => {
  const users = allProcesses().filter(
    ({ pid, commandLine }) => commandLine.includes(folder) || environmentOf(pid).includes(folder),
  );
  for (const { pid } of users) kill(pid);
  return users.length;
};
