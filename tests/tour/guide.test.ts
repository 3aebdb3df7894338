import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countPixels } from '../desk/screen';
import { befall } from '../e2e/guide-stage';
import { signIn, takeArticleRoute } from '../e2e/guide-walk';
import type { DrivenApp } from '../e2e/launch';
import { plantState, readState } from '../e2e/state-on-disk';
import { household, savedWith } from '../fakes/state';
import { strayDocuments } from '../replica/recorder';
import { type Replica, startReplica } from '../replica/server';
import { english } from '../replica/words/english';
import { shootBoth } from './light-and-dark';
import { type Tour, test, unforced } from './tour';

/** Chromium's own colour behind the active match of find-in-page. */
const markColour = '#ff9632';
const { devices, echoNamed, somethingElse, phone, callMe } = english.labels;

const openGuide = async (tour: Tour, fault: 'never' | 'none' = 'none') => {
  const replica = await startReplica({ fault });
  const home = await tour.createHome();
  plantState(join(home.folder, 'data'), JSON.stringify(savedWith({ inventory: household })));
  const { app, item } = await tour.launch({ home, args: ['--hidden', ...replica.switches] });
  await item.click('Customer Help with a guide…');
  const bar = await unforced(await app.guide());
  await takeArticleRoute(bar);
  return { replica, app, bar };
};

const arrive = async (bar: Page, amazon: Page): Promise<void> => {
  await bar.getByText('Sign in to Amazon first').waitFor();
  await amazon.getByRole('button', { name: 'Continue' }).waitFor();
  await shootBoth(bar, '40-guide-amazon-sign-in');
  await bar.getByTitle('Choose another way').click();
  await bar.getByText('Amazon calls me (through the chat)').waitFor();
  await shootBoth(bar, '41-guide-choosing-another-way');
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
];

/** The article's six steps, each photographed with its words marked on the page and the coach mark beside them. */
const walk = async (bar: Page, amazon: Page): Promise<void> => {
  const chip: Locator = bar.locator('.label-chip[data-is-marked=true]');
  for (const [index, { name, words, act }] of steps.entries()) {
    await bar.getByText(`Step ${index + 1} of 6`).waitFor();
    await expect.poll(() => chip.allTextContents(), { timeout: 10_000 }).toEqual([words]);
    await expect.poll(() => countPixels(markColour), { timeout: 5000 }).toBeGreaterThan(20);
    await shootBoth(bar, `4${index + 2}-guide-step-${index + 1}-${name}`);
    await act(amazon);
  }
  await bar.getByText('Step 6 of 6').waitFor();
  await shootBoth(bar, '47-guide-step-6-the-call');
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
  await shootBoth(bar, '48-guide-the-steps-gone-by');
};

/** What the guide says of a foreign address and of a page that does not come. */
const fail = async (bar: Page, amazon: Page, replica: Replica): Promise<void> => {
  await amazon.goto(replica.url('/hostile/link')).catch(() => undefined);
  replica.forget();
  await amazon.locator('#go').click({ noWaitAfter: true });
  await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor();
  expect(strayDocuments(replica.requests)).toEqual([]);
  await shootBoth(bar, '49-guide-foreign-address-refused');
  replica.configure({ fault: 'reset' });
  await bar.getByRole('button', { name: 'Back to the start' }).click();
  await bar.getByRole('heading', { name: 'Amazon cannot be reached.' }).waitFor();
  await shootBoth(bar, '50-guide-amazon-cannot-be-reached');
  replica.configure({ fault: 'none' });
  await bar.getByRole('button', { name: 'Try again' }).click();
  await amazon.getByRole('button', { name: devices }).waitFor();
};

const finish = async (bar: Page): Promise<void> => {
  await bar.getByRole('button', { name: 'I am done' }).click();
  await bar.getByLabel('First name of the person').pressSequentially('Robin');
  await bar.getByLabel('Case number').pressSequentially('104-22');
  await bar.getByLabel('What was promised').pressSequentially('Calling off within two days, written answer');
  await bar.getByRole('radio', { name: 'Yes' }).check();
  await shootBoth(bar, '51-guide-what-was-agreed');
  await bar.getByRole('button', { name: 'Save to the history' }).click();
  await bar.getByText('Saved to your history.').waitFor();
  await bar.getByText('Ticked on your checklist').waitFor();
  await shootBoth(bar, '52-guide-saved-and-closing');
};

