import { firstDay } from './first-day';
import { shootViews } from './light-and-dark';
import { aMonthLater } from './month-later';
import { shoot } from './pictures';
import { test } from './tour';
import { xdotool } from './x-windows';

test('the first month: welcome, household, notification, recheck, every view in light and dark', async ({
  tour,
}) => {
  const home = await firstDay(tour);
  const { app, item, panel } = await aMonthLater(tour, home);
  await panel.getByRole('navigation').getByRole('button', { name: 'Today' }).click();
  await panel.getByRole('heading', { name: /tasks are still open/ }).waitFor();
  await shoot('22-today-after-the-recheck');

  // Another run is under way, so that the views have a question to show.
  await panel.getByRole('navigation').getByRole('button', { name: 'Recheck' }).click();
  await panel.getByRole('button', { name: 'Start a new recheck' }).click();
  await panel.getByRole('button', { name: 'Nothing new' }).click();
  await panel.getByRole('heading', { name: 'Is Import Contacts still off on Anna’s iPhone?' }).waitFor();
  await shootViews(panel, 'Light', 23);
  await shootViews(panel, 'Dark', 29);

  await panel.getByRole('navigation').getByRole('button', { name: 'Today' }).click();
  await panel.bringToFront();
  for (let step = 0; step < 4; step += 1) await xdotool('key', 'ctrl+plus');
  await panel.waitForFunction(() => window.devicePixelRatio === 2);
  await shoot('35-today-dark-text-twice-as-large');
  await panel.getByRole('navigation').getByRole('button', { name: 'Checklist' }).click();
  await panel.getByRole('heading', { level: 1, name: /of 11 tasks/ }).waitFor();
  await shoot('36-checklist-dark-text-twice-as-large');
  await tour.quit(app, item);
});
