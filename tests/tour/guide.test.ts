import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countPixels } from '../desk/screen';
import type { TrayItem } from '../desk/tray-item';
import { signIn } from '../e2e/guide-walk';
import type { DrivenApp } from '../e2e/launch';
import { plantState, readState } from '../e2e/state-on-disk';
import { household, savedWith } from '../fakes/state';
import { strayDocuments } from '../replica/recorder';
import { type Replica, startReplica } from '../replica/server';
import { english } from '../replica/words/english';
import { choose } from './light-and-dark';
import { shoot } from './pictures';
import { type Tour, test, unforced } from './tour';

/** Chromium's own colour behind the active match of find-in-page. */
const markColour = '#ff9632';
const { devices, echoNamed, somethingElse, phone, callMe } = english.labels;

const openGuide = async (tour: Tour) => {
  const replica = await startReplica();
  const home = await tour.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: household })));
  const { app, item } = await tour.launch({ home, args: ['--hidden', ...replica.switches] });
  await item.click('Customer Help with a guide…');
  const bar = await unforced(await app.guide());
  const amazon = await unforced(await app.page(/^https:/));
  return { replica, app, item, bar, amazon };
};

const arrive = async (bar: Page, amazon: Page): Promise<void> => {
  await bar.getByText('Sign in to Amazon first').waitFor();
  await amazon.getByRole('button', { name: 'Continue' }).waitFor();
  await shoot('40-guide-amazon-sign-in');
  await bar.getByTitle('Choose another way').click();
  await bar.getByText('Amazon calls me (through the chat)').waitFor();
  await shoot('41-guide-choosing-another-way');
  await bar.getByTitle('Choose another way').click();
  await signIn(amazon);
};

type Step = { readonly name: string; readonly words: string; readonly act: (amazon: Page) => Promise<void> };

const steps: readonly Step[] = [
  {
    name: 'devices',
    words: 'Amazon Devices and Kindle Apps',
    act: (amazon) => amazon.getByRole('button', { name: devices }).click(),
  },
  { name: 'echo', words: 'Echo', act: (amazon) => amazon.getByRole('button', { name: echoNamed }).click() },
  {
    name: 'something-else',
    words: 'Something Else',
    act: (amazon) => amazon.getByLabel(somethingElse).click(),
  },
  { name: 'section-3', words: 'Section 3', act: async () => undefined },
  {
    name: 'phone',
    words: 'Phone',
    async act(amazon) {
      await amazon.getByRole('link', { name: phone }).click();
      await amazon.getByRole('textbox').fill('555 0100');
      await amazon.getByRole('button', { name: callMe }).click();
    },
  },
  { name: 'the-call', words: 'representative will call', act: async () => undefined },
];

/** The article's six steps, each photographed with its words marked on the page. */
const walk = async (bar: Page, amazon: Page): Promise<void> => {
  const chip: Locator = bar.locator('.label-chip[data-is-marked=true]');
  for (const [index, { name, words, act }] of steps.entries()) {
    await bar.getByText(`Step ${index + 1} of 6`).waitFor();
    await expect.poll(() => chip.allTextContents(), { timeout: 10_000 }).toEqual([words]);
    await expect.poll(() => countPixels(markColour), { timeout: 5000 }).toBeGreaterThan(20);
    await shoot(`4${index + 2}-guide-step-${index + 1}-${name}`);
    await act(amazon);
    // Reaching the page of the call is itself the last step; before it, the person says when a step is done.
    if (index < 4) await bar.getByRole('button', { name: 'Next step' }).click();
  }
};

/** At the last step nothing that matters has to be scrolled to; what has gone by unfolds. */
const readOn = async (bar: Page): Promise<void> => {
  const edges = async (place: Locator) => {
    const { y, height } = (await place.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
    return { top: y, bottom: y + height };
  };
  const request = await edges(bar.getByText(/^Please turn off \(de-provision\)/));
  const footer = await edges(bar.locator('.guide-footer'));
  expect(request.top).toBeGreaterThan(0);
  expect(request.bottom).toBeLessThan(footer.top);
  await bar.locator('.guide-footer').getByText('Never give passwords').waitFor();
  await bar.getByRole('button', { name: 'Steps 1 to 5' }).click();
  await bar.getByRole('button', { name: 'Your Echo' }).waitFor();
  await shoot('48-guide-the-steps-gone-by');
};

/** What the guide says of a foreign address and of a page that does not come. */
const fail = async (bar: Page, amazon: Page, replica: Replica): Promise<void> => {
  await amazon.goto(replica.url('/hostile/link')).catch(() => undefined);
  replica.forget();
  await amazon.locator('#go').click({ noWaitAfter: true });
  await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor();
  expect(strayDocuments(replica.requests)).toEqual([]);
  await shoot('49-guide-foreign-address-refused');
  replica.configure({ fault: 'reset' });
  await bar.getByRole('button', { name: 'Back to the start' }).click();
  await bar.getByRole('heading', { name: 'Amazon cannot be reached.' }).waitFor();
  await shoot('50-guide-amazon-cannot-be-reached');
  replica.configure({ fault: 'none' });
  await bar.getByRole('button', { name: 'Try again' }).click();
  await amazon.getByRole('button', { name: devices }).waitFor();
};

const finish = async (bar: Page): Promise<void> => {
  await bar.getByRole('button', { name: 'I am done' }).click();
  await bar.getByLabel('First name or case number').pressSequentially('Robin, case 104-22');
  await bar.getByLabel('What was promised').pressSequentially('Calling off within two days, written answer');
  await shoot('51-guide-what-was-agreed');
  await bar.getByRole('button', { name: 'Save to the history' }).click();
  await bar.getByText('Saved to your history.').waitFor();
  await bar.getByRole('button', { name: /^Tick “Ask Amazon to disable/ }).click();
  await bar.getByText('Ticked on your checklist.').waitFor();
  await shoot('52-guide-saved-and-closing');
};

/** The guide in dark, chosen in the settings beside it. */
const darken = async (app: DrivenApp, item: TrayItem, bar: Page): Promise<void> => {
  await bar.getByRole('button', { name: 'Back to the steps' }).click();
  await item.click('Settings…');
  const panel = await unforced(await app.panel());
  await choose(panel, 'Dark');
  await shoot('53-guide-dark-with-the-settings-beside-it');
  await panel.close();
  await bar.getByText('Step 1 of 6').waitFor();
  await expect.poll(() => countPixels(markColour), { timeout: 10_000 }).toBeGreaterThan(20);
  await shoot('54-guide-dark-step-1');
};

test('the guide: sign-in, the six steps, a refused address, no connection, the end, and dark', async ({
  tour,
  onTestFinished,
}) => {
  const { replica, app, item, bar, amazon } = await openGuide(tour);
  onTestFinished(() => replica.stop());
  await arrive(bar, amazon);
  await walk(bar, amazon);
  await readOn(bar);
  await fail(bar, amazon, replica);
  await finish(bar);
  expect(readState(app.dataFolder).history.slice(-2)).toMatchObject([
    { kind: 'amazon-contacted', contact: { who: 'Robin, case 104-22' } },
    { kind: 'task-checked', rule: 'amazon-disable' },
  ]);
  await darken(app, item, bar);
});
