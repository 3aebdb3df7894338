import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from '../desk/desk';
import { assetHosts, siteHosts } from '../replica/hosts';
import { openGuide, signIn } from './guide-walk';
import { everyPage } from './pages-in-main';

test('without a window the session that Electron takes where none is named is not even made', async ({
  desk,
}) => {
  const app = await desk.launch({ args: ['--hidden'] });
  const item = await desk.watcher.waitForItem();
  await item.waitForMenu((menu) => menu.some(({ label }) => label === 'Open Hangup'));
  const names = readdirSync(app.dataFolder);
  expect(names).toContain('hangup.json');
  expect(names.filter((name) => /^(Cache|Local Storage|Preferences)$/.test(name))).toEqual([]);
});

describe('our windows and Amazon’s view', () => {
  test('run in Chromium’s sandbox, without Node, and Amazon’s without a preload', async ({ desk }) => {
    const { app, item, page } = await openGuide(desk);
    await item.click('Open Hangup');
    await app.panel();
    await page();
    const renderers = app.processes().filter(({ type }) => type === 'renderer');
    expect(renderers.length).toBeGreaterThanOrEqual(2);
    expect(renderers.map(({ seccomp }) => seccomp)).toEqual(renderers.map(() => 2));

    const contents = await everyPage(app);
    expect(contents).toHaveLength(3);
    for (const { preferences } of contents) {
      expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
      expect(preferences.webviewTag ?? false).toBe(false);
    }
    const amazon = contents.find(({ url }) => url.startsWith('https:'));
    expect(amazon?.preferences.preload).toBeUndefined();
  });

  test('without the sandbox, as an AppImage runs where a system allows none, says so', async ({ desk }) => {
    const app = await desk.launch({ driver: true, args: ['--no-sandbox'] });
    const panel = await app.panel();
    await panel.getByText('Hangup was started without Chromium’s sandbox').waitFor();
    const renderers = app.processes().filter(({ type }) => type === 'renderer');
    expect(renderers.map(({ seccomp }) => seccomp)).toEqual(renderers.map(() => 0));
    const usual = await desk.launch({ driver: true });
    await (await usual.panel()).getByRole('heading', { level: 1 }).first().waitFor();
    expect(await (await usual.panel()).getByText('sandbox').count()).toBe(0);
  });

  test('have none of what somebody typed in a core dump', async ({ desk }) => {
    const { app, item, page } = await openGuide(desk);
    await item.click('Open Hangup');
    await app.panel();
    await page();
    const filters = app
      .processes()
      .map(({ pid, type }) => [
        type,
        Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, 'utf8'), 16),
      ]);
    expect(filters.filter(([type]) => type === 'renderer').length).toBeGreaterThanOrEqual(3);
    // The headers of programs only.
    expect(filters.filter(([, filter]) => filter !== 0x10)).toEqual([]);
  });

  test('Amazon’s page sees no bridge, no app in the user agent, and is granted nothing', async ({ desk }) => {
    const { page, replica } = await openGuide(desk);
    const amazon = await page();
    expect(
      await amazon.evaluate(() => ['bridge', 'require', 'process'].filter((name) => name in window)),
    ).toEqual([]);
    for (const { userAgent, host } of replica.requests) {
      expect([...siteHosts, ...Object.values(assetHosts)]).toContain(host);
      expect(userAgent).toMatch(/Chrome\/\d/);
      expect(userAgent).not.toMatch(/electron|hangup/i);
    }
    const asked = ['geolocation', 'notifications', 'camera', 'clipboard-read'] as const;
    for (const name of asked) {
      const state = await amazon.evaluate(
        async (one) => (await navigator.permissions.query({ name: one as PermissionName })).state,
        name,
      );
      expect([name, state]).toEqual([name, 'denied']);
    }
  });

  test('nothing is drawn with the graphics card, and no page reaches it', async ({ desk }) => {
    const { app, page } = await openGuide(desk);
    const reached = await (await page()).evaluate(() =>
      (['webgl', 'webgl2'] as const).filter((kind) => new OffscreenCanvas(1, 1).getContext(kind)),
    );
    expect(reached).toEqual([]);
    const status = await app.electronApp.evaluate(({ app: own }) => own.getGPUFeatureStatus());
    expect(status.gpu_compositing).toBe('disabled_software');
  });

  test('the features that have Chromium wake seldom take none away that was asked for', async ({ desk }) => {
    const app = await desk.launch({ driver: true, args: ['--enable-features=Whatever'] });
    await app.panel();
    const features = await app.electronApp.evaluate(({ app: own }) =>
      own.commandLine.getSwitchValue('enable-features').split(','),
    );
    const [min, usual, max] = ['Min', 'Default', 'Max'].map((one) => `ThreadCache${one}PurgeInterval/300s`);
    expect(features).toEqual([
      'Whatever',
      'PartitionAllocMemoryReclaimer:interval/300s',
      `EnableConfigurableThreadCachePurgeInterval:${min}/${usual}/${max}`,
    ]);
  });
});

describe('commands over IPC', () => {
  test('that are malformed are refused, and change nothing', async ({ desk }) => {
    const app = await desk.launch({ driver: true });
    const panel = await app.panel();
    const replies = await panel.evaluate(async () => {
      const { bridge } = window as unknown as { bridge: { send(command: unknown): Promise<unknown> } };
      const bad = [
        null,
        7,
        'app/quit',
        {},
        { type: 'app/explode' },
        { type: 'task/checked', taskId: 'x' },
        { type: 'item/add', kind: 'phone', name: 'x'.repeat(10_000) },
      ];
      return Promise.all(bad.map((command) => bridge.send(command)));
    });
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, reason: 'refused' });
    await panel.getByRole('navigation').waitFor();
  });

  test('from Amazon’s page cannot be sent at all', async ({ desk }) => {
    const { app, page } = await openGuide(desk);
    await signIn(await page());
    const handled = await app.electronApp.evaluate(async ({ ipcMain, webContents }) => {
      const amazon = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
        }
      )._invokeHandlers;
      const event = { sender: amazon, senderFrame: amazon?.mainFrame };
      const refused = async (channel: string) => {
        try {
          return await handlers.get(channel)?.(event, '');
        } catch (error) {
          return String(error);
        }
      };
      return {
        sent: await handlers.get('command:send')?.(event, { type: 'recheck/started' }),
        state: await refused('state:get'),
        part: await refused('history:part'),
      };
    });
    expect(handled).toMatchObject({
      sent: { ok: false, reason: 'refused' },
      state: 'Error: Refused: not one of our windows.',
      part: 'Error: Refused: not one of our windows.',
    });
  });
});
