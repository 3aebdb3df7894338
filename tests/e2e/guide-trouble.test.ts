import { chmodSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { befall } from './guide-stage';
import { openGuide, signIn } from './guide-walk';
import { stateFile } from './state-on-disk';

describe('a refused address', () => {
  test('leaves the page as it was, one click away', async ({ desk }) => {
    const { bar, page, replica } = await openGuide(desk);
    const amazon = await page();
    await signIn(amazon);
    await amazon.waitForURL(/hubgateway/);
    await amazon.goto(replica.url('/hostile/link'));
    await amazon.locator('#go').click({ noWaitAfter: true });
    await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor();
    await bar.getByRole('button', { name: 'Back to the page' }).click();
    await bar.getByRole('heading', { name: 'This address was refused.' }).waitFor({ state: 'detached' });
    expect(new URL(amazon.url()).pathname).toBe('/hostile/link');
  });

  test('the arrow in the strip goes back in the page’s own history', async ({ desk }) => {
    const { bar, page, replica } = await openGuide(desk);
    const amazon = await page();
    await signIn(amazon);
    await amazon.waitForURL(/hubgateway/);
    await amazon.goto(replica.url('/gp/help/customer/contact-us'));
    await bar.getByRole('button', { name: 'Back', exact: true }).first().click();
    await amazon.waitForURL(/hubgateway/);
  });
});

describe('while the first page is on its way', () => {
  test('the bar says so, without a lock and without a page', async ({ desk }) => {
    const { bar } = await openGuide(desk, { fault: 'never' });
    await bar.getByText('Opening www.amazon.com…').waitFor();
    expect(await bar.getByText('No page').count()).toBe(1);
  });
});

test('a page of which nothing comes for 15 seconds is given up, with ways on', async ({ desk }) => {
  const { bar, page, replica } = await openGuide(desk, { fault: 'never' });
  await bar.getByRole('heading', { name: 'Amazon does not answer.' }).waitFor({ timeout: 30_000 });
  await bar.getByRole('button', { name: 'Open Amazon in my browser' }).waitFor();
  replica.configure({ fault: 'none' });
  await bar.getByRole('button', { name: 'Try again' }).click();
  await (await page()).locator('input[type=email]').waitFor();
});

test('a page on whose way Chromium’s network process goes is given up as well', async ({ desk }) => {
  const { bar, page, app, replica } = await openGuide(desk, { fault: 'never' });
  await bar.getByText('Opening www.amazon.com…').waitFor();
  const networkPids = () =>
    app.processes().flatMap(({ pid, commandLine }) => (/NetworkService/.test(commandLine) ? [pid] : []));
  const [pid, ...others] = networkPids();
  expect(others).toEqual([]);
  if (pid === undefined) throw new Error('there is no network process');
  process.kill(pid, 'SIGKILL');
  await bar.getByRole('heading', { name: 'Amazon does not answer.' }).waitFor({ timeout: 30_000 });
  replica.configure({ fault: 'none' });
  await bar.getByRole('button', { name: 'Try again' }).click();
  await (await page()).locator('input[type=email]').waitFor();
  expect(networkPids()).toHaveLength(1);
  expect(networkPids()).not.toContain(pid);
});

test('a page that crashes can be loaded again, and the steps are kept', async ({ desk }) => {
  const { bar, page, app } = await openGuide(desk);
  await signIn(await page());
  await befall({ app }, 'crash');
  await bar.getByRole('heading', { name: 'Amazon’s page stopped working.' }).waitFor();
  await bar.getByRole('button', { name: 'Try again' }).click();
  await bar.getByRole('heading', { name: 'Amazon’s page stopped working.' }).waitFor({ state: 'detached' });
});

describe('a page that closes itself', () => {
  test('leaves the bar as it was, with a way to open it again', async ({ desk }) => {
    const { bar, page } = await openGuide(desk);
    const amazon = await page();
    await bar.getByRole('button', { name: 'I am done' }).click();
    await bar.getByLabel('Case number').fill('104-22');
    await amazon.evaluate(() => window.close()).catch(() => undefined);
    await bar.getByRole('heading', { name: 'The page closed itself.' }).waitFor();
    expect(await bar.getByLabel('Case number').inputValue()).toBe('104-22');
    await bar.getByRole('button', { name: 'Open Amazon again' }).click();
    await (await page()).locator('input[type=email]').waitFor();
    expect(await bar.getByLabel('Case number').inputValue()).toBe('104-22');
  });
});

describe('ending', () => {
  test('SIGTERM ends Hangup also with the guide and the panel open', async ({ desk }) => {
    const { app, item, page } = await openGuide(desk);
    await page();
    await item.click('Open Hangup');
    await app.panel();
    const askedAtMs = performance.now();
    expect((await app.quit()).code).toBe(0);
    expect(performance.now() - askedAtMs).toBeLessThan(4000);
  });
});

describe('text twice as large', () => {
  test('keeps the page beside the bar, and the panel’s zoom leaves the guide alone', async ({ desk }) => {
    const { app, item, page } = await openGuide(desk);
    await page();
    const viewBounds = () =>
      app.electronApp.evaluate(({ BaseWindow }) => {
        const guide = BaseWindow.getAllWindows().find(
          (window) => window.contentView.children.length > 0 && window.getSize()[0] === 1200,
        );
        return guide?.contentView.children.at(-1)?.getBounds();
      });
    expect(await viewBounds()).toMatchObject({ x: 360, y: 44 });
    await item.click('Open Hangup');
    const panel = await app.panel();
    await panel.getByRole('navigation').waitFor();
    /** Keys as the system sends them: those of the driver pass the window's own shortcuts by. */
    const zoomIn = (address: string) =>
      app.electronApp.evaluate(({ webContents }, url) => {
        const ours = webContents.getAllWebContents().find((one) => one.getURL().startsWith(url));
        for (let step = 0; step < 4; step += 1)
          ours?.sendInputEvent({ type: 'keyDown', keyCode: '=', modifiers: ['control'] });
        return ours?.zoomFactor;
      }, address);
    expect(await zoomIn('app://hangup/panel')).toBe(2);
    expect(await viewBounds()).toMatchObject({ x: 360, y: 44 });
    await zoomIn('app://hangup/guide-bar');
    await expect.poll(async () => (await viewBounds())?.x ?? 0).toBeGreaterThan(500);
    expect((await viewBounds())?.x).toBeLessThanOrEqual(600);
  });
});

describe('a data folder that cannot be written', () => {
  test('is told, instead of pretending that Hangup runs already', async ({ desk }) => {
    const first = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await first.quit();
    const before = readFileSync(stateFile(first.dataFolder));
    chmodSync(first.dataFolder, 0o500);
    const app = await desk.launch({ home: first.home, args: ['--hidden'] });
    await app.waitForOutput(/could not start/);
    expect(app.output()).not.toContain('already running');
    await app.kill();
    chmodSync(first.dataFolder, 0o700);
    expect(readFileSync(stateFile(first.dataFolder)).equals(before)).toBe(true);
  });
});
