/** `npm start`: the app on your desktop, or, where there is none, on a virtual one with a picture of it. */

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitCodeOf, stopChild, untilToldToEnd } from './children.mjs';
import { screenshot, startDesktop } from './desktop.mjs';
import { adviceOn, sandboxNotice, startApp } from './launch.mjs';
import { explain, isLinux, projectFolder, runScript } from './project.mjs';
import { waitForTrayItem } from './tray-watch.mjs';

const TRAY_MS = 60_000;
/** From the registration of a tray icon to its being painted. */
const PAINT_MS = 1500;

/** @typedef {import('./children.mjs').ChildProcess} ChildProcess */

/**
 * Until the app ends by itself or we are told to end it.
 * @param {ChildProcess} app @param {Promise<NodeJS.Signals>} toldToEnd
 * @returns {Promise<number>} the exit code
 */
async function untilEnd(app, toldToEnd) {
  const ended = await Promise.race([exitCodeOf(app), toldToEnd]);
  if (typeof ended !== 'number') {
    await stopChild(app);
    return 0;
  }
  console.log(`Hangup has ended by itself, with exit code ${ended}.`);
  const advice = adviceOn(ended);
  if (advice) console.log(advice);
  return ended;
}

/** @param {readonly string[]} args */
async function runOnDesktop(args) {
  const toldToEnd = untilToldToEnd();
  return untilEnd(startApp(args), toldToEnd);
}

/** @param {Awaited<ReturnType<typeof startDesktop>>} session @param {ChildProcess} app */
async function takePicture(session, app) {
  const isThere = await Promise.race([waitForTrayItem(session, TRAY_MS), exitCodeOf(app).then(() => false)]);
  await sleep(isThere ? PAINT_MS : 0);
  if (app.exitCode !== null || app.signalCode !== null) return;
  screenshot(session.env, path.join(projectFolder, 'out/desktop.png'));
  const state = isThere
    ? 'Hangup is in the tray'
    : `No tray icon has shown up within ${TRAY_MS / 1000} seconds`;
  console.log(`${state}. A picture of the desktop: out/desktop.png. Press Ctrl-C to end.`);
}

/** @param {readonly string[]} args */
async function runOnVirtualDesktop(args) {
  console.log('There is no display here, so Hangup runs on a virtual desktop that nobody sees.');
  const toldToEnd = untilToldToEnd();
  const session = await startDesktop();
  try {
    const app = startApp(args, { env: session.env });
    takePicture(session, app).catch((error) => console.error(`There is no picture: ${explain(error)}`));
    return await untilEnd(app, toldToEnd);
  } finally {
    await session.stop();
  }
}

await runScript(async () => {
  const args = process.argv.slice(2);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (sandboxNotice) console.log(sandboxNotice);
  const code = await (isLinux && !DISPLAY && !WAYLAND_DISPLAY ? runOnVirtualDesktop : runOnDesktop)(args);
  process.exit(code); // A poll of the tray may still be waiting.
});
