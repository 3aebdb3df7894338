import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { coachTarget, openGuide, signIn, waitForStep } from './guide-walk';

describe('the words are found', () => {
  test.for(['lazy', 'framed'] as const)('on a page that is %s', async (rendering, { desk }) => {
    const { bar, page, app } = await openGuide(desk, { rendering });
    const amazon = await page();
    await signIn(amazon);
    await waitForStep(bar, 'Step 1 of 6', /^Amazon Devices/);
    const { x, y } = await coachTarget(app);
    await amazon.mouse.click(x, y);
    await waitForStep(bar, 'Step 2 of 6', /^Echo/);
  });
});

describe('the chat', () => {
  test.for(['link', 'window-open', 'same-tab'] as const)(
    'opens in the same view, however the page opens it (%s)',
    async (chatOpens, { desk }) => {
      const { bar, page, app } = await openGuide(desk, { flow: 'today', chatOpens });
      const amazon = await page();
      await signIn(amazon);
      for (const [step, words] of [
        [1, /^Something else/],
        [2, /^I need help/],
      ] as const) {
        await waitForStep(bar, `Step ${step} of 5`, words);
        const { x, y } = await coachTarget(app);
        await amazon.mouse.click(x, y);
      }
      await amazon.waitForURL(/message-us/);
      await waitForStep(bar, 'Step 3 of 5', /^something else/i);
      // Bar, page and coach mark.
      expect(app.electronApp.windows()).toHaveLength(3);
    },
  );
});

test('a file dropped on the page leads nowhere', async ({ desk }) => {
  const { bar, page, app } = await openGuide(desk);
  const amazon = await page();
  await signIn(amazon);
  const url = amazon.url();
  const file = join(app.home.folder, 'dropped.html');
  writeFileSync(file, '<h1>Dropped</h1>');
  await amazon.evaluate(() =>
    addEventListener('dragover', ({ dataTransfer }) => {
      document.title = `over the page: ${dataTransfer?.types.join()}`;
    }),
  );
  const devtools = await amazon.context().newCDPSession(amazon);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  // It was over the page, which did not keep Chromium from what it would do with it.
  await expect.poll(() => amazon.title()).toBe('over the page: Files');
  await bar.getByRole('button', { name: 'Load again' }).waitFor();
  expect(amazon.url()).toBe(url);
  expect(await bar.getByRole('heading', { name: 'This address was refused.' }).count()).toBe(0);
});
