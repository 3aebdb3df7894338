import { accessSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { ownAppImage } from './own-program';

/**
 * Gives the AppImage another name while `replace` runs, which says whether it did: electron-updater takes the old one
 * away before it moves the new one there, and where that fails there would be none.
 */
const withSpare = (image: string, replace: () => boolean): void => {
  // With the number of this process: whoever keeps older versions may have called one `.old`.
  const spare = `${image}.${process.pid}.old`;
  try {
    linkSync(image, spare);
  } catch {
    // A folder in which nothing can be taken away either, or a file system without second names.
  }
  if (replace() || existsSync(image)) rmSync(spare, { force: true });
  else if (existsSync(spare)) renameSync(spare, image);
};

/** Starts the new version at once, which must find nobody in this one's place; where it is not there, the place is kept. */
const handOver = (image: string, replace: () => boolean): void =>
  withSpare(image, () => {
    app.releaseSingleInstanceLock();
    const isReplaced = replace();
    if (!isReplaced) app.requestSingleInstanceLock();
    return isReplaced;
  });

/**
 * Ends Hangup for the new version in `files`. Rejects where that cannot take its place, and this one goes on; on Windows
 * some of that shows only when the end has begun: then this version begins anew.
 */
export const installUpdate = (updater: AppUpdater, files: readonly string[]): Promise<void> =>
  new Promise((_resolve, reject) => {
    // Somebody may have tidied up since it was downloaded.
    for (const file of files) accessSync(file);
    let hasFailed = false;
    let isEnding = false;
    updater.once('error', (error) => {
      hasFailed = true;
      if (isEnding) app.relaunch();
      reject(error);
    });
    const replace = (): boolean => {
      updater.quitAndInstall(true, true);
      return !hasFailed;
    };
    const image = ownAppImage();
    if (image) handOver(image, replace);
    else replace();
    isEnding = process.platform === 'win32';
  });
