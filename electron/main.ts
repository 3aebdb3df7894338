import { app, Menu } from 'electron';
import { plainUserAgent } from './core/guide/user-agent';
import { isStart, ownWords } from './core/words';
import { registerAppScheme } from './platform/app-protocol';
import { keepMemoryOutOfDumps } from './platform/core-dumps';
import { drawWithoutGraphicsCard, sleepLonger, withhold } from './platform/switches';
import { answerWithoutDisplay } from './platform/without-display';
import { takePlace } from './wiring/place';

/**
 * Loaded before the icon shows: no more than what Chromium has to know before it is ready, the place of the only
 * Hangup, and the icon. All the rest is loaded while the icon is already there.
 */
const main = async (): Promise<void> => {
  withhold();
  drawWithoutGraphicsCard();
  sleepLonger();
  keepMemoryOutOfDumps();
  const words = ownWords(process.argv, app.isPackaged);
  if (!isStart(words)) answerWithoutDisplay();
  // electron-store writes in place, not atomically, where this is set.
  delete process.env.SNAP;
  // Every window asks for the sandbox itself; as root, where Chromium has none, this call would end every renderer.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  // None of our windows has a menu bar, and the icon would wait for Electron to make its own. macOS keeps it at the top.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  app.userAgentFallback = plainUserAgent(app.userAgentFallback);
  const place = isStart(words) ? await takePlace(words) : null;
  const { start } = await import('./wiring/start');
  start(words, place);
};

// Not awaited: Electron is ready only once this file has been run.
void main();
