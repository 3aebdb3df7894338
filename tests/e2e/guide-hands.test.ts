import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { guideNow } from './guide-verdicts';
import { coachTarget, openGuide, shownCoach, waitForStep } from './guide-walk';
import type { DrivenApp } from './launch';

/** Counts, from now on, how often find-in-page is begun or ended on Amazon's page; returns how to read the count. */
const countFinds = async (app: DrivenApp): Promise<() => Promise<number>> => {
  await app.electronApp.evaluate(({ webContents }) => {
    const counted = globalThis as unknown as { finds: number };
    counted.finds = 0;
    const amazon = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
    if (!amazon) throw new Error('no page');
    const find = amazon.findInPage.bind(amazon);
    amazon.findInPage = (...given) => {
      counted.finds += 1;
      return find(...given);
    };
    const stop = amazon.stopFindInPage.bind(amazon);
    amazon.stopFindInPage = (...given) => {
      counted.finds += 1;
      stop(...given);
    };
  });
  return () => app.electronApp.evaluate(() => (globalThis as unknown as { finds: number }).finds);
};

const clickInto = async (amazon: Page, selector: string): Promise<void> => {
  const box = await amazon.locator(selector).boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  await amazon.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await amazon.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};

const fieldOn = (amazon: Page) =>
  amazon.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement
      ? { value: field.value, from: field.selectionStart, to: field.selectionEnd }
      : null;
  });

/** As the system sends it: the driver's own turns of the wheel pass the browser's side by. */
const turnWheel = (app: DrivenApp): Promise<void> =>
  app.electronApp.evaluate(({ webContents }) => {
    const amazon = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
    amazon?.sendInputEvent({ type: 'mouseWheel', x: 400, y: 400, deltaX: 0, deltaY: -2 });
  });

/** Longer than it takes until the guide looks at a page that is at rest. */
const pauseMs = 4000;

test('find-in-page keeps away from sign-in, two-factor and captcha pages, and from hands at work', async ({
  desk,
}) => {
  const { bar, page, app, replica } = await openGuide(desk, { signIn: 'code' });
  const amazon = await page();
  const finds = await countFinds(app);
  await amazon.locator('input[type=email]').fill('sam@example.com');
  await amazon.waitForTimeout(1500);
  await amazon.locator('button[type=submit]').click();
  await amazon.locator('input[type=password]').fill('correct horse');
  await amazon.locator('button[type=submit]').click();
  await amazon.waitForURL(/\/ap\/cvf/);
  await amazon.waitForTimeout(1500);
  await amazon.goto(replica.url('/errors/validateCaptcha'));
  await amazon.waitForTimeout(1500);
  expect(await finds()).toBe(0);

  await amazon.goto(replica.url('/ap/cvf/verify'));
  await amazon.locator('input[name=code]').fill('123456');
  await amazon.locator('button[type=submit]').click();
  await amazon.waitForURL(/hubgateway/);
  await waitForStep(bar, 'Step 1 of 6', /^Amazon Devices/);
  expect(await finds()).toBeGreaterThan(0);

  // While the wheel turns, the mark is away and nothing is looked for; at rest it comes back.
  await coachTarget(app);
  await amazon.mouse.move(400, 400);
  const turn = async (): Promise<void> => {
    await turnWheel(app);
    await expect.poll(async () => (await shownCoach(app)) === undefined).toBe(true);
  };
  await turn();
  const before = await finds();
  for (let again = 0; again < 5; again += 1) {
    await turn();
    await amazon.waitForTimeout(200);
  }
  expect(await finds()).toBe(before);

  // A field that was clicked into keeps its caret, and takes every key, whatever the guide has to look for.
  await amazon.goto(replica.url('/hz/contact-us/call'));
  await bar.getByTitle('Choose another way').click();
  await bar.getByText('Amazon calls me (through the chat)').click();
  await clickInto(amazon, 'input[name=number]');
  await amazon.keyboard.type('555');
  await amazon.keyboard.press('ArrowLeft');
  const atRest = await finds();
  await amazon.waitForTimeout(pauseMs);
  expect(await finds()).toBe(atRest);
  expect(await fieldOn(amazon)).toEqual({ value: '555', from: 2, to: 2 });
  expect((await guideNow(bar)).session.isHandsOff).toBe(true);
  await amazon.keyboard.type('01');
  expect(await fieldOn(amazon)).toEqual({ value: '55015', from: 4, to: 4 });

  // The same for a field that was only clicked into.
  await amazon.goto(replica.url('/hz/contact-us/call'));
  await clickInto(amazon, 'input[name=number]');
  await amazon.waitForTimeout(pauseMs);
  await amazon.keyboard.type('7');
  expect(await fieldOn(amazon)).toEqual({ value: '7', from: 1, to: 1 });
});
