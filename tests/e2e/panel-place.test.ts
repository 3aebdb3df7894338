import { expect } from 'vitest';
import { test } from '../desk/desk';
import type { DrivenApp } from './launch';
import { readState } from './state-on-disk';

/** Longer than a window manager takes, and than the panel waits for it. */
const restMs = 1500;

const boundsOf = ({ electronApp }: DrivenApp) =>
  electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

const closeWindow = ({ electronApp }: DrivenApp) =>
  electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('the panel opens where somebody has left it, with what they looked at, and nothing is written before', async ({
  desk,
}) => {
  const app = await desk.launch({ driver: true });
  const item = await desk.watcher.waitForItem();
  const panel = await app.panel();
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.waitForTimeout(restMs);
  await closeWindow(app);
  await expect.poll(() => app.electronApp.windows().length).toBe(0);
  expect(readState(app.dataFolder).panelPlace).toBeNull();

  await item.click('Open Hangup');
  const again = await app.panel();
  await again.getByRole('heading', { name: 'What was done, and when' }).waitFor();
  await again.waitForTimeout(restMs);
  const wanted = { x: 60, y: 80, width: 520, height: 600 };
  await app.electronApp.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    wanted,
  );
  await expect.poll(() => boundsOf(app)).toMatchObject({ width: 520, height: 600 });
  const left = await boundsOf(app);
  await closeWindow(app);
  await expect.poll(() => readState(app.dataFolder).panelPlace).toEqual(left);
  await item.click('Open Hangup');
  const third = await app.panel();
  await expect.poll(() => boundsOf(app)).toMatchObject({ width: 520, height: 600 });

  // Quitting closes it as well.
  await third.waitForTimeout(restMs);
  await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 90, y: 60, width: 480, height: 640 }),
  );
  await expect.poll(() => boundsOf(app)).toMatchObject({ width: 480, height: 640 });
  const last = await boundsOf(app);
  await item.click('Quit');
  await desk.watcher.waitForNoItem();
  await expect.poll(() => readState(app.dataFolder).panelPlace).toEqual(last);
});
