import { rmSync } from 'node:fs';
import { app } from 'electron';
import { type Log, type LogEntry, logLine } from '../core/log/log-entry';

/** Two files of this size at most: some years of starts and ends, or some thousand troubles. */
const largestBytes = 262_144;

/** Only the person whose data it is may read along. */
const ownerOnly = 0o600;

/**
 * The log in the application's log folder: `hangup.log`, and `hangup.old.log` once that has grown. Loaded with the
 * first entry, after what calls for it has gone on: a start does not wait for its log. Nothing of it reaches the
 * console or the windows.
 */
export const createLogFile = (): { readonly log: Log; readonly erase: () => void } => {
  const loading = async () => {
    // The part without Electron: the other one would put scripts into the windows.
    const { default: log } = await import('electron-log/node');
    const { file, console: terminal } = log.transports;
    terminal.level = false;
    file.setAppName(app.getName());
    file.fileName = 'hangup.log';
    file.resolvePathFn = () => `${app.getPath('logs')}/hangup.log`;
    file.maxSize = largestBytes;
    file.writeOptions = { flag: 'a', mode: ownerOnly, encoding: 'utf8' };
    file.format = '{iso} {text}';
    return log;
  };
  let loaded: ReturnType<typeof loading> | null = null;
  let isErased = false;
  return {
    log: (entry: LogEntry): void => {
      if (isErased) return;
      loaded ??= loading();
      // A log that cannot be written is no reason to do anything else less well.
      void loaded.then((log) => (isErased ? undefined : log.info(logLine(entry)))).catch(() => undefined);
    },
    /** Removes the log, and writes none for the rest of the run. Throws the system's error. */
    erase: (): void => {
      isErased = true;
      rmSync(app.getPath('logs'), { recursive: true, force: true });
    },
  };
};
