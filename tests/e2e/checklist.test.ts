import { expect } from 'vitest';
import { test } from '../desk/desk';
import { readState } from './state-on-disk';

test('many contacts are pasted, one is described, removed and brought back, by keyboard alone', async ({
  desk,
}) => {
  const app = await desk.launch({ driver: true, args: ['checklist'] });
  const panel = await app.panel();
  const names = () => readState(app.dataFolder).inventory.map(({ name }) => name);
  const press = async (name: string | RegExp) => {
    await panel.getByRole('button', { name }).first().focus();
    await panel.keyboard.press('Enter');
  };
  await press('Add many at once');
  await panel.getByLabel('One name a line').fill('Ada, +1 555 0100\nBob\nada\n');
  await panel.getByText('2 contacts will be added.').waitFor();
  await panel.getByText('One is on the list already or twice here: ada.').waitFor();
  await press('Add them');
  await panel.getByText('Block: Bob').waitFor();
  expect(names()).toEqual(['Ada', 'Bob']);
  expect(readState(app.dataFolder).inventory[0]).toMatchObject({ number: '+1 555 0100' });

  await press('How to do it: Block: Bob');
  await panel.getByLabel('Note').fill('Not before May');
  await press('Save');
  await expect.poll(() => readState(app.dataFolder).inventory[1]).toMatchObject({ note: 'Not before May' });
  await panel.getByRole('checkbox', { name: 'Block: Bob' }).press('Space');
  await expect.poll(() => Object.keys(readState(app.dataFolder).checks)).toHaveLength(1);

  await press('Remove Bob');
  await press('Remove');
  await panel.getByText('Bob was removed.').waitFor();
  expect(names()).toEqual(['Ada']);
  await press('Undo');
  await panel.getByText('Block: Bob').waitFor();
  expect(names()).toEqual(['Ada', 'Bob']);
  expect(await panel.getByRole('checkbox', { name: 'Block: Bob' }).isChecked()).toBe(true);
});

test('cars and tasks of one’s own have their place, and the tray names them', async ({ desk }) => {
  const app = await desk.launch({ driver: true, args: ['checklist'] });
  const panel = await app.panel();
  const item = await desk.watcher.waitForItem();
  for (const [label, name] of [
    ['Add a car', 'Blue car'],
    ['Add a task of your own', 'Tell Ben'],
  ] as const) {
    await panel.getByRole('textbox', { name: label }).fill(name);
    await panel.getByRole('textbox', { name: label }).press('Enter');
    await panel.getByText(name).first().waitFor();
  }
  const checklist = await item.waitForMenu((menu) =>
    menu.some(({ label }) => label === 'Checklist: 5 of 5 open'),
  );
  expect(JSON.stringify(checklist)).toContain('Switch off Import Contacts in the car: Blue car');
  expect(JSON.stringify(checklist)).toContain('"Tell Ben"');
});
