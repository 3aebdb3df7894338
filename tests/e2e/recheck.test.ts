import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { household, savedWith } from '../fakes/state';
import { plantState, readState } from './state-on-disk';

const openRecheck = async (desk: Desk) => {
  const home = await desk.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: household })));
  const app = await desk.launch({ driver: true, home, args: ['recheck'] });
  return { app, panel: await app.panel() };
};

const question = (panel: Page, title: string) => panel.getByRole('heading', { level: 1, name: title });
const firstPhone = 'Is Import Contacts still off on Anna’s iPhone?';
const secondPhone = 'Is Import Contacts still off on Kitchen tablet?';

test('a double click or a held key answers one question, not the next one as well', async ({ desk }) => {
  const { app, panel } = await openRecheck(desk);
  const answers = () => readState(app.dataFolder).recheck.run?.answers;
  await panel.getByRole('button', { name: 'Start', exact: true }).dblclick();
  await question(panel, 'Is anything new since last time?').waitFor();
  await panel.getByRole('button', { name: 'Nothing new' }).dblclick();
  await question(panel, firstPhone).waitFor();
  expect(answers()).toEqual({});
  await panel.getByRole('button', { name: 'Yes, still off' }).dblclick();
  await question(panel, secondPhone).waitFor();
  // A click in the very place where the same answer now stands, before it can have been read.
  await panel.getByRole('button', { name: 'Yes, still off' }).dispatchEvent('click');
  await panel.keyboard.press('y');
  await panel.getByRole('button', { name: 'Yes, still off', disabled: false }).waitFor();
  expect(answers()).toEqual({ 'import-off:p1': 'yes' });
  await panel.keyboard.press('y');
  await question(panel, 'Has any imported contact come back').waitFor();
});

test('stopping drops answers only after it was asked about', async ({ desk }) => {
  const { app, panel } = await openRecheck(desk);
  const run = () => readState(app.dataFolder).recheck.run;
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  await panel.getByRole('button', { name: 'Nothing new' }).click();
  await question(panel, firstPhone).waitFor();
  await panel.getByRole('button', { name: 'Yes, still off', disabled: false }).waitFor();
  await panel.getByRole('button', { name: 'Stop' }).click();
  // Behind the question nothing is answered: neither by its key nor by its button.
  await panel.keyboard.press('y');
  await panel.locator('.answers button').first().dispatchEvent('click');
  await panel.getByRole('button', { name: 'Go on' }).click();
  await question(panel, firstPhone).waitFor();
  expect(run()).toMatchObject({ news: [], answers: {} });
  expect(await question(panel, firstPhone).evaluate((title) => title === document.activeElement)).toBe(true);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await panel.getByRole('button', { name: 'Discard this recheck' }).click();
  await panel.getByRole('button', { name: 'Start', exact: true }).waitFor();
  expect(run()).toBeNull();
});

test('a form that is sent twice in a hurry adds one thing', async ({ desk }) => {
  const app = await desk.launch({ driver: true, args: ['checklist'] });
  const panel = await app.panel();
  const field = panel.locator('.add-item input[type=text]').first();
  await field.fill('Ben’s phone');
  await field.evaluate((input: HTMLInputElement) => {
    input.form?.requestSubmit();
    input.form?.requestSubmit();
  });
  await expect.poll(() => readState(app.dataFolder).inventory.length).toBe(1);
  await expect.poll(() => field.inputValue()).toBe('');
  expect(readState(app.dataFolder).inventory).toHaveLength(1);
});

test('the way back to the news shows what was told', async ({ desk }) => {
  const { panel } = await openRecheck(desk);
  const echo = panel.getByRole('checkbox', { name: 'A new Echo' });
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  await echo.check();
  await panel.getByRole('button', { name: 'Continue' }).click();
  await question(panel, firstPhone).waitFor();
  await panel.getByRole('button', { name: 'Back' }).click();
  await echo.waitFor();
  // Also for somebody who has looked at something else meanwhile.
  await panel.getByRole('button', { name: 'History' }).click();
  await panel.getByRole('navigation').getByRole('button', { name: 'Recheck' }).click();
  await echo.waitFor();
  expect(await echo.isChecked()).toBe(true);
});

test('what a recheck found is followed until nothing of it is left: tasks, and a phone to add', async ({
  desk,
}) => {
  const { app, panel } = await openRecheck(desk);
  const press = (name: string) => panel.getByRole('button', { name, disabled: false }).click();
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  await panel.getByRole('checkbox', { name: 'A new phone or tablet' }).check();
  await press('Continue');
  await question(panel, firstPhone).waitFor();
  await press('No, it is on');
  await question(panel, secondPhone).waitFor();
  await press('Yes, still off');
  await question(panel, 'Has any imported contact come back').waitFor();
  await press('None came back');
  await press('Finish');
  await question(panel, 'One task is still to be done.').waitFor();

  await panel.evaluate(() =>
    window.bridge.send({ type: 'task/checked', taskId: 'import-off:p1', isChecked: true }),
  );
  await question(panel, 'There is something new to add.').waitFor();
  await panel.getByText('done since').waitFor();
  await press('Open the checklist');
  await panel.getByText('a new phone or tablet is missing here').waitFor();
  await press('There is none to add');
  await panel.getByText('is missing here').waitFor({ state: 'detached' });
  expect(readState(app.dataFolder).recheck.outcome?.toAdd).toEqual([]);
  await panel.getByRole('navigation').getByRole('button', { name: 'Recheck' }).click();
  await question(panel, 'Nothing of what this recheck found is left to do.').waitFor();
});
