import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A window of the X screen, in pixels. */
export type Place = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Runs xdotool and returns what it printed; an empty text when it found nothing. */
export const xdotool = async (...args: readonly string[]): Promise<string> => {
  const { stdout } = await run('xdotool', [...args]).catch(() => ({ stdout: '' }));
  return stdout.trim();
};

const placeOf = async (id: string): Promise<readonly Place[]> => {
  const text = await xdotool('getwindowgeometry', '--shell', id);
  const field = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(text)?.[1]);
  // It may have closed since it was found.
  if (text === '') return [];
  return [{ id, x: field('X'), y: field('Y'), width: field('WIDTH'), height: field('HEIGHT') }];
};

/** The visible windows of a class, menus and pop-ups included. */
export const windowsOfClass = async (name: string): Promise<readonly Place[]> => {
  const ids = await xdotool('search', '--onlyvisible', '--class', name);
  return (await Promise.all(ids.split('\n').filter(Boolean).map(placeOf))).flat();
};

/** Moves the pointer into the middle of a window and clicks. */
export const clickOn = async (place: Place, button: 1 | 3): Promise<void> => {
  const x = String(Math.round(place.x + place.width / 2));
  const y = String(Math.round(place.y + place.height / 2));
  await xdotool('mousemove', x, y, 'click', String(button));
};

/** Moves the pointer to where nothing reacts to it. */
export const parkPointer = async (): Promise<void> => {
  await xdotool('mousemove', '20', '980');
};
