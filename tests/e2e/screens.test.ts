import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { languages } from '../../electron/core/language';
import { test } from '../desk/desk';
import { lookAtBoth } from './axe';
import type { DrivenApp } from './launch';
import { lossesOn, stretched } from './layout';
import { enter, speak, worlds, worldsWithoutData } from './screens';

/** The sizes at which nothing may be lost: as it opens, as narrow as it gets, and with text twice as large. */
const sizes = [
  { name: 'as it opens', width: 420, zoom: 1 },
  { name: 'at 360 px', width: 360, zoom: 1 },
  { name: 'at 200 %', width: 420, zoom: 2 },
] as const;

const resize = ({ electronApp }: DrivenApp, size: (typeof sizes)[number]): Promise<void> =>
  electronApp.evaluate(({ BrowserWindow }, { width, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, 680);
    if (window) window.webContents.zoomFactor = zoom;
  }, size);

/** Waits until the page has the size; a window manager takes its time. */
const resized = async (app: DrivenApp, page: Page, size: (typeof sizes)[number]): Promise<void> => {
  await resize(app, size);
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) <= 1, size.width / size.zoom);
};

test.for(worlds)(
  'axe finds nothing on $name, whichever the theme and the language, and nothing is cut off',
  { timeout: 240_000 },
  async (world, { desk }) => {
    const { app, panel } = await enter(desk, world);
    const found: string[] = [];
    const lost: string[] = [];
    let looks = 0;
    const measure = async (where: string): Promise<void> => {
      lost.push(...(await lossesOn(panel)).map((line) => `${where}: ${line}`));
    };
    for (const { name, open } of world.screens) {
      await speak(panel, 'en');
      await open(panel);
      for (const [index, size] of sizes.entries()) {
        await resized(app, panel, size);
        for (const language of languages) {
          await speak(panel, language);
          await measure(`${name}, ${language}, ${size.name}`);
          if (index === 0) looks += await lookAtBoth(panel, found, `${name}, ${language}`);
        }
        await speak(panel, 'en');
        await stretched(panel, () => measure(`${name}, stretched, ${size.name}`));
      }
      await resized(app, panel, sizes[0]);
    }
    console.log(`axe: ${looks} combinations on ${world.name}, ${found.length} violations`);
    expect(found).toEqual([]);
    expect(lost).toEqual([]);
  },
);

test.for(worldsWithoutData)(
  'axe finds nothing on $name, whichever the theme and the language',
  { timeout: 60_000 },
  async (world, { desk }) => {
    const found: string[] = [];
    let looks = 0;
    for (const language of languages) {
      const { app, panel } = await enter(desk, world, language);
      await panel.getByRole('heading', { level: 1 }).waitFor();
      looks += await lookAtBoth(panel, found, `${world.name}, ${language}`);
      await app.quit();
    }
    console.log(`axe: ${looks} combinations on ${world.name}, ${found.length} violations`);
    expect(found).toEqual([]);
  },
);
