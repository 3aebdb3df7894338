import ElectronStore from 'electron-store';

/** The file as electron-store sees it: one text, sealed by others, that goes to disk as it is. */
interface Content {
  readonly text: string;
}

/**
 * `hangup.json` in `folder`, written by electron-store. It may throw the system's error, and where the disk is full it
 * cuts the file off without one: read the file back, and keep what it holds elsewhere too.
 */
export const createPrimaryFile = (folder: string) => {
  let store: ElectronStore<Content> | null = null;
  const open = (): ElectronStore<Content> =>
    new ElectronStore<Content>({
      name: 'hangup',
      cwd: folder,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      configFileMode: 0o600,
      serialize: ({ text }) => text,
      deserialize: (text) => ({ text }),
    });
  return {
    write: (text: string): void => {
      // Opened at the first write: electron-store reads the file when it is made, and most starts write nothing.
      store ??= open();
      store.store = { text };
    },
  };
};
