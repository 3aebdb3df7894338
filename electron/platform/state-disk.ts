import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';

const name = 'hangup';

/**
 * The state's file under `folder`, through electron-store, which writes to a temporary file, flushes it and renames it.
 * Every function may throw the system's error.
 */
export const createStateDisk = <Data extends Record<string, unknown>>(
  folder: string,
  stamp: () => string,
) => {
  const path = join(folder, `${name}.json`);
  let store: ElectronStore<Data> | null = null;

  const open = (): ElectronStore<Data> =>
    new ElectronStore<Data>({
      name,
      cwd: folder,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      configFileMode: 0o600,
    });

  return {
    path,
    read: (): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    setAside: (): string => {
      const kept = join(folder, `${name}.unreadable-${stamp()}.json`);
      renameSync(path, kept);
      return kept;
    },
    write: (data: Data): void => {
      // Opened at the first write: electron-store reads the file when it is made, and throws on one it cannot parse.
      store ??= open();
      store.store = data;
    },
  };
};
