import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { befall } from './guide-stage';
import { openGuide, signIn, takeArticleRoute } from './guide-walk';
import { readState } from './state-on-disk';

describe('what Amazon answers', () => {
  test('in circles without end is told as that, and can be begun anew', async ({ desk }) => {
    const { bar, page, replica } = await openGuide(desk, { fault: 'redirects' });
    await bar.getByRole('heading', { name: 'Amazon sends the page around in circles.' }).waitFor();
    await bar.getByRole('button', { name: 'Open Amazon in my browser' }).waitFor();
    replica.configure({ fault: 'none' });
    await bar.getByRole('button', { name: 'Back to the start' }).click();
    await (await page()).locator('input[type=email]').waitFor();
  });

  test.for(['404', '503'] as const)(
    'with an error page of its own (%s) stays to be read, with the ways on beside it',
    async (fault, { desk }) => {
      const { bar, page, replica } = await openGuide(desk, { fault });
      await bar.getByText('Amazon answered with an error page').waitFor();
      await expect.poll(async () => new URL((await page()).url()).pathname).toMatch(/contact-us|broken/);
      // Also beside the form.
      await bar.getByRole('button', { name: 'I am done' }).click();
      await bar.getByText('Amazon answered with an error page').waitFor();
      await bar.getByRole('button', { name: 'Back to the steps' }).click();
      await bar.getByRole('button', { name: 'Open Amazon in my browser' }).waitFor();
      replica.configure({ fault: 'none' });
      await bar.getByRole('button', { name: 'Back to the start' }).click();
      await (await page()).locator('input[type=email]').waitFor();
      await bar.getByText('Amazon answered with an error page').waitFor({ state: 'detached' });
    },
  );

  test.for(['trickle', 'slow', 'truncated'] as const)(
    'little by little or cut off (%s) leaves the guide usable',
    async (fault, { desk }) => {
      const { bar } = await openGuide(desk, { fault, faultSeconds: 1 });
      await bar.getByRole('button', { name: 'Next step' }).click();
      await bar.getByText('Step 2 of 6').waitFor();
      await bar.getByRole('button', { name: 'Open Amazon in my browser' }).first().waitFor();
    },
  );
});

test('a page that no longer reacts is told as that, and can be loaded again', async ({ desk }) => {
  const { bar, page, app, replica } = await openGuide(desk, { fault: 'busy', faultSeconds: 120 });
  await page();
  await bar.getByText('Amazon’s own page.').waitFor();
  // The page is busy in earnest, but while a debugger is attached, as here, Chromium does not tell so.
  await befall({ app }, 'hang');
  await bar.getByRole('heading', { name: 'Amazon’s page no longer reacts.' }).waitFor();
  replica.configure({ fault: 'slow', faultSeconds: 3 });
  replica.forget();
  await bar.locator('.problem').getByRole('button', { name: 'Load again' }).click();
  await bar.getByText('Opening www.amazon.com…').waitFor();
  expect(await bar.getByText('No page').count()).toBe(1);
  // The driver takes the page for lost; the replica has seen it being loaded again.
  await expect.poll(() => replica.requests.map(({ path }) => path).join(' ')).toContain('/ap/signin');
  await bar.getByRole('heading', { name: 'Amazon’s page no longer reacts.' }).waitFor({ state: 'detached' });
});

test('a first page that somebody stops is told as stopped, and can be asked for again', async ({ desk }) => {
  const { bar, page, replica } = await openGuide(desk, { fault: 'never' });
  await bar.getByText('Opening www.amazon.com…').waitFor();
  await bar.getByRole('button', { name: 'Stop loading' }).click();
  await bar.getByRole('heading', { name: 'You stopped the page.' }).waitFor();
  replica.configure({ fault: 'none' });
  await bar.getByRole('button', { name: 'Try again' }).click();
  await (await page()).locator('input[type=email]').waitFor();
});

test('a later page of which nothing comes leaves the one before it a click away', async ({ desk }) => {
  const { bar, page, replica } = await openGuide(desk);
  const amazon = await page();
  await signIn(amazon);
  replica.configure({ fault: 'never' });
  await amazon.goto(replica.url('/contact-us'), { timeout: 500 }).catch(() => undefined);
  await bar.getByRole('heading', { name: 'Amazon does not answer.' }).waitFor({ timeout: 30_000 });
  await bar.getByRole('button', { name: 'Back to the page' }).click();
  await bar.getByRole('heading', { name: 'Amazon does not answer.' }).waitFor({ state: 'detached' });
  expect(new URL(amazon.url()).pathname).toMatch(/hubgateway/);
});

test('what looks different is written down at its step, and is there the next time', async ({ desk }) => {
  const { bar, page, app, item } = await openGuide(desk);
  await signIn(await page());
  await bar.getByRole('button', { name: 'My screen looks different' }).click();
  await bar.getByLabel('What do you see instead?').fill('The button says “Geräte”');
  await bar.getByRole('button', { name: 'Keep this note' }).click();
  await bar.getByText(/^Written on/).waitFor();
  expect(Object.entries(readState(app.dataFolder).screenNotes)).toEqual([
    [
      expect.stringMatching(/^step:they-call-2018\//),
      expect.objectContaining({ text: 'The button says “Geräte”', marketplace: 'com' }),
    ],
  ]);
  // The window may be gone before it has answered.
  await bar.evaluate(() => void window.bridge.send({ type: 'guide/close' })).catch(() => undefined);
  await expect.poll(() => app.electronApp.windows().length).toBe(0);
  await item.click('Customer Help with a guide…');
  const again = await app.guide();
  await takeArticleRoute(again);
  await signIn(await page());
  await again.getByRole('button', { name: 'My screen looks different' }).click();
  expect(await again.getByLabel('What do you see instead?').inputValue()).toBe('The button says “Geräte”');
});

test('practice needs neither Amazon nor a network', async ({ desk }) => {
  const app = await desk.launch({ driver: true, args: ['checklist', '--proxy-server=127.0.0.1:9'] });
  const panel = await app.panel();
  await panel.getByRole('button', { name: /How to.*Ask Amazon to disable/ }).click();
  await panel.getByRole('button', { name: 'Practise first, without Amazon' }).click();
  const practice = await app.page(/practice\.html/);
  await practice.getByText('Practice page – not Amazon').waitFor();
});
