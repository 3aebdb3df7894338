import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { tasksOf } from '../../electron/core/checklist/tasks';
import { firstState } from '../../electron/core/state/saved-state';
import type { MenuNode } from '../desk/menu';
import { screenshot } from '../desk/screen';
import type { TrayItem } from '../desk/tray-item';
import type { DrivenApp, LaunchOptions } from '../e2e/launch';
import { plantState } from '../e2e/state-on-disk';
import { household, momentAt } from '../fakes/state';
import { clickPopup, waitForPopup } from './notification';
import { placeOfIcon } from './panel-icon';
import { contrastIn, enlarge, type Part, shoot } from './pictures';
import { type Tour, test, unforced } from './tour';

/** The panel asks for a changed picture a moment after it was told of it. */
const PANEL_MS = 500;

/** An icon in nearly the panel's own colour has less contrast than this. */
const VISIBLE = 0.2;

const savedHousehold = (isDone: boolean): string => {
  const now = momentAt(new Date().toISOString());
  const done = tasksOf(household).map(({ id }) => [id, { checkedAt: now.at }]);
  return JSON.stringify({
    ...firstState(now),
    inventory: household,
    checks: isDone ? Object.fromEntries(done) : {},
  });
};

const start = async (tour: Tour, isDone: boolean, time?: LaunchOptions['time']) => {
  const home = await tour.createHome();
  plantState(join(home.folder, 'data'), savedHousehold(isDone));
  return { home, ...(await tour.launch({ home, args: ['--hidden'], ...(time && { time }) })) };
};

/** The panel's first view, with the sentence that goes with the icon. */
const shootToday = async (app: DrivenApp, item: TrayItem, sentence: RegExp, name: string): Promise<void> => {
  await item.click('Open Hangup');
  const panel = await unforced(await app.panel());
  // It opens with what was looked at last.
  await panel.getByRole('navigation').getByRole('button', { name: 'Today' }).click();
  await panel.getByText(sentence).first().waitFor();
  await shoot(name);
  await panel.close();
};

const statusStarts = (text: string) => (menu: readonly MenuNode[]) =>
  menu[0]?.label.startsWith(text) ?? false;

test('the icon on the panel in its four moods: quiet, tasks open, due, paused', async ({ tour }) => {
  const looks: (Part & { readonly pixels: string })[] = [];
  const look = async (item: TrayItem, folder: string) => {
    await sleep(PANEL_MS);
    const file = join(folder, `mood-${looks.length}.png`);
    await screenshot(file);
    const pixels = (await item.iconPixmap())?.argb.toString('base64') ?? '';
    const part = { file, place: await placeOfIcon() };
    expect(await contrastIn(part)).toBeGreaterThan(VISIBLE);
    looks.push({ ...part, pixels });
  };

  const quiet = await start(tour, true);
  await quiet.item.waitForMenu((menu) => menu.some(({ label }) => label === 'Checklist: 0 of 10 open'));
  await look(quiet.item, quiet.home.folder);
  await shootToday(quiet.app, quiet.item, /Everything on the list is done/, '61-today-all-quiet');
  await tour.quit(quiet.app, quiet.item);

  const open = await start(tour, false);
  await open.item.waitForMenu((menu) => menu.some(({ label }) => label === 'Checklist: 10 of 10 open'));
  await look(open.item, open.home.folder);
  await tour.quit(open.app, open.item);

  const due = await start(tour, true, '+31d');
  await due.item.waitForMenu(statusStarts('Recheck due since'));
  await look(due.item, due.home.folder);
  await clickPopup(await waitForPopup());
  await due.item.click('Pause reminders', 'For a week');
  await due.item.waitForMenu((menu) =>
    menu.some(({ children }) => children.some(({ label }) => label.startsWith('Resume now'))),
  );
  await look(due.item, due.home.folder);
  await shootToday(due.app, due.item, /^Paused until/, '62-today-due-but-paused');

  expect(new Set(looks.map(({ pixels }) => pixels)).size).toBe(4);
  await enlarge('60-tray-icon-quiet-open-due-paused', looks);
});
