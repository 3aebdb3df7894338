import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, type Desk } from '../desk/desk';
import { openGuide } from './guide-walk';
import { PROJECT_ROOT } from './launch';
import { pack } from './pack';
import { everyPage, sentTo } from './pages-in-main';

/**
 * Electron's security checklist, point by point, on the package that tests can drive: its asar is that of a release
 * (`package.test.ts`). The table is `.github/SECURITY.md`.
 */
const folder = mkdtempSync(join(tmpdir(), 'hangup-security-'));
let desk: Desk;
let program: string;
let opened: Awaited<ReturnType<typeof openGuide>>;
let amazon: Page;
let panel: Page;
let bar: Page;

beforeAll(async () => {
  program = join(pack(folder, '--for-tests'), 'hangup');
  desk = await createDesk();
  opened = await openGuide(desk, {}, { program: [program] });
  ({ bar } = opened);
  amazon = await opened.page();
  await amazon.locator('input[type=email]').waitFor();
  await opened.item.click('Open Hangup');
  panel = await opened.app.panel();
  await panel.getByRole('navigation').waitFor();
}, 180_000);

afterAll(async () => {
  await desk?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const everyPreference = async (): Promise<readonly Electron.WebPreferences[]> => {
  const pages = await everyPage(opened.app);
  // The panel, the guide bar with its coach mark's page or without, and Amazon.
  expect(pages.length).toBeGreaterThanOrEqual(3);
  return pages.map(({ preferences }) => preferences);
};

/** Where a page is after it tried to go to `url`. */
const afterGoingTo = async (page: Page, url: string): Promise<string> => {
  await page.evaluate((wanted) => {
    location.href = wanted;
  }, url);
  await page.waitForTimeout(300);
  return page.url();
};

test('1. Only load secure content', async () => {
  for (const { url } of await everyPage(opened.app)) expect(url).toMatch(/^(app:\/\/hangup\/|https:\/\/)/);
  expect(await afterGoingTo(amazon, 'http://www.amazon.com/')).toMatch(/^https:/);
});

test('2. Do not enable Node.js integration for remote content', async () => {
  for (const preferences of await everyPreference()) {
    expect(preferences).toMatchObject({ nodeIntegration: false });
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
    expect(preferences.nodeIntegrationInSubFrames ?? false).toBe(false);
  }
  for (const page of [amazon, panel, bar])
    expect(await page.evaluate(() => `${typeof require} ${typeof process}`)).toBe('undefined undefined');
});

test('3. Enable context isolation in all renderers', async () => {
  for (const preferences of await everyPreference()) expect(preferences.contextIsolation).toBe(true);
});

test('4. Enable process sandboxing', async () => {
  for (const preferences of await everyPreference()) expect(preferences.sandbox).toBe(true);
  const renderers = opened.app.processes().filter(({ type }) => type === 'renderer');
  expect(renderers.length).toBeGreaterThanOrEqual(3);
  expect(new Set(renderers.map(({ seccomp }) => seccomp))).toEqual(new Set([2]));
});

test('5. Handle session permission requests from remote content', async () => {
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])
    for (const page of [amazon, panel]) {
      const state = await page.evaluate(
        async (one) => (await navigator.permissions.query({ name: one as PermissionName })).state,
        name,
      );
      expect([name, state]).toEqual([name, 'denied']);
    }
});

test('6. Do not disable webSecurity', async () => {
  for (const preferences of await everyPreference()) expect(preferences.webSecurity ?? true).toBe(true);
});

test('7. Define a Content Security Policy', async () => {
  for (const page of [panel, bar]) {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.ran = "yes"';
      document.head.append(script);
      return document.documentElement.dataset.ran ?? 'no';
    });
    expect(ran).toBe('no');
    const policy = await opened.app.electronApp.evaluate(
      async ({ session }, url) =>
        (await session.fromPartition(`hangup-${new URL(url).pathname.slice(1)}`).fetch(url)).headers.get(
          'content-security-policy',
        ),
      page.url(),
    );
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('8. Do not enable allowRunningInsecureContent', async () => {
  for (const preferences of await everyPreference())
    expect(preferences.allowRunningInsecureContent ?? false).toBe(false);
});

test('9. Do not enable experimental features', async () => {
  for (const preferences of await everyPreference())
    expect(preferences.experimentalFeatures ?? false).toBe(false);
});

test('10. Do not use enableBlinkFeatures', async () => {
  for (const preferences of await everyPreference()) expect(preferences.enableBlinkFeatures ?? '').toBe('');
});

test('11. Do not use allowpopups for WebViews', async () => {
  for (const preferences of await everyPreference()) expect(preferences.webviewTag ?? false).toBe(false);
  const before = (await everyPage(opened.app)).length;
  for (const page of [panel, amazon])
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('allowpopups', '');
      view.setAttribute('src', 'https://www.amazon.com/');
      document.body.append(view);
    });
  await panel.waitForTimeout(300);
  expect((await everyPage(opened.app)).length).toBe(before);
});

