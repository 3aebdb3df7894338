import { app } from 'electron';

/** Whether this is Linux with no screen to draw on, as over SSH or from cron. */
const isWithoutDisplay = (): boolean => {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
};

/**
 * Has a copy of this program that draws nothing answer in its place, where there is no screen: Chromium ends with a crash
 * when it finds none, and asks before anything of ours could tell it not to look. Does nothing elsewhere.
 */
export const answerWithoutDisplay = (): void => {
  if (!isWithoutDisplay() || app.commandLine.hasSwitch('ozone-platform')) return;
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const words = [...process.argv.slice(1), '--ozone-platform=headless'];
  process.exit(spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1);
};
