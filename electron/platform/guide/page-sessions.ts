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
 * The sessions that Amazon's page lives in: one in memory, wiped after each opening, or one on disk where the person
 * wants to stay signed in. `folder` is where Chromium keeps the ones on disk.
 */
export const createPageSessions = (folder: string) => {
  /** Sessions in memory are never freed by Electron, so wiped ones are taken again. */
  const spare: Session[] = [];
  let made = 0;
  let last = 1;
  /** The kept ones that Chromium has open in this run: files alone would not do away with those. */
  const opened = new Set<string>();

  const keptNames = (): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => keptName.test(name)) : [];

  const lastNumber = (names: readonly string[]): number =>
    Math.max(last, ...names.map((name) => Number(name.slice('amazon-'.length))));

  const openKept = (): Session => {
    last = lastNumber(keptNames());
    const name = `amazon-${last}`;
    opened.add(name);
    return session.fromPartition(`persist:${name}`);
  };

  const openInMemory = (): Session => {
    const wiped = spare.pop();
    if (wiped) return wiped;
    made += 1;
    return session.fromPartition(`guide-${made}`);
  };

  return {
    /** A session in memory that knows of nothing, or the one that is kept. */
    open: (isKept: boolean): Session => (isKept ? openKept() : openInMemory()),
    /** Ends what an opening leaves behind: everything, or nothing but what is not yet on disk. */
    close: async (pageSession: Session, isKept: boolean): Promise<void> => {
      if (isKept) {
        pageSession.flushStorageData();
        await pageSession.cookies.flushStore();
        return;
      }
      await wipe(pageSession);
      spare.push(pageSession);
    },
    /** Signs out and removes every kept session from the disk. Rejects when a file cannot be removed. */
    erase: async (): Promise<void> => {
      const names = keptNames();
      try {
        for (const name of names) {
          if (opened.has(name)) await wipe(session.fromPartition(`persist:${name}`));
          // What Chromium deletes stays in its databases for a while; without the files it is gone.
          rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
        }
      } finally {
        last = lastNumber(names) + 1;
      }
    },
  };
};
