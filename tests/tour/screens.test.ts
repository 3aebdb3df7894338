import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../electron/core/language';
import { speak, worlds } from '../e2e/screens';
import { plantState } from '../e2e/state-on-disk';
import { pictureFile } from './pictures';
import { test } from './tour';

const spoken = languages.filter((language) => language === 'en' || language === 'de');

/** The panel's own picture, once its transitions have come to rest. */
test.for(worlds)(
  'every screen of $name in light and dark, English and German, at 100 % and 200 %',
  { timeout: 300_000 },
  async (world, { tour }) => {
    const home = await tour.createHome();
    if (world.planted !== null) plantState(join(home.folder, 'data'), world.planted);
    const { app, item } = await tour.launch({ home, ...(world.time && { time: world.time }) });
    const panel = await app.panel();
    const photograph = async (): Promise<Buffer> =>
      Buffer.from(
        await app.electronApp.evaluate(async ({ BrowserWindow }) => {
          const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
          return picture?.toPNG().toString('base64') ?? '';
        }),
        'base64',
      );
    const zoom = (factor: number) =>
      app.electronApp.evaluate(({ BrowserWindow }, wanted) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.zoomFactor = wanted;
      }, factor);
    for (const [index, { name, open }] of world.screens.entries()) {
      await speak(panel, 'en');
      await open(panel, app.dataFolder);
      for (const factor of [1, 2]) {
        await zoom(factor);
        for (const language of spoken) {
          await speak(panel, language);
          for (const colorScheme of ['light', 'dark'] as const) {
            await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await panel.waitForFunction((wanted) => devicePixelRatio === wanted, factor);
            const place = `${world.time ? 9 : 8}${String(index + 1).padStart(2, '0')}`;
            const file = `${place}-${name.replaceAll(/[^a-z]+/g, '-')}-${language}-${colorScheme}-${factor}00`;
            // What the window shows lags behind what the page says.
            await panel.waitForTimeout(150);
            // Of the window itself: the driver's own picture of an enlarged page has only a part of it.
            writeFileSync(pictureFile(file), await photograph());
          }
        }
      }
      await zoom(1);
    }
    await speak(panel, 'en');
    await tour.quit(app, item);
  },
);
