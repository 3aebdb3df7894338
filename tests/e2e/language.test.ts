import { expect } from 'vitest';
import { loadTranslate } from '../../electron/locales/translate';
import { test } from '../desk/desk';
import type { MenuNode } from '../desk/menu';
import { openGuide, shownCoach, signIn } from './guide-walk';
import { readState } from './state-on-disk';

const german = await loadTranslate('de');
const spanish = await loadTranslate('es');
const french = await loadTranslate('fr');

const labels = (menu: readonly MenuNode[]): readonly string[] => menu.map(({ label }) => label);

test('it speaks the system’s language, and another one as soon as it is chosen, everywhere', async ({
  desk,
}) => {
  const home = await desk.createHome();
  const inGerman = { home, env: { LANG: 'de_AT.UTF-8' } };
  const app = await desk.launch({ ...inGerman, driver: true });
  const item = await desk.watcher.waitForItem();
  const panel = await app.panel();
  await panel.getByText(german('today.welcome')).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(labels(await item.menu())).toContain(german('tray.settings'));
  expect(await item.tooltip()).toContain(german('status.neverChecked'));

  await panel.getByRole('button', { name: german('panel.settings') }).click();
  await panel.getByLabel(german('settings.language')).selectOption({ label: 'Español' });
  await panel.getByRole('heading', { name: spanish('settings.title'), exact: true }).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('es');
  await item.waitForMenu((menu) => labels(menu).includes(spanish('tray.settings')));
  expect(await item.tooltip()).toContain(spanish('status.neverChecked'));

  const status = await desk.launch({ ...inGerman, args: ['status'] });
  await status.exited;
  expect(status.output()).toContain(spanish('status.neverChecked'));
});

test('who begins where Amazon has a marketplace of its own finds it chosen', async ({ desk }) => {
  const app = await desk.launch({ env: { LANG: 'de_DE.UTF-8' }, args: ['--hidden'] });
  await desk.watcher.waitForItem();
  expect(readState(app.dataFolder).preferences.marketplace).toBe('de');
});

test('the guide, its mark and the practice page change their language along, without a restart', async ({
  desk,
}) => {
  const { app, bar, page, replica } = await openGuide(desk);
  const choose = (language: 'fr' | 'es') =>
    bar.evaluate((chosen) => window.bridge.send({ type: 'preferences/changed', language: chosen }), language);
  const amazon = await page();
  await signIn(amazon);
  await expect.poll(() => shownCoach(app), { timeout: 30_000 }).toBeDefined();
  await choose('fr');
  await bar.getByRole('heading', { name: french('guide.title') }).waitFor();
  await bar.getByText(french('guide.stepOf', { number: 1, total: 6 })).waitFor();
  const coachText = async () => (await shownCoach(app))?.locator('#root').textContent();
  await expect.poll(coachText, { timeout: 10_000 }).toBe(french('guide.clickHere'));
  await amazon.goto(replica.url('/ap/signin'));
  await bar.getByText(french('guide.signInFirst')).waitFor();
  await bar.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
  const practice = await app.page(/practice\.html/);
  await practice.getByText(french('guide.practice.page.mark')).waitFor();
  expect(await practice.title()).toBe(french('guide.practice.windowTitle'));
  expect(await bar.title()).toBe(french('guide.windowTitle'));
});
