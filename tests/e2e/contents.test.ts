import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebPreferences } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, type Desk } from '../desk/desk';
import type { DrivenApp } from './launch';

/** What a page of ours is made with, as far as it can be told from outside. */
const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
const ourSession = 'hangup-panel.html';

let desk: Desk;
let app: DrivenApp;

beforeAll(async () => {
  desk = await createDesk();
  app = await desk.launch({ driver: true });
  await (await app.panel()).getByRole('navigation').waitFor();
});
afterAll(async () => {
  await desk?.stop();
});

type Plan = { readonly partition?: string; readonly preferences: WebPreferences; readonly isView?: boolean };

/** Makes a page in main, as a mistake there would, and sends it to one of ours; says what there is of it a moment later. */
const planted = (plan: Plan) =>
  app.electronApp.evaluate(
    async ({ BrowserWindow, WebContentsView, session }, { partition, preferences, isView }) => {
      const webPreferences = {
        ...preferences,
        ...(partition !== undefined && { session: session.fromPartition(partition) }),
      };
      const { webContents } = isView
        ? new WebContentsView({ webPreferences })
        : new BrowserWindow({ show: false, webPreferences });
      let isReady = false;
      webContents.once('dom-ready', () => {
        isReady = true;
      });
      webContents.loadURL('app://hangup/panel.html').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const isThere = !webContents.isDestroyed();
      if (isThere) webContents.close();
      return { isThere, isReady };
    },
    plan,
  );

const gone = { isThere: false, isReady: false };

test('a page that is made as ours are stays', async () => {
  expect(await planted({ partition: ourSession, preferences: safe })).toEqual({
    isThere: true,
    isReady: true,
  });
});

test.for<[string, WebPreferences]>([
  ['without the sandbox', { ...safe, sandbox: false }],
  ['with Node', { ...safe, sandbox: false, nodeIntegration: true }],
  ['with Node in its frames', { ...safe, nodeIntegrationInSubFrames: true }],
  ['without a world of its own for the preload', { ...safe, contextIsolation: false }],
  ['with guests', { ...safe, webviewTag: true }],
  ['without the rule of the same origin', { ...safe, webSecurity: false }],
  ['with insecure parts', { ...safe, allowRunningInsecureContent: true }],
  ['with what is only tried out', { ...safe, experimentalFeatures: true }],
  ['with a feature of Blink', { ...safe, enableBlinkFeatures: 'WebBluetooth' }],
])('a page %s is ended', async ([, preferences]) => {
  expect(await planted({ partition: ourSession, preferences })).toEqual(gone);
  expect(await planted({ partition: ourSession, preferences, isView: true })).toEqual(gone);
});

test.for<[string, string | undefined]>([
  ['no session at all', undefined],
  ['a session in memory', 'somebody'],
  ['a session on disk', 'persist:somebody'],
])('a page in a session of nobody’s is ended: %s', async ([, partition]) => {
  const where = partition === undefined ? {} : { partition };
  expect(await planted({ ...where, preferences: safe })).toEqual(gone);
  expect(await planted({ ...where, preferences: safe, isView: true })).toEqual(gone);
});

test('no page opens a window or a guest, even one that nobody gave a rule', async () => {
  const opened = await app.electronApp.evaluate(
    async ({ BrowserWindow, session }, { partition, preferences }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...preferences, session: session.fromPartition(partition) },
      });
      await window.loadURL('app://hangup/panel.html');
      const isOpened = await window.webContents.executeJavaScript(
        "window.open('app://hangup/panel.html') !== null",
      );
      let isAttached = true;
      window.webContents.emit('will-attach-webview', {
        preventDefault: () => {
          isAttached = false;
        },
      });
      window.destroy();
      return { isOpened, isAttached };
    },
    { partition: ourSession, preferences: safe },
  );
  expect(opened).toEqual({ isOpened: false, isAttached: false });
});

test('the developer tools of a page are left alone', async () => {
  const types = await app.electronApp.evaluate(async ({ BrowserWindow, webContents }) => {
    const panel = BrowserWindow.getAllWindows()[0]?.webContents;
    panel?.openDevTools({ mode: 'detach' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const there = webContents.getAllWebContents().map((contents) => contents.getType());
    panel?.closeDevTools();
    return there;
  });
  expect(types.sort()).toEqual(['remote', 'window']);
});

// The last one: it takes away what would end the page.
test('the session that Electron takes where none is named grants nothing', async () => {
  const server = createServer((_request, response) => response.end('<title>Somebody</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const states = await app.electronApp.evaluate(
    async ({ app: own, BrowserWindow }, { url, preferences }) => {
      own.removeAllListeners('web-contents-created');
      const window = new BrowserWindow({ show: false, webPreferences: preferences });
      await window.loadURL(url);
      const granted = await window.webContents.executeJavaScript(
        `Promise.all(['geolocation', 'notifications', 'camera', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name })).state))`,
      );
      window.destroy();
      return granted;
    },
    { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, preferences: safe },
  );
  server.closeAllConnections();
  server.close();
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});
