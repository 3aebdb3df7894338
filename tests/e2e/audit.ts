import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Language, languages } from '../../electron/core/language';
import { lookAtBoth, lookAtContrasts } from './axe';
import type { DrivenApp } from './launch';
import { lossesOn, stretched } from './layout';

/** What a window measures on the screen, and how much larger than drawn its text is. */
export type Size = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
};

/** The panel as it opens, as narrow as it gets, and with text twice as large. */
export const panelSizes: readonly Size[] = [
  { name: 'as it opens', width: 420, height: 680, zoom: 1 },
  { name: 'at 360 px', width: 360, height: 680, zoom: 1 },
  { name: 'at 200 %', width: 420, height: 680, zoom: 2 },
];

/** Gives the window of a page a size, and waits until the page has it: a window manager takes its time. */
export const resizeWindow = async ({ electronApp }: DrivenApp, page: Page, size: Size): Promise<void> => {
  await electronApp.evaluate(
    ({ BrowserWindow }, { width, height, zoom, url }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      if (window) window.webContents.zoomFactor = zoom;
      window?.setContentSize(width, height);
    },
    { ...size, url: page.url() },
  );
  await page.waitForFunction(
    ({ width, height, zoom }) => {
      // The three become true one after the other, and what was laid out in between is not what is seen.
      const { clientWidth, clientHeight } = document.documentElement;
      const isSized = Math.abs(innerWidth - width) <= 1 && Math.abs(innerHeight - height) <= 1;
      return (
        isSized && clientWidth === innerWidth && clientHeight === innerHeight && devicePixelRatio === zoom
      );
    },
    { width: size.width / size.zoom, height: size.height / size.zoom, zoom: size.zoom },
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
};

interface Subject {
  readonly page: Page;
  /** The sizes in which nothing may be lost; axe looks at the first. */
  readonly sizes: readonly Size[];
  readonly resize: (size: Size) => Promise<void>;
  /** Makes the page speak another language, and stay as it is otherwise. */
  readonly speak: (language: Language) => Promise<void>;
  /** The languages that it can be made to speak. */
  readonly spoken?: readonly Language[];
  /** The part that axe is to look at, as a selector: the whole page unless told. */
  readonly within?: string;
  /** Whether it has to bear longer words than any language of ours has. */
  readonly stretches?: boolean;
}

/** What axe finds and what is cut off, gathered over the screens of a page. */
export const createAudit = ({
  page,
  sizes,
  resize,
  speak,
  spoken = languages,
  stretches = true,
  within,
}: Subject) => {
  const found: string[] = [];
  const lost: string[] = [];
  let looks = 0;
  let present: Size | undefined;

  const become = async (size: Size | undefined): Promise<void> => {
    if (size && size !== present) await resize(size);
    present = size;
  };

  const measure = async (where: string): Promise<void> => {
    for (const size of sizes) {
      await become(size);
      let losses = await lossesOn(page);
      // For a moment the X server may set a window back to its last size: what is lost is lost at another look too.
      if (losses.length > 0) {
        await sleep(200);
        await resize(size);
        losses = await lossesOn(page);
      }
      lost.push(...losses.map((line) => `${where}, ${size.name}: ${line}`));
    }
    await become(sizes[0]);
  };

  return {
    /** Looks at a screen in every language and theme, and measures it in every size; leaves it in the first language. */
    look: async (name: string): Promise<void> => {
      await become(sizes[0]);
      for (const language of spoken) {
        await speak(language);
        looks += await lookAtBoth({ page, found, within }, `${name}, ${language}`);
        await measure(`${name}, ${language}`);
      }
      const [first] = spoken;
      if (first && spoken.length > 1) await speak(first);
      looks += await lookAtContrasts({ page, found, within }, name);
      if (stretches) await stretched(page, () => measure(`${name}, stretched`));
    },
    /** Says how much was looked at, and fails with all that is not in order. */
    report: (what: string): void => {
      console.log(`axe: ${looks} combinations on ${what}, ${found.length} violations`);
      expect(found).toEqual([]);
      expect(lost).toEqual([]);
    },
  };
};
