import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { guideNow } from './guide-verdicts';
import { answerBrowser, openGuide, signIn, waitForStep } from './guide-walk';
import { readState } from './state-on-disk';

const scrollDown = (bar: Page): Promise<void> =>
  bar.locator('.guide-scroll').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
    if (element.scrollTop === 0) throw new Error('the bar has room for everything');
  });

const isInSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom, left } = element.getBoundingClientRect();
    return document.elementFromPoint(left + 4, (top + bottom) / 2) === element;
  });

test('the end: what was agreed goes to the history, with a reminder and the task', async ({ desk }) => {
  const { bar, page, app } = await openGuide(desk);
  await page();
  await bar.getByRole('button', { name: 'I am done' }).click();
  await bar.getByLabel('First name of the person').fill('Robin');
  await bar.getByLabel('Case number').fill('104-22');
  await bar.getByLabel('What was promised').fill('Off within two days');
  await bar.getByLabel('Remind me to check that calling is off').fill('2031-05-06');
  await bar.getByRole('button', { name: 'Save to the history' }).click();
  await bar.getByText('Please choose one of these answers.').waitFor();
  expect(await bar.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  await bar.getByRole('radio', { name: 'Yes' }).check();
  await bar.getByText('Please choose one of these answers.').waitFor({ state: 'detached' });
  await bar.getByRole('button', { name: 'Save to the history' }).click();
  await bar.getByText('Saved to your history.').waitFor();
  expect(readState(app.dataFolder).history.at(-2)).toMatchObject({
    kind: 'amazon-contacted',
    contact: {
      channel: 'they-called',
      route: 'they-call-2018',
      who: 'Robin',
      caseId: '104-22',
      promised: 'Off within two days',
      followUpOn: '2031-05-06',
    },
  });
  const followUp = readState(app.dataFolder).reminders.find(({ kind }) => kind === 'follow-up');
  expect(followUp?.schedule).toMatchObject({ every: 'once', date: '2031-05-06' });
  await bar.getByText('Ticked on your checklist: “Ask Amazon to disable').waitFor();
  expect(Object.keys(readState(app.dataFolder).checks)).toEqual(['amazon-disable']);
});

test('renamed labels: the guide says so, shows the goal and the other ways, and stays usable', async ({
  desk,
}) => {
  const { bar, page } = await openGuide(desk, { labels: 'renamed' });
  await signIn(await page());
  await bar.getByText('These words are not on this page.').waitFor({ timeout: 30_000 });
  await bar.getByText('The part of Customer Help that is about devices').waitFor();
  await bar.getByRole('button', { name: 'Next step' }).click();
  await bar.getByText('Step 2 of 6').waitFor();
  await bar.getByText('These words are not on this page.').waitFor({ timeout: 30_000 });
  await bar.getByRole('button', { name: 'Not there? Try “Amazon calls me (through the chat)”' }).click();
  await bar.getByText('Choose “Something else”.').waitFor();
});

test('practice waits while somebody is with Amazon, and a form that was begun is kept over a look at the steps', async ({
  desk,
}) => {
  const { app, bar, page, item } = await openGuide(desk);
  await signIn(await page());
  await bar.getByRole('button', { name: 'I am done' }).click();
  await bar.getByLabel('First name of the person').fill('Robin');
  await bar.getByRole('button', { name: 'Back to the steps' }).click();
  await item.click(/^Checklist/, 'Open checklist…');
  const panel = await app.panel();
  await panel.getByRole('button', { name: /How to.*Ask Amazon to disable/ }).click();
  await panel.getByRole('button', { name: 'Practise first, without Amazon' }).click();
  await panel.getByText(/Close it first, then practise/).waitFor();
  // Another route in between is the one by which Amazon was reached.
  expect(await bar.getByRole('radio', { name: 'Amazon called me' }).count()).toBe(0);
  await bar.evaluate(() => window.bridge.send({ type: 'guide/route-chosen', routeId: 'chat-2026' }));
  await bar.getByRole('button', { name: 'I am done' }).click();
  expect(await bar.getByLabel('First name of the person').inputValue()).toBe('Robin');
  expect(await bar.getByRole('radio', { checked: true }).count()).toBe(1);
  expect(await bar.getByRole('radio', { name: 'We wrote in the chat' }).isChecked()).toBe(true);
  // Nobody was reached: nothing of it goes into the record.
  const close = bar.getByRole('button', { name: 'I reached nobody: close without a note' });
  // The window goes with the click.
  await close.evaluate((button: HTMLElement) => setTimeout(() => button.click()));
  await expect.poll(() => app.electronApp.windows().some((one) => /guide/.test(one.url()))).toBe(false);
  const { history } = readState(app.dataFolder);
  expect(history.some(({ kind }) => kind === 'amazon-contacted')).toBe(false);
});

test('practice: the whole guide on a page of our own, with nothing sent anywhere', async ({ desk }) => {
  const { bar, page, app, replica } = await openGuide(desk);
  await (await page()).waitForLoadState('load');
  await bar.getByRole('button', { name: 'Practise first, without Amazon' }).click();
  const practice = await app.page(/practice\.html/);
  await practice.getByText('Practice page – not Amazon').waitFor();
  await bar.getByText('This is a practice page of Hangup’s own.').waitFor();
  await expect
    .poll(() => app.electronApp.windows().some((one) => one.url().startsWith('https:')))
    .toBe(false);
  replica.forget();
  for (const [index, words] of [
    'Amazon Devices',
    'Echo',
    'Something Else',
    'Section 3',
    'Call me now',
  ].entries()) {
    await waitForStep(bar, `Step ${index + 1} of 6`, new RegExp(`^${words}`));
    // The fourth comes by itself.
    if (index === 3) continue;
    const answer = practice.getByRole('button', { name: new RegExp(`^${words}`) }).last();
    await answer.click();
  }
  await waitForStep(bar, 'Step 6 of 6', /representative will call/);
  expect(replica.requests).toEqual([]);
  expect(await bar.getByRole('button', { name: 'I am done' }).count()).toBe(0);
  await bar.getByTitle('Choose another way').click();
  await bar.getByText('Amazon calls me (through the chat)').click();
  await practice.getByRole('button', { name: 'Something else', exact: true }).waitFor();
  await waitForStep(bar, 'Step 1 of 5', /^Something else/);
  await bar.getByRole('button', { name: 'Go to Amazon' }).click();
  await bar.getByText('Sign in to Amazon first').waitFor();
  // By the way that was practised.
  await bar.getByRole('button', { name: 'Amazon calls me (through the chat)' }).waitFor();
});

test('in one’s own browser the bar stays, small and on top, with its steps', async ({ desk }) => {
  const { bar, page, app } = await openGuide(desk);
  await signIn(await page());
  const inBrowser = bar.getByRole('button', { name: 'Open Amazon in my browser' }).first();
  await answerBrowser(app, false);
  await inBrowser.click();
  await bar.getByText(/Your browser could not be opened/).waitFor();
  expect((await guideNow(bar)).session.isInBrowser).toBe(false);
  await bar.getByRole('button', { name: 'Dismiss' }).click();
  const asked = await answerBrowser(app, true);
  await scrollDown(bar);
  await inBrowser.click();
  await bar.getByText('Amazon is open in your own browser.').waitFor();
  await expect
    .poll(() => isInSight(bar.getByRole('button', { name: 'Back to the guide’s window' })))
    .toBe(true);
  expect(await asked()).toBe('https://www.amazon.com/contact-us');
  const state = () =>
    app.electronApp.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { width: window?.getSize()[0], isOnTop: window?.isAlwaysOnTop() };
    });
  await expect.poll(state, { timeout: 10_000 }).toEqual({ width: 380, isOnTop: true });
  await bar.getByRole('button', { name: 'Next step' }).click();
  await bar.getByText('Step 2 of 6').waitFor();
  await bar.getByRole('button', { name: 'Back to the guide’s window' }).click();
  await expect.poll(state, { timeout: 10_000 }).toEqual({ width: 1200, isOnTop: false });
});

