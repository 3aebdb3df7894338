import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { recheckWith, savedWith } from '../fakes/state';
import { firstRunByKeyboard } from './first-run';
import { enter } from './keyboard';
import { plantState, readState } from './state-on-disk';

test('the first run goes from the start to the next check with the keyboard alone', async ({ desk }) => {
  const app = await desk.launch({ driver: true });
  const panel = await app.panel();
  await firstRunByKeyboard(panel);
  await enter(panel, 'Go to Today');
  await panel.getByRole('heading', { level: 1, name: '8 tasks are still open.' }).waitFor();
  expect(readState(app.dataFolder)).toMatchObject({
    firstRunStep: null,
    preferences: { marketplace: 'de' },
    inventory: [{ name: 'Anna’s iPhone' }, { name: 'Ben’s Galaxy' }, { name: 'Nursery', hasKids: true }],
  });
});

test('the first run can be left at any step, and goes on there, also after a crash', async ({ desk }) => {
  const first = await desk.launch({ driver: true });
  const panel = await first.panel();
  await panel.getByRole('button', { name: 'Set up step by step' }).click();
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('heading', { name: 'In which country' }).waitFor();
  await panel.getByRole('button', { name: 'Go on later' }).click();
  await panel.getByText('Add each Echo').waitFor();
  await first.kill();
  await desk.watcher.waitForNoItem();
  const again = await (await desk.launch({ driver: true, home: first.home })).panel();
  await again.getByRole('heading', { name: 'In which country' }).waitFor();
  await again.getByRole('button', { name: 'Back' }).click();
  await again.getByRole('heading', { name: 'Before you change anything' }).waitFor();
});

test('a name that was typed is kept on the way on, and what was skipped is not asked again', async ({
  desk,
}) => {
  const app = await desk.launch({ driver: true });
  const panel = await app.panel();
  const next = () => panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('button', { name: 'Set up step by step' }).click();
  await next();
  await panel.getByRole('heading', { name: 'In which country' }).waitFor();
  await next();
  await panel.getByRole('heading', { name: 'Which phones and tablets' }).waitFor();
  await next();
  await panel.getByRole('heading', { name: 'Which Echos' }).waitFor();
  await panel.getByLabel('Add an Echo').fill('Attic');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByRole('button', { name: 'Remove Attic' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove Attic' }).waitFor({ state: 'detached' });
  await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await panel.getByLabel('Add an Echo').fill('Kitchen');
  await next();
  await panel.getByRole('heading', { name: 'When should Hangup remind you' }).waitFor();
  expect(readState(app.dataFolder).inventory).toMatchObject([{ name: 'Kitchen', hasKids: false }]);
  // So is a reminder that was changed and not saved; one that does not fit keeps somebody where they are.
  await panel.getByRole('button', { name: 'Change Recheck' }).click();
  const days = panel.getByRole('spinbutton');
  await days.fill('');
  await panel.getByRole('button', { name: 'Skip set-up' }).click();
  await panel.locator('[aria-invalid="true"]').first().waitFor();
  await days.fill('12');
  await panel.getByRole('button', { name: 'Skip set-up' }).press('Enter');
  // No phone was entered: Today goes on with the checklist all the same.
  await panel.getByRole('heading', { level: 1, name: '4 tasks are still open.' }).waitFor();
  const focused = () => panel.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('4 tasks are still open.');
  expect(readState(app.dataFolder)).toMatchObject({
    firstRunStep: null,
    isFirstRunOver: true,
    reminders: [{ schedule: { every: 'days', count: 12 } }, {}],
  });
});

test('a reminder that was switched off stays off, and one that was folded while it was changed is kept', async ({
  desk,
}) => {
  const home = await desk.createHome();
  const dataFolder = join(home.folder, 'data');
  plantState(dataFolder, JSON.stringify(savedWith({ firstRunStep: 5 })));
  const panel = await (await desk.launch({ driver: true, home })).panel();
  const pencil = panel.getByRole('button', { name: 'Change Recheck' });
  const days = panel.getByRole('spinbutton');
  const recheck = () => readState(dataFolder).reminders.find(({ kind }) => kind === 'recheck');
  await pencil.click();
  await panel.getByRole('checkbox', { name: 'Recheck' }).click();
  await panel.getByText('Off: Hangup will not say when').waitFor();
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('button', { name: 'Go to Today' }).waitFor();
  expect(recheck()).toMatchObject({ isOn: false, schedule: { count: 30 } });

  await panel.evaluate(() => window.bridge.send({ type: 'first-run/stepped', step: 5 }));
  await pencil.click();
  await days.fill('');
  await pencil.click();
  await days.waitFor({ state: 'hidden' });
  // What does not fit is shown, and keeps somebody where they are.
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.locator('[aria-invalid="true"]').first().waitFor();
  await expect.poll(() => days.evaluate((field) => field === document.activeElement)).toBe(true);
  await days.fill('12');
  await pencil.click();
  await panel.getByRole('button', { name: 'Next' }).click();
  await panel.getByRole('button', { name: 'Go to Today' }).waitFor();
  expect(recheck()).toMatchObject({ isOn: false, schedule: { count: 12 } });
});

test('what is due comes before a set-up that was left unfinished', async ({ desk }) => {
  const home = await desk.createHome();
  const long = recheckWith({ countedFrom: '2026-01-01', attendedOn: '2026-01-01' });
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ ...long, firstRunStep: 3 })));
  const panel = await (await desk.launch({ driver: true, home })).panel();
  await panel.getByRole('button', { name: 'Start the recheck' }).waitFor();
  await panel.getByRole('button', { name: 'Continue set-up' }).click();
  await panel.getByRole('heading', { name: 'Which phones and tablets' }).waitFor();
});
