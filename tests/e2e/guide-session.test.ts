import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { marker } from '../replica/hosts';
import { openGuide, signIn } from './guide-walk';
import type { DrivenApp, RunningApp } from './launch';
import { choose } from './reach';
import { readState } from './state-on-disk';

/** The files below the data folder in which the replica's marker can be read. */
const markedFiles = ({ dataFolder }: RunningApp): readonly string[] =>
  readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(dataFolder, name);
    return statSync(file, { throwIfNoEntry: false })?.isFile() && readFileSync(file).includes(marker);
  });

const noWindows = (app: DrivenApp) =>
  expect.poll(() => app.electronApp.windows().length, { timeout: 15_000 }).toBe(0);

describe('the sign-in', () => {
  test('that a crash left behind is off the disk where none is wanted', async ({ desk }) => {
    const first = await desk.launch({ args: ['--hidden'] });
    await desk.watcher.waitForItem();
    await first.quit();
    const left = join(first.dataFolder, 'Partitions', 'amazon-1');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'Cookies'), marker);
    const { bar } = await openGuide(desk, {}, { dataFolder: first.dataFolder });
    await bar.getByText('Closing signs you out and wipes the session.').waitFor();
    expect(existsSync(left)).toBe(false);
  });

  test('is gone when the window closes: nothing of it is on the disk, and the next opening asks anew', async ({
    desk,
  }) => {
    const { bar, page, app, item, replica } = await openGuide(desk);
    await signIn(await page());
    await bar.close();
    await noWindows(app);
    replica.forget();
    await item.click('Customer Help with a guide…');
    const again = await app.guide();
    await again.getByText('Sign in to Amazon first').waitFor();
    expect(replica.requests.filter(({ cookies }) => cookies.includes('at-main'))).toEqual([]);
    await again.close();
    await noWindows(app);
    expect(markedFiles(app)).toEqual([]);
    await app.quit();
    expect(markedFiles(app)).toEqual([]);
  });

  test('is kept where that was chosen, across a restart, and gone from the disk once erased', async ({
    desk,
  }) => {
    const { bar, page, app, replica } = await openGuide(desk);
    await choose(bar.getByLabel('Stay signed in on this computer'));
    await bar.getByText('You stay signed in on this computer.').waitFor();
    await expect.poll(() => readState(app.dataFolder).preferences.staysSignedIn).toBe(true);
    await signIn(await page());
    await bar.close();
    await noWindows(app);
    await app.quit();
    expect(markedFiles(app)).not.toEqual([]);

    const { dataFolder } = app;
    const second = await desk.launch({
      driver: true,
      home: app.home,
      dataFolder,
      args: ['--hidden', ...replica.switches],
    });
    replica.forget();
    await (await desk.watcher.waitForItem()).click('Customer Help with a guide…');
    const keptBar = await second.guide();
    await expect
      .poll(() => replica.requests.some(({ cookies }) => cookies.includes(`at-main=${marker}`)), {
        timeout: 15_000,
      })
      .toBe(true);
    await keptBar.getByRole('button', { name: 'Sign out and erase' }).click();
    await keptBar.getByText('Sign in to Amazon first').waitFor();
    await keptBar.getByText('Closing signs you out and wipes the session.').waitFor();
    await expect.poll(() => markedFiles(second), { timeout: 15_000 }).toEqual([]);
    expect(readState(dataFolder).preferences.staysSignedIn).toBe(false);
    await second.quit();
    expect(markedFiles(second)).toEqual([]);
  });
});
