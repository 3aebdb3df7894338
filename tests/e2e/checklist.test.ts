import { join } from 'node:path';
import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { savedWith } from '../fakes/state';
import { plantState, readState } from './state-on-disk';

const contacts = Array.from({ length: 20 }, (_none, index) => ({
  id: `c${index}`,
  kind: 'contact' as const,
  name: `Contact ${index}`,
}));

const openWith = async (desk: Desk, change: Parameters<typeof savedWith>[0], place: string) => {
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith(change)));
  const app = await desk.launch({ driver: true, home, args: [place] });
  return { app, panel: await app.panel() };
};

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
  await panel.getByRole('button', { name: 'Remove', exact: true, disabled: false }).press('Enter');
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

test('a contact that is let through while it is unfolded stays unfolded, and is not chosen unseen', async ({
  desk,
}) => {
  const { panel } = await openWith(desk, { inventory: contacts }, 'checklist');
  await panel.getByRole('button', { name: 'How to do it: Block: Contact 3' }).click();
  await panel.getByRole('button', { name: 'Let through on purpose' }).click();
  const fold = panel.getByRole('button', { name: 'More about Contact 3', expanded: true });
  await fold.waitFor();
  await panel.getByRole('button', { name: 'Choose several' }).click();
  await panel.getByRole('button', { name: 'Choose all shown' }).click();
  await panel.getByText('19 chosen').waitFor();
  await panel.getByRole('button', { name: 'Finish choosing' }).click();
  // Somebody may be writing in it: it stays whatever is looked for, until it is folded.
  await panel.getByRole('searchbox').fill('Contact 7');
  await panel.getByText('Block: Contact 7').waitFor();
  await fold.click();
  await panel.getByText('Contact 3').waitFor({ state: 'detached' });
});

test('folding and looking elsewhere keep what was typed, and a held key removes nothing', async ({
  desk,
}) => {
  const { app, panel } = await openWith(desk, { inventory: contacts.slice(0, 2) }, 'checklist');
  const unfold = () => panel.getByRole('button', { name: 'How to do it: Block: Contact 1' }).click();
  await unfold();
  await panel.getByLabel('Note').fill('Not before May');
  await unfold();
  await panel.getByLabel('Note').waitFor({ state: 'hidden' });
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.getByRole('navigation').getByRole('button', { name: 'Checklist' }).click();
  await unfold();
  expect(await panel.getByLabel('Note').inputValue()).toBe('Not before May');

  await panel.getByRole('button', { name: 'Remove Contact 1' }).focus();
  for (let held = 0; held < 5; held += 1) await panel.keyboard.down('Enter');
  await panel.keyboard.up('Enter');
  const keep = panel.getByRole('button', { name: 'Keep', disabled: false });
  await keep.waitFor();
  expect(readState(app.dataFolder).inventory).toHaveLength(2);
  // The safe answer is the one that a key gives, and it leads back to where the question came from.
  await panel.keyboard.press('Enter');
  await keep.waitFor({ state: 'detached' });
  const focused = () => panel.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('Remove Contact 1');
  expect(readState(app.dataFolder).inventory).toHaveLength(2);
});

test('quiet hours that were removed are brought back, and the keyboard stays in the view', async ({
  desk,
}) => {
  const quiet = [{ weekdays: [6, 7], from: '22:00', to: '07:00' }];
  const reminding = { quiet, pausedUntil: null, outbox: [] };
  const { app, panel } = await openWith(desk, { reminding }, 'open');
  await panel.getByRole('button', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: /^Remove Saturday/ }).click();
  await panel.getByText('Quiet hours were removed.').waitFor();
  expect(readState(app.dataFolder).reminding.quiet).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).press('Enter');
  await panel.getByText('Quiet hours were removed.').waitFor({ state: 'detached' });
  expect(readState(app.dataFolder).reminding.quiet).toEqual(quiet);
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
});

test('what goes away with the button on it gives the keyboard to its group', async ({ desk }) => {
  const outcome = { confirmed: [], reopened: [], open: [], toAdd: ['phone'] } as const;
  const recheck = { run: null, completedAt: '2026-11-01T10:00:00Z', outcome };
  const inventory = [
    { id: 'car', kind: 'car', name: 'Blue Corsa' },
    { id: 'ada', kind: 'contact', name: 'Ada' },
    { id: 'bob', kind: 'contact', name: 'Bob' },
  ] as const;
  const { panel } = await openWith(desk, { recheck, inventory }, 'checklist');
  const focused = () => panel.evaluate(() => document.activeElement?.textContent);
  const noneToAdd = panel.getByRole('button', { name: 'There is none to add' });
  await panel.getByLabel('Add a phone or tablet').fill('Old Nokia');
  await panel.getByLabel('Add a phone or tablet').press('Enter');
  await noneToAdd.waitFor({ state: 'detached' });
  // What is removed again brings the note back: the keyboard is not lost over it either.
  await panel.getByRole('button', { name: 'Change Old Nokia' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove Old Nokia' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove', exact: true, disabled: false }).press('Enter');
  await noneToAdd.waitFor();
  await expect.poll(focused).toBe('Phones and tablets');
  await noneToAdd.press('Enter');
  await noneToAdd.waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('Phones and tablets');
  await panel.getByRole('button', { name: /^How to do it: .*Blue Corsa/ }).press('Enter');
  await panel.getByRole('button', { name: 'Remove Blue Corsa' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove', exact: true, disabled: false }).press('Enter');
  await expect.poll(focused).toBe('Cars');
  await panel.getByRole('button', { name: 'Choose several' }).press('Enter');
  await panel.getByRole('button', { name: 'Choose all shown' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await panel.getByRole('button', { name: 'Remove', exact: true, disabled: false }).press('Enter');
  await expect.poll(focused).toBe('Contacts to block');
});