/** What else the page's place can show: nothing for too long, a certificate that proves nothing, a crash. */
const trouble = async (bar: Page, amazon: Page, app: DrivenApp, replica: Replica): Promise<void> => {
  replica.configure({ fault: 'never' });
  await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'start' }));
  await bar.getByRole('heading', { name: 'Amazon does not answer.' }).waitFor();
  await shootBoth(bar, '55-guide-no-answer');
  replica.configure({ fault: 'none', certificate: 'wrong' });
  await bar.getByRole('button', { name: 'Back to the start' }).click();
  await bar.getByRole('heading', { name: 'The connection is not trustworthy.' }).waitFor();
  await shootBoth(bar, '56-guide-certificate');
  replica.configure({ certificate: 'trusted' });
  await bar.getByRole('button', { name: 'Back to the start' }).click();
  await amazon.getByRole('button', { name: devices }).waitFor();
  await befall({ app }, 'crash');
  await bar.getByRole('heading', { name: 'Amazon’s page stopped working.' }).waitFor();
  await shootBoth(bar, '57-guide-crashed');
};

/** Words that are not there, practice, and the bar alone beside one's own browser. */
const elsewhere = async (bar: Page, replica: Replica): Promise<void> => {
  replica.configure({ labels: 'renamed' });
  await bar.getByRole('button', { name: 'Back to the start' }).click();
  await bar.getByText('These words are not on this page.').waitFor();
  await shootBoth(bar, '58-guide-words-not-found');
  // Only who is not signed in can still turn to practice.
  await bar.evaluate(() => window.bridge.send({ type: 'guide/erase' }));
  await bar.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
  await bar.getByText('This is a practice page of Hangup’s own.').waitFor();
  await expect.poll(() => countPixels(markColour), { timeout: 20_000 }).toBeGreaterThan(20);
  await shootBoth(bar, '59-guide-practice');
  await bar.evaluate(() => window.bridge.send({ type: 'guide/open' }));
  await bar.getByRole('button', { name: 'Open Amazon in my browser' }).first().click();
  await bar.getByText('Amazon is open in your own browser.').waitFor();
  await shootBoth(bar, '60-guide-bar-alone');
};

/** The other states that the page's place can have, each reached by what a server or a page does. */
const answers = async (bar: Page, app: DrivenApp, replica: Replica): Promise<void> => {
  const startWith = async (fault: 'redirects' | '503') => {
    replica.configure({ fault });
    await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'start' }));
  };
  await bar.getByText('Opening www.amazon.com…').waitFor();
  await shootBoth(bar, '61-guide-first-page-on-its-way');
  await bar.getByRole('button', { name: 'Stop loading' }).click();
  await bar.getByRole('heading', { name: 'You stopped the page.' }).waitFor();
  await shootBoth(bar, '62-guide-stopped');
  await startWith('redirects');
  await bar.getByRole('heading', { name: 'Amazon sends the page around in circles.' }).waitFor();
  await shootBoth(bar, '63-guide-in-circles');
  await startWith('503');
  await bar.getByText('Amazon answered with an error page').waitFor();
  await shootBoth(bar, '64-guide-error-page');
  await befall({ app }, 'hang');
  await bar.getByRole('heading', { name: 'Amazon’s page no longer reacts.' }).waitFor();
  await shootBoth(bar, '65-guide-no-reaction');
  await bar.getByRole('button', { name: 'My screen looks different' }).click();
  await bar
    .getByLabel('What do you see instead?')
    .fill('There is only a search field, and below it “Geräte”.');
  await bar.getByRole('button', { name: 'Keep this note' }).click();
  await bar.getByText(/^Written on/).waitFor();
  await shootBoth(bar, '66-guide-what-looks-different');
  await befall({ app }, 'close');
  await bar.getByRole('heading', { name: 'The page closed itself.' }).waitFor();
  await shootBoth(bar, '67-guide-page-closed');
  await bar.getByRole('button', { name: 'Read this first' }).click();
  await (await app.panel()).getByRole('heading', { name: 'Before you change anything' }).waitFor();
  await shootBoth(bar, '68-safety-beside-the-guide');
};

test('the guide: every other answer that its page can give', async ({ tour, onTestFinished }) => {
  const { replica, app, bar } = await openGuide(tour, 'never');
  onTestFinished(() => replica.stop());
  await answers(bar, app, replica);
});

test('the guide: sign-in, the six steps, a refused address, no connection and the end, in light and dark', async ({
  tour,
  onTestFinished,
}) => {
  const { replica, app, bar } = await openGuide(tour);
  const amazon = await unforced(await app.page(/^https:/));
  onTestFinished(() => replica.stop());
  await arrive(bar, amazon);
  await walk(bar, amazon);
  await readOn(bar);
  await fail(bar, amazon, replica);
  await finish(bar);
  expect(readState(app.dataFolder).history.slice(-2)).toMatchObject([
    { kind: 'amazon-contacted', contact: { who: 'Robin', caseId: '104-22' } },
    { kind: 'task-checked', rule: 'amazon-disable' },
  ]);
  await bar.getByRole('button', { name: 'Back to the steps' }).click();
  await trouble(bar, amazon, app, replica);
  await elsewhere(bar, replica);
});
