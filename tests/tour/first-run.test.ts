import { firstRunByKeyboard } from '../e2e/first-run';
import { shootBoth } from './light-and-dark';
import { test, unforced } from './tour';

test('the first run by keyboard alone, from the start to “next check on …”', async ({ tour }) => {
  const { app, item } = await tour.launch();
  const panel = await unforced(await app.panel());
  const screens = ['welcome', 'safety', 'country', 'phones', 'echos', 'reminder', 'done'];
  await firstRunByKeyboard(panel, (screen) =>
    shootBoth(panel, `70-first-run-${screens.indexOf(screen) + 1}-${screen}`),
  );
  await tour.quit(app, item);
});
