import type { Page } from 'playwright-core';
import type { Desk } from '../desk/desk';
import { startReplica } from '../replica/server';

/** Hangup with its guide open on a replica of Amazon's pages, and everything that is needed to walk it. */
export const openGuide = async (desk: Desk, options: Parameters<typeof startReplica>[0] = {}) => {
  const replica = await startReplica(options);
  const app = await desk.launch({ driver: true, args: ['--hidden', ...replica.switches] });
  const item = await desk.watcher.waitForItem();
  await item.click('Customer Help with a guide…');
  const bar = await app.guide();
  const page = () => app.page(/^https:/);
  return { replica, app, item, bar, page };
};

/** Signs in on the replica, as a person would. */
export const signIn = async (page: Page): Promise<void> => {
  await page.locator('input[name=email], input[type=email]').first().fill('sam@example.com');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('input[type=password]').fill('correct horse');
  await page.getByRole('button', { name: 'Continue' }).click();
};
