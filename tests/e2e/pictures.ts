import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DrivenApp, PROJECT_ROOT } from './launch';

/** How far a colour may be from the one that is kept before a pixel counts as another. */
const fuzz = '1%';
/** Fewer pixels than the smallest sign has. */
const mostOff = 12;

/** Kept in dark colours too: one of each kind. */
const alsoDark: ReadonlySet<string> = new Set([
  'first run, country',
  'today, due',
  'recheck, a phone',
  'checklist, tasks and their how-to',
  'safety',
]);

/**
 * What a picture depends on beside the product: the runtime, and the fonts as it draws them. Two machines with the same
 * key draw the same pictures; with another key nothing can be said.
 */
const keyOf = async ({ electronApp }: DrivenApp, page: Page): Promise<string> => {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [600, 320];
    const pen = canvas.getContext('2d');
    const fonts = [
      '14px system-ui',
      '500 21px system-ui',
      '600 14px system-ui',
      '12px ui-monospace, monospace',
    ];
    fonts.forEach((font, index) => {
      if (pen) pen.font = font;
      pen?.fillText('Hamburgefonstiv 0123456789 “Äßéñç” · … → ✓', 8, 60 * (index + 1));
    });
    return canvas.toDataURL();
  });
  const version = await electronApp.evaluate(() => process.versions.electron);
  return `electron-${version}-fonts-${createHash('sha256').update(drawn).digest('hex').slice(0, 12)}`;
};

/** How many pixels of two pictures differ, with a picture of that in `difference`; all of them where the sizes do. */
const compare = async (kept: string, taken: string, difference: string): Promise<number> => {
  const args = ['-metric', 'AE', '-fuzz', fuzz, kept, taken, difference];
  const { stderr } = await promisify(execFile)('compare', args).catch(
    (error: { readonly stderr?: string }) => ({ stderr: error.stderr ?? '' }),
  );
  const count = Number.parseFloat(stderr);
  return Number.isNaN(count) ? Number.POSITIVE_INFINITY : count;
};

/** Where everything on the page is scrolled to; returns how to scroll there again. */
const holdPlace = async (page: Page): Promise<() => Promise<void>> => {
  const held = await page.evaluateHandle(() =>
    [...document.querySelectorAll('*')]
      .filter(({ scrollTop }) => scrollTop > 0)
      .map((element) => ({ element, top: element.scrollTop })),
  );
  return () =>
    held.evaluate(async (all) => {
      // Rows that were measured anew move what is below them a frame later.
      for (let frame = 0; frame < 4; frame += 1) {
        for (const { element, top } of all) element.scrollTop = top;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
};

const take = async (page: Page): Promise<Buffer> => {
  await page.mouse.move(0, 0);
  return page.screenshot({ animations: 'disabled' });
};

const takeDark = async (page: Page): Promise<Buffer> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const picture = await take(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return picture;
};

/** What was compared so far, in a folder of its own; what differs goes to where the run leaves what is to be seen. */
const createComparison = (key: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'hangup-pictures-'));
  const left = process.env.HANGUP_BENCH_OUT ?? folder;
  const wrong: string[] = [];
  const tally = { compared: 0, unknown: 0 };

  const differs = async (name: string, known: string, taken: Buffer, what: string): Promise<boolean> => {
    const file = join(folder, `${name}-taken.png`);
    const difference = join(folder, `${name}-difference.png`);
    writeFileSync(file, taken);
    const off = await compare(known, file, difference);
    if (off <= mostOff) return false;
    wrong.push(`${name}: ${off} pixels ${what}`);
    if (existsSync(difference)) copyFileSync(difference, join(left, `difference--${name}.png`));
    return true;
  };

  return {
    wrong,
    tally,
    withKept: async (name: string, taken: Buffer): Promise<void> => {
      const file = join(PROJECT_ROOT, 'tests/fixtures/pictures', key, `${name}.png`);
      const isKnown = existsSync(file);
      tally[isKnown ? 'compared' : 'unknown'] += 1;
      if (isKnown && !(await differs(name, file, taken, 'are not as they were'))) return;
      writeFileSync(join(left, `picture--${key}--${name}.png`), taken);
    },
    withItself: async (name: string, before: Buffer, after: Buffer): Promise<void> => {
      if (after.equals(before)) return;
      const file = join(folder, `${name}-before.png`);
      writeFileSync(file, before);
      const what = 'stay otherwise after other sizes, languages and themes';
      if (await differs(`${name}-after`, file, after, what))
        writeFileSync(join(left, `after--${name}.png`), after);
    },
    end: (): void => rmSync(folder, { recursive: true, force: true }),
  };
};

/**
 * Pictures of a window's screens, compared with those that are kept of this rig in `tests/fixtures/pictures`. What
 * differs is left for `npm run accept`.
 */
export const createPictures = async (app: DrivenApp, page: Page) => {
  const key = await keyOf(app, page);
  const comparison = createComparison(key);
  const { wrong, tally } = comparison;
  return {
    /** Compares the screen as it stands; then, once `look` has been all over it, with what it was before. */
    around: async (screen: string, look: () => Promise<void>): Promise<void> => {
      const name = screen.replaceAll(/[^a-z0-9]+/g, '-');
      const before = await take(page);
      await comparison.withKept(name, before);
      if (alsoDark.has(screen)) await comparison.withKept(`${name}-dark`, await takeDark(page));
      const goBack = await holdPlace(page);
      await look();
      await goBack();
      await comparison.withItself(name, before, await take(page));
    },
    /** Says how much was compared, and fails with what differs. */
    report: (what: string): void => {
      comparison.end();
      const unknown =
        tally.unknown > 0 ? `, ${tally.unknown} of which none is kept yet (npm run accept keeps them)` : '';
      console.log(
        `pictures: ${tally.compared} of ${what} compared with ${key}${unknown}, ${wrong.length} wrong`,
      );
      expect(wrong, 'out/e2e has what was drawn, and the difference; npm run accept keeps it').toEqual([]);
    },
  };
};
