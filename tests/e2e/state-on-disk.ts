import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedState } from '../../electron/core/state/saved-state';

/** Where the state lies in a data folder. */
export const stateFile = (dataFolder: string): string => join(dataFolder, 'hangup.json');

/** The state as it is on disk now. */
export const readState = (dataFolder: string): SavedState =>
  JSON.parse(readFileSync(stateFile(dataFolder), 'utf8'));

/** Puts something in the place of the state before the app starts. */
export const plantState = (dataFolder: string, content: string): void => {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(stateFile(dataFolder), content);
};
