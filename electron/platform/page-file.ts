import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The file that an address of ours names, or null when the address is another host's, leaves the root, or is spelled as
 * only somebody would who wants to leave it. `root` is a real path; rejects where no such file is.
 */
export const fileOf = async (root: string, address: string): Promise<string | null> => {
  const { host, pathname } = new URL(address);
  if (host !== 'hangup') return null;
  const path = decodeURIComponent(pathname);
  if (/[\\\0%]/.test(path) || path.split('/').includes('..')) return null;
  const file = await realpath(join(root, path));
  return file.startsWith(root + sep) ? file : null;
};
