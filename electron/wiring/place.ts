import { join } from 'node:path';
import { app } from 'electron';
import { type CommandSocket, claimCommandSocket } from '../platform/command-socket';
import { becomeTheOnly, troubleWith } from '../platform/launch';
import { createTray, type OwnTray } from '../platform/tray';

/** What a start comes to before anything of the application is loaded. */
export type Place =
  /** Nobody else runs: the place is ours, and the icon shows. */
  | { readonly kind: 'ours'; readonly socket: CommandSocket; readonly tray: OwnTray }
  /** Another Hangup runs. With `isUntold` it has not heard of this start yet. */
  | { readonly kind: 'taken'; readonly isUntold: boolean }
  | { readonly kind: 'trouble'; readonly error: Error };

/**
 * How long a Linux desktop may take to put the icon up: some turns of this process, each of which waits for an answer
 * over D-Bus. What is loaded next would hold them up for longer than they take. Elsewhere the icon is there at once.
 */
const iconMs = process.platform === 'linux' ? 60 : 0;

/** Null where nothing can be written at home: then Electron knows of no folder at all. */
const findDataFolder = (): string | null => {
  try {
    return app.getPath('userData');
  } catch {
    return null;
  }
};

/** Takes the place of the one Hangup of this data folder, `words` being what the other is told if there is one. */
export const takePlace = async (words: readonly string[]): Promise<Place> => {
  const dataFolder = findDataFolder();
  if (dataFolder === null)
    return { kind: 'trouble', error: new Error('No folder for your data can be made.') };
  const error = troubleWith(dataFolder);
  if (error) return { kind: 'trouble', error };
  if (!becomeTheOnly(words)) return { kind: 'taken', isUntold: false };
  const [socket] = await Promise.all([claimCommandSocket(dataFolder), app.whenReady()]);
  // Another one has slipped through the first lock.
  if (!socket) return { kind: 'taken', isUntold: true };
  const tray = createTray(join(__dirname, 'assets/tray'));
  await new Promise((resolve) => setTimeout(resolve, iconMs));
  return { kind: 'ours', socket, tray };
};
