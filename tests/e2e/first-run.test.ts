import { expect } from 'vitest';
import { test } from '../desk/desk';
import { firstRunByKeyboard } from './first-run';
import { enter } from './keyboard';
import { readState } from './state-on-disk';

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
