import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../electron/core/language';
import { screenshot } from '../desk/screen';
import { resizeWindow, type Size } from '../e2e/audit';
import { guideScreens } from '../e2e/guide-screens';
import { takeArticleRoute } from '../e2e/guide-walk';
import type { DrivenApp } from '../e2e/launch';
import { speak } from '../e2e/screens';
import { plantState } from '../e2e/state-on-disk';
import { household, savedWith } from '../fakes/state';
import { startReplica } from '../replica/server';
import { pictureFile, settled } from './pictures';
import { type Tour, test, unforced } from './tour';

const spoken: readonly Language[] = ['en', 'de'];
/** The largest that the screen has room for at 200 %: the page keeps half of the window. */
const sizes: readonly Size[] = [
  { name: '100', width: 1200, height: 800, zoom: 1 },
  { name: '200', width: 1440, height: 880, zoom: 2 },
];
const sizesAlone: readonly Size[] = [
  { name: '100', width: 380, height: 620, zoom: 1 },
  { name: '200', width: 380, height: 620, zoom: 2 },
];

const openGuide = async (tour: Tour) => {
  const replica = await startReplica({ fault: 'never' });
  const home = await tour.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: household })));
  const { app, item } = await tour.launch({ home, args: ['--hidden', ...replica.switches] });
  await item.click('Customer Help with a guide…');
  const bar = await unforced(await app.guide());
  await takeArticleRoute(bar);
  await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setPosition(20, 60),
  );
  return { replica, app, bar };
};

/** The window with Amazon's view in it, as it is on the screen. */
const photograph = async (app: DrivenApp, name: string): Promise<void> => {
  await settled();
  const place = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getContentBounds(),
  );
  await screenshot(pictureFile(name), place);
};

const appear = async (app: DrivenApp, bar: Page, appearance: 'light' | 'dark'): Promise<void> => {
  await bar.evaluate(
    (wanted) => window.bridge.send({ type: 'preferences/changed', appearance: wanted }),
    appearance,
  );
  await expect
    .poll(() => bar.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(appearance === 'dark');
  // The driver would have every page of ours light.
  for (const page of app.electronApp.windows()) if (page.url().startsWith('app:')) await unforced(page);
};

test('every screen of the guide in light and dark, English and German, at 100 % and 200 %', {
  timeout: 600_000,
}, async ({ tour, onTestFinished }) => {
  const { replica, app, bar } = await openGuide(tour);
  onTestFinished(() => replica.stop());
  for (const [index, { name, open, isAlone }] of guideScreens.entries()) {
    await speak(bar, 'en');
    await open({ bar, replica, app, amazon: () => app.page(/^https:/, 30_000) });
    const file = `14${String(index + 1).padStart(2, '0')}-guide-${name.replaceAll(/[^a-z]+/g, '-')}`;
    for (const size of isAlone ? sizesAlone : sizes) {
      await resizeWindow(app, bar, size);
      for (const language of spoken) {
        await speak(bar, language);
        for (const appearance of ['light', 'dark'] as const) {
          await appear(app, bar, appearance);
          await photograph(app, `${file}-${language}-${appearance}-${size.name}`);
        }
      }
    }
    await resizeWindow(app, bar, (isAlone ? sizesAlone : sizes)[0] as Size);
  }
});
