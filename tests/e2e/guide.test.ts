import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { countPixels } from '../desk/screen';
import { marker } from '../replica/hosts';
import { strayDocuments } from '../replica/recorder';
import { english } from '../replica/words/english';
import { openGuide, signIn } from './guide-walk';
import { readState } from './state-on-disk';

/** Chromium's own colour behind the active match of find-in-page. */
const markColour = '#ff9632';

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

describe('the article’s route', () => {
  test('is walked from sign-in to the call, with the words of each of its six steps marked', async ({
    desk,
  }) => {
    const { bar, page, replica } = await openGuide(desk);
    const amazon = await page();
    await bar.getByText('Sign in to Amazon first').waitFor();
    await signIn(amazon);

    const { devices, echoNamed, somethingElse, phone, callMe } = english.labels;
    const steps = [
      {
        words: 'Amazon Devices and Kindle Apps',
        act: () => amazon.getByRole('button', { name: devices }).click(),
      },
      { words: 'Echo', act: () => amazon.getByRole('button', { name: echoNamed }).click() },
      { words: 'Something Else', act: () => amazon.getByLabel(somethingElse).click() },
      { words: 'Section 3', act: async () => undefined },
      {
        words: 'Phone',
        act: async () => {
          await amazon.getByRole('link', { name: phone }).click();
          await amazon.getByRole('textbox').fill('555 0100');
          await amazon.getByRole('button', { name: callMe }).click();
        },
      },
      { words: 'representative will call', act: async () => undefined },
    ];
    for (const [index, { words, act }] of steps.entries()) {
      await bar.getByText(`Step ${index + 1} of 6`).waitFor();
      const chip = bar.locator('.label-chip[data-is-marked=true]');
      await expect.poll(() => chip.allTextContents()).toEqual([words]);
      await expect.poll(() => countPixels(markColour)).toBeGreaterThan(20);
      await act();
      // Reaching the page of the call is itself the last step; before it, the person says when a step is done.
      if (index < 4) await bar.getByRole('button', { name: 'Next step' }).click();
    }
    expect(strayDocuments(replica.requests)).toEqual([]);
  });

  test('ends with a line in the history, and closing wipes the session', async ({ desk }) => {
    const { bar, page, app, replica } = await openGuide(desk);
    await signIn(await page());
    await expect.poll(() => replica.requests.some(({ cookies }) => cookies.includes('at-main'))).toBe(true);
    await bar.getByRole('button', { name: 'I am done' }).click();
    await bar.getByLabel('First name or case number').fill('Robin');
    await bar.getByLabel('What was promised').fill('Off within two days');
    await bar.getByRole('button', { name: 'Save to the history' }).click();
    await bar.getByText('Saved to your history.').waitFor();
    expect(readState(app.dataFolder).history.at(-1)).toMatchObject({
      kind: 'amazon-contacted',
      contact: { channel: 'they-called', who: 'Robin', promised: 'Off within two days' },
    });
    // The window goes while the click is still being answered.
    await bar
      .getByRole('button', { name: 'Close and sign out' })
      .click()
      .catch(() => undefined);
    await expect.poll(() => app.electronApp.windows().length).toBe(0);
    const cookies = await app.electronApp.evaluate(async ({ session }) => {
      const sessions = [session.defaultSession, session.fromPartition('guide-1')];
      return (await Promise.all(sessions.map((one) => one.cookies.get({})))).flat();
    });
    expect(cookies).toEqual([]);
    await app.quit();
    expect(filesUnder(app.dataFolder).filter((file) => readFileSync(file).includes(marker))).toEqual([]);
  });

  test('asks for a new sign-in the next time', async ({ desk }) => {
    const { bar, page, app, item, replica } = await openGuide(desk);
    await signIn(await page());
    await expect.poll(() => replica.requests.some(({ path }) => path.includes('hubgateway'))).toBe(true);
    await bar.close();
    await expect.poll(() => app.electronApp.windows().length).toBe(0);
    replica.forget();
    await item.click('Customer Help with a guide…');
    await (await app.guide()).getByText('Sign in to Amazon first').waitFor();
    const signedIn = replica.requests.filter(({ cookies }) => cookies.includes('at-main'));
    expect(signedIn.map(({ path }) => path)).toEqual([]);
  });
});

describe('today’s route', () => {
  test('is walked to the call, with the chat in the same view instead of a new tab', async ({ desk }) => {
    const { bar, page, app } = await openGuide(desk, { flow: 'today' });
    const amazon = await page();
    await signIn(amazon);
    await bar.getByRole('button', { name: 'Amazon calls me (form)', exact: true }).click();
    await bar.getByText('Amazon calls me (through the chat)').click();
    const chip = bar.locator('.label-chip[data-is-marked=true]');
    const marked = (words: string) => expect.poll(() => chip.allTextContents()).toEqual([words]);
    const { tileElse, needHelp, phoneCall } = english.labels;
    await marked('Something else');
    await amazon.getByText(tileElse, { exact: true }).click();
    await bar.getByRole('button', { name: 'Next step' }).click();
    await marked('I need help with something else');
    await amazon.getByText(needHelp).click();
    await bar.getByText('Step 3 of 4').waitFor();
    await amazon.getByRole('button', { name: english.copy.botTopicElse }).click();
    await marked('Request a phone call');
    await amazon.getByRole('button', { name: phoneCall }).click();
    await bar.getByRole('button', { name: 'Next step' }).click();
    // The page shows its words one after the other, so either spelling may be found first.
    await expect.poll(async () => (await chip.allTextContents())[0] ?? '').toMatch(/will call/);
    expect(app.electronApp.windows()).toHaveLength(2);
  });
});

test('a route whose words do not turn up makes room for the other one', async ({ desk }) => {
  const { bar, page } = await openGuide(desk, { flow: 'today' });
  await signIn(await page());
  await bar.getByText('Not found on this page yet').waitFor();
  await bar.getByRole('button', { name: 'Not there? Try “Amazon calls me (through the chat)”' }).click();
  await bar.getByText('Choose “Something else”.').waitFor();
});

describe('an address outside the allowlist', () => {
  test.for([
    'link',
    'redirect-302',
    'meta-refresh',
    'form-post',
    'window-open',
    'target-blank',
    'frame-top',
    'plain-http',
  ])('never loads: %s', async (vector, { desk }) => {
    const { bar, page, replica } = await openGuide(desk);
    const amazon = await page();
    await signIn(amazon);
    await amazon.waitForURL(/hubgateway/);
    await amazon.goto(replica.url(`/hostile/${vector}`)).catch(() => undefined);
    const go = amazon.locator('#go');
    await go.waitFor();
    replica.forget();
    await go.click({ noWaitAfter: true }).catch(() => undefined);
    await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor();
    // Nothing there may look like a page that is fine, or offer to open the bad one elsewhere.
    await bar.getByRole('region', { name: 'Amazon’s page' }).getByText('No page').waitFor();
    expect(await bar.getByRole('button', { name: 'in my browser' }).count()).toBe(0);
    expect(strayDocuments(replica.requests)).toEqual([]);
    expect(new URL(amazon.url()).host).toBe('www.amazon.com');
  });
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
  test('is copied with one click', async ({ desk }) => {
    const { bar, app } = await openGuide(desk);
    await bar.getByRole('button', { name: 'Copy' }).click();
    const copied = () => app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^Please turn off \(de-provision\) Alexa Calling and Messaging/);
  });
});