describe('a page that does not come', () => {
  test('without a network the guide says so, and goes on once there is one', async ({ desk }) => {
    const { bar, replica, page } = await openGuide(desk, { fault: 'reset' });
    await bar.getByRole('heading', { name: 'Amazon cannot be reached.' }).waitFor();
    replica.configure({ fault: 'none' });
    await bar.getByRole('button', { name: 'Try again' }).click();
    await (await page()).getByRole('button', { name: 'Continue' }).waitFor();
    await bar.getByText('Sign in to Amazon first').waitFor();
  });

  test('a certificate that proves nothing is never passed over', async ({ desk }) => {
    const { bar, replica } = await openGuide(desk, { certificate: 'wrong' });
    await bar.getByRole('heading', { name: 'The connection is not trustworthy.' }).waitFor();
    expect(replica.requests.filter(({ scheme }) => scheme === 'https')).toEqual([]);
  });
});

describe('the request to Amazon', () => {
  test('is copied with one click, in the language of the marketplace', async ({ desk }) => {
    const { bar, app, item } = await openGuide(desk);
    const copied = () => app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
    await bar.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(copied).toMatch(/^Please turn off \(de-provision\) Alexa Calling and Messaging/);
    await bar.evaluate(() => window.bridge.send({ type: 'preferences/changed', marketplace: 'de' }));
    await bar.close();
    await expect.poll(() => app.electronApp.windows().length).toBe(0);
    await item.click('Customer Help with a guide…');
    await (await app.guide()).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(copied).toMatch(/^Bitte schalten Sie Alexa-Anrufe und -Nachrichten/);
  });
});
