import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedState } from '../../electron/core/state/saved-state';
import { unsealState } from '../../electron/services/data/sealed';

/** Where the state lies in a data folder. */
export const stateFile = (dataFolder: string): string => join(dataFolder, 'hangup.json');

/** The state as it is on disk now; throws when it is not whole. */
export const readState = (dataFolder: string): SavedState => {
  const body = unsealState(readFileSync(stateFile(dataFolder), 'utf8'));
  if (!body) throw new Error(`${stateFile(dataFolder)} is not whole`);
  return body.data() as SavedState;
};

/** Puts something in the place of the state before the app starts. */
export const plantState = (dataFolder: string, content: string): void => {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(stateFile(dataFolder), content);
};
