import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, type Desk } from '../desk/desk';
import { type Listener, startListener } from '../desk/listener';
import { type DrivenApp, PROJECT_ROOT } from './launch';
import { sentTo } from './pages-in-main';

/** Each page of ours lives in a session of its own, which these tests use from the main process: no policy stands before it. */
const panelSession = 'hangup-panel.html';

let desk: Desk;
let app: DrivenApp;
let listener: Listener;

beforeAll(async () => {
  desk = await createDesk();
  listener = await startListener();
  app = await desk.launch({ driver: true });
  await (await app.panel()).getByRole('navigation').waitFor();
});
afterAll(async () => {
  await desk?.stop();
  await listener?.stop();
});

/** What the panel's session answers: the status, or the error's name. */
const asked = (address: string, method = 'GET'): Promise<number | string> =>
  app.electronApp.evaluate(
    ({ session }, { partition, ...request }) =>
      session
        .fromPartition(partition)
        .fetch(request.address, { method: request.method })
        .then(
          ({ status }) => status,
          (error) => String(error.message),
        ),
    { partition: panelSession, address, method },
  );

test('our pages are served, and can be asked for only', async () => {
  expect(await asked('app://hangup/panel.html')).toBe(200);
  expect(await sentTo(app, 'panel.html', 'app://hangup/panel.html')).toBe('there');
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
    expect([method, await asked('app://hangup/panel.html', method)]).toEqual([method, 405]);
});

test('no spelling leads out of their folder', async () => {
  // A file of a kind that would be served lies beside that folder.
  expect(existsSync(join(PROJECT_ROOT, 'out/app/assets/icon.png'))).toBe(true);
  const spellings = [
    '../assets/icon.png',
    '%2e%2e/assets/icon.png',
    '..%2fassets/icon.png',
    '%2e%2e%2fassets%2ficon.png',
    'x/..%2f..%2fassets/icon.png',
    '%252e%252e%252fassets%252ficon.png',
    '..\\assets\\icon.png',
    '..%5cassets%5cicon.png',
    '%2e%2e%5cassets%5cicon.png',
    'panel.html%00',
    'panel.html%00.png',
    '..%2fassets/icon.png%00.html',
    '/etc/hostname',
    `%2f${join(PROJECT_ROOT, 'out/app/assets/icon.png')}`,
  ];
  for (const spelling of spellings)
    expect([spelling, await asked(`app://hangup/${spelling}`)]).toEqual([spelling, 404]);
});

test('no other host has them', async () => {
  for (const host of ['other', 'hangup.example', 'hangup%2eexample', 'hangup.'])
    expect([host, await asked(`app://${host}/panel.html`)]).toEqual([host, 404]);
});

test('a page of ours reaches nothing else, wherever it is sent', async () => {
  const addresses = [
    `http://127.0.0.1:${listener.port}/`,
    `https://127.0.0.1:${listener.port}/`,
    'app://other/panel.html',
    'app://hangup.example/panel.html',
    'file:///etc/passwd',
  ];
  for (const address of addresses)
    expect([address, await sentTo(app, 'panel.html', address)]).toEqual([address, 'ERR_BLOCKED_BY_CLIENT']);
  for (const scheme of ['http', 'https'])
    expect([scheme, await asked(`${scheme}://127.0.0.1:${listener.port}/`)]).toEqual([
      scheme,
      'net::ERR_BLOCKED_BY_CLIENT',
    ]);
  expect(listener.callers()).toBe(0);
});

test('a script in a page of ours cannot even ask', async () => {
  const panel = await app.panel();
  const addresses = [`http://127.0.0.1:${listener.port}/`, 'app://hangup/panel.html', 'file:///etc/passwd'];
  await panel.evaluate(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      stopped.push(effectiveDirective),
    );
  });
  for (const address of addresses)
    expect(
      await panel.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        address,
      ),
    ).toBe('refused');
  // Told of by the policy, and so before there was any request that something else could have refused.
  await expect
    .poll(() => panel.evaluate(() => (window as unknown as { stopped: string[] }).stopped))
    .toEqual(addresses.map(() => 'connect-src'));
  await panel.evaluate(() => {
    location.href = 'app://hangup/guide-bar.html';
  });
  await panel.waitForTimeout(300);
  expect(panel.url()).toMatch(/^app:\/\/hangup\/panel\.html/);
  expect(listener.callers()).toBe(0);
});
