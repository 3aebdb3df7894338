import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Writes a picture of the X screen to `file`, with imagemagick: of the whole of it, or of a place. */
export const screenshot = async (file: string, place?: Place): Promise<void> => {
  const crop = place ? ['-crop', `${place.width}x${place.height}+${place.x}+${place.y}`, '+repage'] : [];
  await promisify(execFile)('import', ['-window', 'root', ...crop, file]);
};

/** Counts the pixels of the X screen that have exactly this colour, e.g. `#ff9632`. */
export const countPixels = async (colour: string): Promise<number> => {
  const command = `import -window root png:- | convert png:- -fill black +opaque '${colour}' -fill white -opaque '${colour}' -format '%[fx:round(w*h*mean)]' info:`;
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return Number(stdout);
};
