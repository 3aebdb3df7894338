import { readFileSync, writeFileSync } from 'node:fs';

/** Of what core(5) can write down: the headers of programs alone, and not a byte of memory. */
const headersOnly = '0x10';

/** Of a process and of those that came out of it, by its id. */
const limit = (pid: number): void => {
  writeFileSync(`/proc/${pid}/coredump_filter`, headersOnly);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  for (const child of children) limit(Number(child));
};

/**
 * Keeps what somebody typed out of core dumps, where a system writes them: this process's, and those of all that come
 * out of it or, as every page does, out of Chromium's zygotes, which are there already. Elsewhere than on Linux a system
 * has to be told to write any. One that does not let itself be told is left as it is: nothing depends on it.
 */
export const keepMemoryOutOfDumps = (): void => {
  if (process.platform !== 'linux') return;
  try {
    limit(process.pid);
  } catch {
    // A kernel without these files, or a zygote that belongs to Chromium's own helper.
  }
};
