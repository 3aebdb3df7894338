import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe that look at colours; what the others find is the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe has to say against the page as it stands, a line for each element: of `rules` alone where they are given, and
 * of what is `within` an element alone.
 */
const violationsOn = async (
  page: Page,
  within?: string,
  rules?: readonly string[],
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    ([place, runOnly]) => {
      type Run = (place: unknown, options: object) => Promise<AxeResults>;
      const { axe } = window as unknown as { axe: { run: Run } };
      // What is in order is only counted: telling of it takes longer than finding it. And a window of ours has neither
      // frames nor styles that would have to be fetched first.
      const options = { resultTypes: ['violations'], iframes: false, preload: false };
      return axe.run(place ?? document, { ...options, ...(runOnly && { runOnly }) });
    },
    [within, rules] as const,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/**
 * axe reads the colour of letters from a property that Chromium reports as it was written, not as the system’s own
 * colours make it. Says there what is really painted; returns how to take that back.
 */
const tellPainted = async (page: Page): Promise<() => Promise<void>> => {
  const told = await page.evaluateHandle(() => {
    const elements = [...document.querySelectorAll<HTMLElement>('body, body *')];
    const colours = elements.map((element) => getComputedStyle(element).color);
    elements.forEach(({ style }, index) => {
      style.setProperty('-webkit-text-fill-color', colours[index] ?? '');
    });
    return elements;
  });
  return () =>
    told.evaluate((elements) => {
      for (const { style } of elements) style.removeProperty('-webkit-text-fill-color');
    });
};

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** What somebody can have set on their system. */
const plain: Media = { contrast: 'no-preference', forcedColors: 'none', reducedMotion: 'reduce' };
const light: Media = { ...plain, colorScheme: 'light' };
const dark: Media = { ...plain, colorScheme: 'dark' };
const contrasts: Readonly<Record<string, Media>> = {
  'light with more contrast': { ...light, contrast: 'more' },
  'dark with more contrast': { ...dark, contrast: 'more' },
  'dark in the system’s own colours': { ...dark, forcedColors: 'active' },
};

/** A page that is looked at, or a part of it, and what was found there. */
interface Looked {
  readonly page: Page;
  readonly found: string[];
  readonly within?: string | undefined;
}

const lookAt = async (
  { page, found, within }: Looked,
  where: string,
  looks: Readonly<Record<string, Media>>,
): Promise<number> => {
  for (const [name, media] of Object.entries(looks)) {
    await page.emulateMedia(media);
    const rules = name === 'light' ? undefined : colourRules;
    const takeBack = media.forcedColors === 'active' ? await tellPainted(page) : async () => undefined;
    found.push(...(await violationsOn(page, within, rules)).map((line) => `${where}, ${name}: ${line}`));
    await takeBack();
  }
  await page.emulateMedia(light);
  return Object.keys(looks).length;
};

/** Looks at the screen in both themes; returns how often it looked. Leaves it light. */
export const lookAtBoth = (looked: Looked, where: string): Promise<number> =>
  lookAt(looked, where, { light, dark });

/** Looks at its colours where somebody asked the system for more contrast, or for colours of their own. */
export const lookAtContrasts = (looked: Looked, where: string): Promise<number> =>
  lookAt(looked, where, contrasts);
