import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Session, session } from 'electron';

/** The names of kept sessions; a new one is begun after each erasing, since Chromium holds on to the old one's files. */
const keptName = /^amazon-\d+$/;

const wipe = async (pageSession: Session): Promise<void> => {
  await pageSession.closeAllConnections();
  await pageSession.clearStorageData();
  await pageSession.clearCache();
  await pageSession.clearAuthCache();
  await pageSession.clearHostResolverCache();
  await pageSession.clearCodeCaches({});
};

/**
 * The sessions that Amazon's page lives in: one in memory for each opening, or one on disk where the person wants to
 * stay signed in. `folder` is where Chromium keeps the ones on disk.
 */
export const createPageSessions = (folder: string) => {
  let openings = 0;
  let last = 0;

  const keptNames = (): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => keptName.test(name)) : [];

  const nameToKeep = (): string => {
    const numbers = keptNames().map((name) => Number(name.slice('amazon-'.length)));
    last = Math.max(last, ...numbers, 1);
    return `amazon-${last}`;
  };

  return {
    /** A new session in memory, or the one that is kept. */
    open: (isKept: boolean): Session => {
      openings += 1;
      return session.fromPartition(isKept ? `persist:${nameToKeep()}` : `guide-${openings}`);
    },
    /** Ends what an opening leaves behind: everything, or nothing but what is not yet on disk. */
    close: async (pageSession: Session, isKept: boolean): Promise<void> => {
      if (!isKept) return wipe(pageSession);
      pageSession.flushStorageData();
      await pageSession.cookies.flushStore();
    },
    /** Signs out and removes every kept session from the disk. Rejects when a file cannot be removed. */
    erase: async (): Promise<void> => {
      for (const name of keptNames()) {
        await wipe(session.fromPartition(`persist:${name}`));
        // What Chromium deletes stays in its databases for a while; without the files it is gone.
        rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
      }
      last += 1;
    },
  };
};