test('12. Verify WebView options before creation', async () => {
  // There is none to verify: the element is one that nobody knows, on every page.
  for (const page of [panel, bar, amazon])
    expect(await page.evaluate(() => document.createElement('webview').constructor.name)).toBe('HTMLElement');
});

test('13. Disable or limit navigation', async () => {
  const home = { panel: panel.url(), bar: bar.url() };
  expect(await afterGoingTo(panel, 'https://evil.example/')).toBe(home.panel);
  expect(await afterGoingTo(bar, 'https://www.amazon.com/')).toBe(home.bar);
  expect(new URL(await afterGoingTo(amazon, 'https://amazon.com.evil.example/')).host).toBe('www.amazon.com');
});

test('14. Disable or limit creation of new windows', async () => {
  const before = (await everyPage(opened.app)).length;
  for (const page of [panel, bar, amazon])
    expect(await page.evaluate(() => window.open('https://evil.example/') === null)).toBe(true);
  expect((await everyPage(opened.app)).length).toBe(before);
});

test('15. Do not use shell.openExternal with untrusted content', async () => {
  // What would reach the system is written down in its place: a real one opens a program.
  const asked = await opened.app.electronApp.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = async (url) => void urls.push(url);
    return urls;
  });
  for (const url of ['ms-msdt:/id', 'file:///bin', 'intent:x', 'https://evil.example/', 'javascript:1'])
    await amazon.evaluate((wanted) => {
      window.open(wanted);
      const link = document.createElement('a');
      link.href = wanted;
      document.body.append(link);
      link.click();
    }, url);
  await amazon.waitForTimeout(500);
  expect(await asked.jsonValue()).toEqual([]);
});

test('16. Use a current version of Electron', () => {
  const read = (name: string) => readFileSync(join(PROJECT_ROOT, name), 'utf8');
  const { version, devDependencies } = JSON.parse(read('package.json'));
  // Exact, so that what is released is what was looked at.
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  // Whoever makes a new version of Hangup has to look anew which Electron is the newest.
  const row = /Electron (\d+), the newest when Hangup (\S+) was made/.exec(read('.github/SECURITY.md'));
  expect(row?.[2]).toBe(version);
  expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(Number(row?.[1]));
  // And from then on is told of each newer one.
  expect(read('.github/dependabot.yml')).toMatch(/package-ecosystem: npm[\s\S]*interval: daily/);
});

test('17. Validate the sender of all IPC messages', async () => {
  const refused = await opened.app.electronApp.evaluate(async ({ ipcMain, webContents }) => {
    const stranger = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
    };
    const event = { sender: stranger, senderFrame: stranger?.mainFrame };
    return Promise.all(
      [...handlers].map(async ([wire, handler]) => {
        const answer = await Promise.resolve()
          .then(() => handler(event, { type: 'app/quit' }))
          .catch((error) => String(error));
        return [wire, /refused/i.test(JSON.stringify(answer))];
      }),
    );
  });
  expect(refused.length).toBeGreaterThanOrEqual(4);
  expect(refused.filter(([, isRefused]) => !isRefused)).toEqual([]);
});

test('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
  for (const { url } of await everyPage(opened.app)) expect(url).not.toMatch(/^file:/);
  for (const ourPage of ['panel.html', 'guide-bar.html'])
    expect(await sentTo(opened.app, ourPage, 'file:///etc/hostname')).toBe('ERR_BLOCKED_BY_CLIENT');
  expect(await afterGoingTo(amazon, 'file:///etc/hostname')).toMatch(/^https:/);
});

test('19. Check which fuses you can change', async () => {
  // How a fuse stands in the wire: the characters 0 and 1.
  const [off, on] = [0x30, 0x31];
  const wire = await getCurrentFuseWire(program);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('20. Do not expose Electron APIs to untrusted web content', async () => {
  expect(await amazon.evaluate(() => 'bridge' in window)).toBe(false);
  const offered = await panel.evaluate(() => Object.keys(window.bridge).sort());
  expect(offered).toEqual(['getGuide', 'getHistoryPart', 'getSnapshot', 'onGuide', 'onSnapshot', 'send']);
  const amazonPage = (await everyPage(opened.app)).find(({ url }) => url.startsWith('https:'));
  expect(amazonPage?.preferences.preload).toBeUndefined();
});
