import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killUsersOf } from './processes';
import { waitFor } from './wait';

/** A user's folders that exist for one test only. */
export type Home = {
  readonly folder: string;
  /** What an app must be started with to see nothing of the real user. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends every process that still works in these folders, and removes them. */
  remove(): Promise<void>;
};

const INHERITED = ['PATH', 'DISPLAY', 'XAUTHORITY', 'TZ'];

const inherited = (): Record<string, string> =>
  Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

const foldersBelow = (folder: string) => ({
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, '.config'),
  XDG_CACHE_HOME: join(folder, '.cache'),
  XDG_DATA_HOME: join(folder, '.local', 'share'),
  XDG_STATE_HOME: join(folder, '.local', 'state'),
  XDG_RUNTIME_DIR: join(folder, 'run'),
  TMPDIR: join(folder, 'tmp'),
});

/** Makes an empty home; `busAddress` is both the session and the system bus seen from it. */
export const createHome = async (busAddress: string): Promise<Home> => {
  // Short on purpose: Chromium puts a socket deep below it, and the path of a socket has 107 characters at most.
  const folder = await mkdtemp(join(tmpdir(), 'hangup-'));
  const folders = foldersBelow(folder);
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return {
    folder,
    env: {
      ...inherited(),
      ...folders,
      LANG: 'C.UTF-8',
      DBUS_SESSION_BUS_ADDRESS: busAddress,
      DBUS_SYSTEM_BUS_ADDRESS: busAddress,
    },
    async remove() {
      const failure = () => `processes that use ${folder} do not end`;
      await waitFor(() => killUsersOf(folder) === 0 || undefined, { timeoutMs: 20_000, failure });
      await rm(folder, { recursive: true, force: true });
    },
  };
};
