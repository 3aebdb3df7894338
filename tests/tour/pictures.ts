import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { screenshot } from '../desk/screen';
import type { Place } from './x-windows';

/** Longer than the longest of our transitions. */
const SETTLE_MS = 350;
const ENLARGED = '800%';

/** Where `npm run tour` wants the picture of this name. */
export const pictureFile = (name: string): string => {
  const { HANGUP_TOUR_OUT: folder } = process.env;
  if (!folder) throw new Error('HANGUP_TOUR_OUT must name a folder; npm run tour sets it');
  return join(folder, `${name}.png`);
};

/** Waits until what moves on the screen has come to rest. */
export const settled = (): Promise<void> => sleep(SETTLE_MS);

/** Writes a picture of the whole screen, once what moves on it has come to rest. */
export const shoot = async (name: string): Promise<void> => {
  await settled();
  await screenshot(pictureFile(name));
};

/** A place of the screen, as it was on the picture `file`. */
export type Part = { readonly file: string; readonly place: Place };

const cropped = ({ file, place: { x, y, width, height } }: Part): readonly string[] => [
  '(',
  file,
  '-crop',
  `${width}x${height}+${x}+${y}`,
  '+repage',
  ')',
];

/** How far the lightest and the darkest spot of a place are apart: 0 for a plain colour, 1 for black on white. */
export const contrastIn = async (part: Part): Promise<number> => {
  const measure = ['-colorspace', 'Gray', '-format', '%[fx:maxima-minima]', 'info:'];
  const { stdout } = await promisify(execFile)('convert', [...cropped(part), ...measure]);
  return Number(stdout);
};

/** Writes places of the screen beside one another, enlarged. */
export const enlarge = async (name: string, parts: readonly Part[]): Promise<void> => {
  const crops = parts.flatMap(cropped);
  await promisify(execFile)('convert', [...crops, '+append', '-scale', ENLARGED, pictureFile(name)]);
};
