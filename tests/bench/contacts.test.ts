import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SavedState } from '../../electron/core/state/saved-state';
import { startBus } from '../desk/bus';
import { type Desk, test } from '../desk/desk';
import { createWatcher } from '../desk/watcher';
import { launchHangup } from '../e2e/launch';
import { plantState } from '../e2e/state-on-disk';
import { thousandsOf } from '../fakes/household-of-thousands';
import { savedWith } from '../fakes/state';
import { fromClick } from './first-paint';
import { median } from './median';

const contactCount = 5000;
const pairs = 9;
const ports = { full: 19_341, empty: 19_342 };

/** Hangup with that saved, on a bus of its own, where its icon is the only one. */
const start = async (desk: Desk, saved: SavedState, port: number) => {
  const bus = await startBus();
  const watcher = await createWatcher(bus);
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(saved));
  const app = await launchHangup({
    bus,
    home: { ...home, env: { ...home.env, DBUS_SESSION_BUS_ADDRESS: bus.address } },
    args: ['--hidden', `--remote-debugging-port=${port}`],
  });
  const item = await watcher.waitForItem(60_000);
  return {
    open: () => fromClick(item, ['Checklist', 'Open checklist…'], port, /^app:.*panel/),
    stop: async () => {
      await app.kill();
      await bus.stop();
    },
  };
};

test('5,000 contacts: the list opens within 1.3 times the empty one', async ({ desk }) => {
  const full = await start(desk, thousandsOf(contactCount), ports.full);
  const empty = await start(desk, savedWith(), ports.empty);
  const measured: { readonly full: number; readonly empty: number }[] = [];
  for (let pair = 0; pair < pairs; pair += 1)
    measured.push({ empty: await empty.open(), full: await full.open() });
  await full.stop();
  await empty.stop();
  const ratio = median(measured.map((one) => one.full / one.empty));
  console.table(measured.map((one) => ({ full: Math.round(one.full), empty: Math.round(one.empty) })));
  console.log(
    `5,000 contacts, click to painted list: median ${ratio.toFixed(2)} × the empty list, over ${pairs} pairs`,
  );
  expect(ratio).toBeLessThanOrEqual(1.3);
});

const openList = async (desk: Desk): Promise<Page> => {
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(thousandsOf(contactCount)));
  const app = await desk.launch({ driver: true, home, args: ['checklist'] });
  const panel = await app.panel();
  await panel.getByRole('searchbox').waitFor();
  return panel;
};

/** Milliseconds between the frames while the list is scrolled from its beginning to its end. */
const scroll = (panel: Page): Promise<readonly number[]> =>
  panel.evaluate(async () => {
    const main = document.querySelector('.panel-main');
    if (!main) throw new Error('nothing scrolls');
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const step = main.scrollHeight / 300;
    const took: number[] = [];
    let last = await frame();
    for (let at = 0; at < 300; at += 1) {
      main.scrollBy(0, step);
      const now = await frame();
      took.push(now - last);
      last = now;
    }
    return took;
  });

/** Milliseconds from one letter more in the search field until what it finds is on the screen. */
const search = (panel: Page, text: string): Promise<number> =>
  panel.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const began = performance.now();
    set?.call(field, wanted);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - began;
  }, text);

/** Milliseconds from the click until the tick is on the screen, which it is only once it is on disk. */
const toggle = (panel: Page): Promise<number> =>
  panel.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('.virtual-list input[type=checkbox]');
    if (!box) throw new Error('nothing to tick');
    const was = box.checked;
    const began = performance.now();
    box.click();
    await new Promise<void>((resolve) => {
      const look = () => {
        const now = document.querySelector<HTMLInputElement>('.virtual-list input[type=checkbox]');
        if (now && now.checked !== was) resolve();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - began;
  });

test('5,000 contacts: scrolling, filtering and ticking answer at once', async ({ desk }) => {
  const panel = await openList(desk);
  const frames = await scroll(panel);
  console.log(
    `scrolling: median frame ${median(frames).toFixed(0)} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
  );
  await panel.locator('.panel-main').evaluate((main) => main.scrollTo(0, 0));
  const searches: number[] = [];
  for (const text of ['s', 'so', 'number 4', 'number 49', 'number 499', '', 'nobody', '']) {
    searches.push(await search(panel, text));
    await panel.waitForTimeout(200);
  }
  console.log(
    `filtering: median ${median(searches).toFixed(0)} ms of ${searches.map((ms) => ms.toFixed(0)).join(', ')}`,
  );
  const ticks: number[] = [];
  for (let tick = 0; tick < 15; tick += 1) {
    ticks.push(await toggle(panel));
    await panel.waitForTimeout(300);
  }
  console.log(
    `ticking: median ${median(ticks).toFixed(0)} ms of ${ticks.map((ms) => ms.toFixed(0)).join(', ')}`,
  );
  expect(median(frames)).toBeLessThanOrEqual(50);
  expect(median(searches)).toBeLessThanOrEqual(100);
  expect(median(ticks)).toBeLessThanOrEqual(100);
});
