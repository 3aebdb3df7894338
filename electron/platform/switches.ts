import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { withheldSwitches, withheldVariables } from '../core/withheld';

/**
 * Beside the application, in the folder of the program: only who may change the program can put it there. The packages
 * that tests drive have it, and differ from a release in nothing else but the fuse for `--inspect`.
 */
const testMark = 'for-tests';

/**
 * Takes away the switches, and the variables like them, that a release does not obey, and its warnings. Must run before
 * anything else.
 */
export const withhold = (): void => {
  if (!app.isPackaged || existsSync(join(process.resourcesPath, testMark))) return;
  for (const name of withheldSwitches) app.commandLine.removeSwitch(name);
  for (const name of withheldVariables) delete process.env[name];
  // Electron warns of each page that did not load, with its whole address, and desktops may keep what programs say.
  process.removeAllListeners('warning');
};

/**
 * Whether Chromium runs without its sandbox. The start script of an AppImage says so where the system lets no ordinary
 * program build one; root never has one, and is told where it starts us.
 */
export const isWithoutSandbox = (): boolean =>
  app.commandLine.hasSwitch('no-sandbox') && process.getuid?.() !== 0;

/**
 * Draws without the graphics card, on Linux: windows of text that are open for minutes need none, and its drivers, or
 * the program that stands in for them, would be in memory for as long as Hangup runs. What a page can reach is less as
 * well. Other systems keep Chromium's own choice. Must run before the application is ready.
 */
export const drawWithoutGraphicsCard = (): void => {
  if (process.platform !== 'linux') return;
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-software-rasterizer');
};

/**
 * How often Chromium's allocator looks for memory that it can give back, in what was freed and in what each thread keeps
 * at hand. Its own few seconds are for a browser that is used, and were most of what a Hangup at rest computed. Five minutes
 * are soon enough after a window closed. Our own process reads the second before this script runs, and keeps to a minute;
 * its children obey both. The names are Chromium's (base/allocator/partition_alloc_features.cc); where one is not known
 * nothing happens.
 */
const reclaimSeldom = [
  'PartitionAllocMemoryReclaimer:interval/300s',
  'EnableConfigurableThreadCachePurgeInterval:ThreadCacheMinPurgeInterval/300s/ThreadCacheDefaultPurgeInterval/300s/ThreadCacheMaxPurgeInterval/300s',
];

/** Wakes the processes less often while nothing goes on. Must run before the application is ready. */
export const sleepLonger = (): void => {
  const given = app.commandLine.getSwitchValue('enable-features');
  const features = [given, ...reclaimSeldom].filter((one) => one !== '');
  app.commandLine.appendSwitch('enable-features', features.join(','));
};
