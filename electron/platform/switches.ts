import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { withheldSwitches } from '../core/withheld-switches';

/**
 * Beside the application, in the folder of the program: only who may change the program can put it there. The packages
 * that tests drive have it, and differ from a release in nothing else but the fuse for `--inspect`.
 */
const testMark = 'for-tests';

/** Takes away the switches that a release does not obey. Must run before anything else. */
export const withholdSwitches = (): void => {
  if (!app.isPackaged || existsSync(join(process.resourcesPath, testMark))) return;
  for (const name of withheldSwitches) app.commandLine.removeSwitch(name);
};
