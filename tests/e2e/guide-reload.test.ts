import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import type { Replica } from '../replica/server';
import { befall } from './guide-stage';
import { openGuide, signIn } from './guide-walk';

/** Goes as far as the page that asks for the password: it is the answer to a form. */
const toPassword = async (page: Page): Promise<void> => {
  await page.locator('input[type=email]').fill('sam@example.com');
  await page.locator('button[type=submit]').click();
  await page.locator('input[type=password]').waitFor();
};

const formsSentTo = ({ requests }: Pick<Replica, 'requests'>) =>
  requests.filter(({ method }) => method === 'POST');

describe('the answer to a form', () => {
  test('is asked for by its address when it is loaded again, and nothing is sent twice', async ({ desk }) => {
    const { bar, page, replica } = await openGuide(desk);
    await toPassword(await page());
    replica.forget();
    await bar.getByRole('button', { name: 'Load again' }).click();
    await (await page()).locator('input[type=email]').waitFor();
    expect(formsSentTo(replica)).toEqual([]);
  });

  test('is asked for by its address as well where the history leads back to it', async ({ desk }) => {
    const { bar, page, replica } = await openGuide(desk);
    await signIn(await page());
    replica.forget();
    await bar.getByRole('button', { name: 'Back', exact: true }).first().click();
    await expect.poll(async () => (await page()).url()).toMatch(/signin/);
    await (await page()).locator('input[type=email]').waitFor();
    expect(formsSentTo(replica)).toEqual([]);
    expect(await bar.getByRole('alert').count()).toBe(0);
  });

  test('can be loaded again after it has crashed', async ({ desk }) => {
    const { bar, page, app } = await openGuide(desk);
    await toPassword(await page());
    await befall({ app }, 'crash');
    await bar.getByRole('heading', { name: 'Amazon’s page stopped working.' }).waitFor();
    await bar.getByRole('button', { name: 'Try again' }).click();
    await bar.getByRole('heading', { name: 'Amazon’s page stopped working.' }).waitFor({ state: 'detached' });
    await bar.getByText('Amazon’s own page.').waitFor();
  });

  test('is asked for by its address where it has to be led back from a refused address, which is told', async ({
    desk,
  }) => {
    const { bar, page, replica } = await openGuide(desk);
    const amazon = await page();
    await toPassword(amazon);
    replica.forget();
    await amazon.evaluate(() => setTimeout(() => location.assign('about:blank')));
    await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor();
    await bar.getByRole('button', { name: 'Back to the page' }).click();
    await amazon.locator('input[type=email]').waitFor();
    expect(formsSentTo(replica)).toEqual([]);
  });
});
