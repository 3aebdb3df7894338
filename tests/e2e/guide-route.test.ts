import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Desk, test } from '../desk/desk';
import { countPixels } from '../desk/screen';
import { strayDocuments } from '../replica/recorder';
import { coachTarget, openGuide, shownCoach, signIn, takeArticleRoute, waitForStep } from './guide-walk';
import type { DrivenApp } from './launch';

/** Chromium's own colour behind the active match of find-in-page. */
const markColour = '#ff9632';

type Language = 'English' | 'German';

/** Each step: what the bar counts, and the words that are marked on the page by then. */
const articleSteps = {
  English: [/^Amazon Devices/, /^Echo/, /^Something Else/, /^Section 3/, /Phone/],
  German: [/^Amazon-Geräte/, /^Echo/, /^Etwas anderes/, /^Abschnitt 3/, /Telefon/],
} as const satisfies Record<Language, readonly RegExp[]>;
const chatSteps = {
  English: [/^Something else/, /^I need help/, /^something else/, /^Request a phone call/],
  German: [/^Etwas anderes/, /^Ich brauche Hilfe/, /^etwas anderes/, /^Rückruf anfordern/],
} as const satisfies Record<Language, readonly RegExp[]>;
const call = {
  English: { button: /^Call me/, done: /representative will call/ },
  German: { button: /anrufen lassen/, done: /ruft Sie an/ },
} as const;

const clickAtTheMark = async (app: DrivenApp, amazon: Page): Promise<void> => {
  const { x, y } = await coachTarget(app);
  await amazon.mouse.click(x, y);
};

const typeNumber = async (amazon: Page, number: string): Promise<void> => {
  const field = amazon.locator('input[name=number]');
  await field.click();
  await amazon.keyboard.type(number);
  expect(await field.inputValue()).toBe(number);
};

const open = async (desk: Desk, language: Language) => {
  const opened = await openGuide(desk);
  if (language === 'English') return opened;
  await opened.bar.evaluate(() => window.bridge.send({ type: 'preferences/changed', marketplace: 'de' }));
  await opened.bar.close();
  await expect.poll(() => opened.app.electronApp.windows().length, { timeout: 10_000 }).toBe(0);
  await opened.item.click('Customer Help with a guide…');
  const bar = await opened.app.guide();
  await takeArticleRoute(bar);
  return { ...opened, bar };
};

describe.each(['English', 'German'] as const)(
  'in %s, each step becomes the current one by itself',
  (language) => {
    test('on both routes to a call, with clicks only where the coach mark points', async ({ desk }) => {
      const { bar, page, app, replica } = await open(desk, language);
      const amazon = await page();
      await bar.getByText('Sign in to Amazon first').waitFor();
      await signIn(amazon);
      for (const [index, words] of articleSteps[language].entries()) {
        await waitForStep(bar, `Step ${index + 1} of 6`, words);
        await expect.poll(() => countPixels(markColour), { timeout: 10_000 }).toBeGreaterThan(20);
        // The fourth comes by itself.
        if (index !== 3) await clickAtTheMark(app, amazon);
      }
      await waitForStep(bar, 'Step 5 of 6', call[language].button);
      await coachTarget(app);
      await typeNumber(amazon, '555 0100');
      // Typing sent the mark away; it comes back when it is asked for.
      await bar.getByRole('button', { name: 'Show it on the page' }).click();
      await clickAtTheMark(app, amazon);
      await waitForStep(bar, 'Step 6 of 6', call[language].done);

      replica.configure({ flow: 'today' });
      await bar.getByTitle('Choose another way').click();
      await bar.getByText('Amazon calls me (through the chat)').click();
      await amazon.goto(replica.url('/contact-us', new URL(amazon.url()).host));
      for (const [index, words] of chatSteps[language].entries()) {
        await waitForStep(bar, `Step ${index + 1} of 5`, words);
        await clickAtTheMark(app, amazon);
      }
      await waitForStep(bar, 'Step 5 of 5', call[language].done);
      expect(strayDocuments(replica.requests)).toEqual([]);
      // The chat, which Amazon opens in a new tab, is in the same view: bar, page and coach mark.
      expect(app.electronApp.windows()).toHaveLength(3);
      // At the end there is nothing to click.
      await expect.poll(() => shownCoach(app), { timeout: 10_000 }).toBeUndefined();
    });
  },
);
