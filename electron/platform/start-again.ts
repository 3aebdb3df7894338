import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { app } from 'electron';
import { ownAppImage, ownPortable } from './own-program';

/** Waits until the process of the first argument has ended, then becomes what the others say. */
const afterwards = 'while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; exec "$@"';

/**
 * Electron waits in a helper that runs from the mount of the AppImage, and dies with it
 * (electron-userland/electron-builder#1727). A shell lies elsewhere. Throws where the image is gone.
 */
const startImageAfterwards = (image: string, words: readonly string[]): void => {
  accessSync(image, constants.X_OK);
  const args = ['-c', afterwards, String(process.pid), image, ...words];
  spawn('/bin/sh', args, { detached: true, stdio: 'ignore' }).unref();
};

/** Ends this run and begins another, as if it had been started by hand. Throws where there is nothing to start. */
export const startAgain = (): void => {
  const words = process.argv.slice(1).filter((word) => word !== '--hidden');
  const image = ownAppImage();
  const portable = ownPortable();
  if (image) startImageAfterwards(image, words);
  else app.relaunch({ args: words, ...(portable && { execPath: portable }) });
  app.quit();
};
