import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Writes a picture of the whole X screen to `file`, with imagemagick. */
export const screenshot = async (file: string): Promise<void> => {
  await promisify(execFile)('import', ['-window', 'root', file]);
};

/** Counts the pixels of the X screen that have exactly this colour, e.g. `#ff9632`. */
export const countPixels = async (colour: string): Promise<number> => {
  const command = `import -window root png:- | convert png:- -fill black +opaque '${colour}' -fill white -opaque '${colour}' -format '%[fx:round(w*h*mean)]' info:`;
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return Number(stdout);
};
