import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../electron/core/language';
import { startFeed } from '../desk/feed';
import { install } from '../desk/installed';
import type { DrivenApp } from '../e2e/launch';
import { prepare, speak, worlds, worldsWithoutData } from '../e2e/screens';
import { updateScreens, updatesSection } from '../e2e/update-screens';
import { pictureFile } from './pictures';
import { test } from './tour';

const spoken: readonly Language[] = ['en', 'de'];
const minutesMs = 300_000;

/** The panel's own picture: the driver's of an enlarged page has only a part of it. */
const photograph = async (app: DrivenApp, file: string): Promise<void> => {
  const picture = await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    const taken = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return taken?.toPNG().toString('base64') ?? '';
  });
  writeFileSync(pictureFile(file), Buffer.from(picture, 'base64'));
};

const zoom = (app: DrivenApp, factor: number) =>
  app.electronApp.evaluate(({ BrowserWindow }, wanted) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.zoomFactor = wanted;
  }, factor);

const fileName = (name: string): string => name.replaceAll(/[^a-z0-9]+/g, '-');

interface Shot {
  readonly name: string;
  /** What is to be in sight. */
  readonly about?: string | undefined;
  readonly languages?: readonly Language[];
}

/** Photographs a screen in light and dark, at 100 % and 200 %; where there is one language it is spoken already. */
const shootScreen = async (
  app: DrivenApp,
  panel: Page,
  { name, about, languages = spoken }: Shot,
): Promise<void> => {
  for (const factor of [1, 2]) {
    await zoom(app, factor);
    for (const language of languages) {
      if (languages.length > 1) await speak(panel, language);
      if (about) await panel.locator(about).evaluate((element) => element.scrollIntoView());
      for (const colorScheme of ['light', 'dark'] as const) {
        await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await panel.waitForFunction((wanted) => devicePixelRatio === wanted, factor);
        // What the window shows lags behind what the page says.
        await panel.waitForTimeout(150);
        await photograph(app, `${fileName(name)}-${language}-${colorScheme}-${factor}00`);
      }
    }
  }
  await zoom(app, 1);
};

const numbered = (world: number, screen: number, name: string): string =>
  `${world}${String(screen + 1).padStart(2, '0')}-${name}`;

test.for(worlds.map((world, index) => ({ world, name: world.name, number: 8 + index })))(
  'every screen of $name in light and dark, English and German, at 100 % and 200 %',
  { timeout: minutesMs },
  async ({ world, number }, { tour }) => {
    const app = await tour.start(prepare(await tour.createHome(), world));
    const panel = await app.panel();
    for (const [index, { name, open, about }] of world.screens.entries()) {
      await speak(panel, 'en');
      await open(panel, app.dataFolder);
      await shootScreen(app, panel, { name: numbered(number, index, name), about });
    }
    await app.quit();
  },
);

test.for(worldsWithoutData.map((world, index) => ({ world, name: world.name, number: 11 + index })))(
  'every screen of $name in light and dark, English and German, at 100 % and 200 %',
  { timeout: minutesMs },
  async ({ world, number }, { tour }) => {
    for (const language of spoken) {
      const app = await tour.start(prepare(await tour.createHome(), world, language));
      const panel = await app.panel();
      for (const [index, { name, open, about }] of world.screens.entries()) {
        await open(panel, app.dataFolder);
        await shootScreen(app, panel, { name: numbered(number, index, name), about, languages: [language] });
      }
      await app.quit();
    }
  },
);

test('every state of an update in light and dark, English and German, at 100 % and 200 %', {
  timeout: minutesMs,
}, async ({ tour, onTestFinished }) => {
  const feed = await startFeed();
  onTestFinished(() => feed.stop());
  const home = await tour.createHome();
  const { program } = install(join(home.folder, 'program'), feed.url);
  const appImage = join(home.folder, 'Hangup.AppImage');
  writeFileSync(appImage, '#!/bin/sh\n');
  chmodSync(appImage, 0o755);
  const app = await tour.start({
    home,
    program: [program],
    env: { APPIMAGE: appImage, APPDIR: dirname(program) },
  });
  const panel = await app.panel();
  for (const [index, { name, open }] of updateScreens().entries()) {
    await speak(panel, 'en');
    await open({ page: panel, feed, home });
    await shootScreen(app, panel, { name: numbered(13, index, `update, ${name}`), about: updatesSection });
  }
  await app.quit();
});
