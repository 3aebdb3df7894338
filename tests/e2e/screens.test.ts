import { languages } from '../../electron/core/language';
import { test } from '../desk/desk';
import { createAudit, panelSizes, resizeWindow } from './audit';
import { createPictures } from './pictures';
import { enter, speak, worlds, worldsWithoutData } from './screens';

test.concurrent.for(worlds)(
  'axe finds nothing on $name, whichever the theme and the language, nothing is cut off, and it looks as it did',
  { timeout: 240_000 },
  async (world, { desk }) => {
    const { app, panel } = await enter(desk, world);
    const audit = createAudit({
      page: panel,
      sizes: panelSizes,
      resize: (size) => resizeWindow(app, panel, size),
      speak: (language) => speak(panel, language),
    });
    await speak(panel, 'en');
    const pictures = await createPictures(app, panel);
    for (const { name, open, isRestless } of world.screens) {
      await open(panel, app.dataFolder);
      const look = () => audit.look(name);
      await (isRestless ? look() : pictures.around(name, look));
    }
    audit.report(world.name);
    pictures.report(world.name);
  },
);

test.concurrent.for(worldsWithoutData)(
  'axe finds nothing on $name, whichever the theme and the language, and nothing is cut off',
  { timeout: 240_000 },
  async (world, { desk }) => {
    for (const language of languages) {
      const { app, panel } = await enter(desk, world, language);
      const audit = createAudit({
        page: panel,
        sizes: panelSizes,
        resize: (size) => resizeWindow(app, panel, size),
        speak: async () => undefined,
        spoken: [language],
      });
      for (const { name, open } of world.screens) {
        await open(panel, app.dataFolder);
        await audit.look(name);
      }
      audit.report(`${world.name}, ${language}`);
      await app.quit();
    }
  },
);
