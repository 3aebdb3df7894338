import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { savedWith } from '../fakes/state';
import { choose } from './reach';
import { plantState, readState } from './state-on-disk';

const inventory = Array.from({ length: 20 }, (_none, index) => ({
  id: `c${index}`,
  kind: 'contact' as const,
  name: `Contact ${index}`,
}));

test('the keyboard goes to every place, searches, undoes and lists what it can', async ({ desk }) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  plantState(dataFolder, JSON.stringify(savedWith({ inventory })));
  const app = await desk.launch({ driver: true, home });
  const panel = await app.panel();
  // Before its script has run the page takes no keys.
  await panel.getByRole('navigation').waitFor();
  const keyboard = panel.keyboard;
  const current = () => panel.locator('nav [aria-current="page"]').textContent();
  for (const [index, name] of ['Today', 'Checklist', 'Recheck', 'History', 'Settings'].entries()) {
    await keyboard.press(`Control+${index + 1}`);
    await expect.poll(current).toBe(name);
  }
  await keyboard.press('Control+2');
  await keyboard.press('Control+f');
  await keyboard.type('Contact 7');
  expect(await panel.getByRole('searchbox').inputValue()).toBe('Contact 7');
  await panel.getByRole('searchbox').fill('');

  await panel.getByRole('button', { name: 'Choose several' }).click();
  await panel.getByRole('button', { name: 'Choose all shown' }).click();
  await panel.getByRole('button', { name: 'Blocked', exact: true }).click();
  await panel.getByText('20 contacts were marked.').waitFor();
  const ticked = () => Object.keys(readState(dataFolder).checks).length;
  await expect.poll(ticked).toBe(20);
  await keyboard.press('Control+z');
  await expect.poll(ticked).toBe(0);
  expect(await panel.getByText('were marked').count()).toBe(0);

  await keyboard.press('?');
  const list = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.waitFor();
  // Its own keys are the only ones while it is open.
  await keyboard.press('Control+5');
  await keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await current()).toBe('Checklist');
});

test('the keyboard goes on in the group when everybody in it was removed', async ({ desk }) => {
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: inventory.slice(0, 3) })));
  const panel = await (await desk.launch({ driver: true, home, args: ['checklist'] })).panel();
  await panel.getByRole('button', { name: 'Choose several' }).click();
  await panel.getByRole('button', { name: 'Choose all shown' }).click();
  await panel.getByRole('button', { name: 'Remove' }).click();
  await panel.getByRole('button', { name: 'Remove', exact: true, disabled: false }).click();
  await panel.getByText('3 entries were removed.').waitFor();
  await expect
    .poll(() => panel.evaluate(() => document.activeElement?.textContent))
    .toBe('Contacts to block');
});

test('single keys can be switched off, and the spacing stays as it was chosen', async ({ desk }) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  const app = await desk.launch({ driver: true, home });
  const panel = await app.panel();
  // Before its script has run the page takes no keys.
  await panel.getByRole('navigation').waitFor();
  await panel.keyboard.press('F1');
  await choose(panel.getByRole('checkbox', { name: 'Use single keys' }), false);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('?');
  await panel.keyboard.press('Control+5');
  await panel.getByRole('heading', { name: 'Appearance' }).waitFor();
  expect(await panel.getByRole('dialog').count()).toBe(0);
  const rowHeight = () =>
    panel.getByRole('radio', { name: 'Compact' }).evaluate((radio) => radio.parentElement?.clientHeight ?? 0);
  const before = await rowHeight();
  await choose(panel.getByRole('radio', { name: 'Compact' }));
  await expect.poll(rowHeight).toBeLessThan(before);
  await expect
    .poll(() => readState(dataFolder).preferences)
    .toMatchObject({ usesSingleKeys: false, density: 'compact' });
});
