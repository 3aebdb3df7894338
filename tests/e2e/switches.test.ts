import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { withheldSwitches, withheldVariables } from '../../electron/core/withheld';
import { type Desk, test } from '../desk/desk';
import { type LoopbackProxy, startProxy } from '../desk/proxy';
import { type Replica, startReplica } from '../replica/server';
import { electronPath, type LaunchOptions } from './launch';
import { pack } from './pack';

/**
 * What a release does not obey, each time beside a package for tests, which does. The two have the same asar
 * (`package.test.ts`). A release cannot be driven, so it is seen from outside: the system's proxy, for which Chromium on
 * Linux asks the environment, is ours and leads to the replica, and nothing leaves this machine.
 */
const folder = mkdtempSync(join(tmpdir(), 'hangup-switches-'));
const programs = { release: '', forTests: '' };
let replica: Replica;
/** The system's proxy, and the one that somebody would rather have it go to. */
let own: LoopbackProxy;
let strange: LoopbackProxy;

beforeAll(async () => {
  programs.release = join(pack(join(folder, 'release')), 'hangup');
  programs.forTests = join(pack(join(folder, 'for-tests'), '--for-tests'), 'hangup');
  replica = await startReplica();
  own = await startProxy(replica.port);
  strange = await startProxy(replica.port);
}, 120_000);
afterAll(async () => {
  await Promise.all([own?.stop(), strange?.stop(), replica?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const amazon = 'www.amazon.com:443';

/** Opens the guide of a package, from where it asks for Amazon's page. */
const openGuide = async (
  desk: Desk,
  name: keyof typeof programs,
  { args = [], env = {} }: Pick<LaunchOptions, 'args' | 'env'>,
) => {
  const app = await desk.launch({
    program: [programs[name]],
    args: ['--hidden', ...args],
    env: { https_proxy: own.address, ...env },
  });
  await (await desk.watcher.waitForItem()).click('Customer Help with a guide…');
  return app;
};

const since = (proxy: LoopbackProxy) => {
  const before = proxy.asked.length;
  return () => [...new Set(proxy.asked.slice(before))];
};

test.for([
  { name: 'release', opens: false },
  { name: 'forTests', opens: true },
] as const)('a debugging port is opened: $opens, by the package $name', async ({ name, opens }, { desk }) => {
  const app = await desk.launch({ program: [programs[name]], args: ['--remote-debugging-port=0'] });
  await desk.watcher.waitForItem();
  // The window is there: whatever would listen does so by now.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(/DevTools listening on/.test(app.output())).toBe(opens);
});

describe.for([
  ['a mapped host', () => [`--host-resolver-rules=MAP 127.0.0.1 127.0.0.1:${strange.port}`]],
  ['another proxy', () => [`--proxy-server=${strange.address}`]],
  [
    'a script that chooses the proxy',
    () => [
      `--proxy-pac-url=data:application/x-ns-proxy-autoconfig,function FindProxyForURL(){return "PROXY 127.0.0.1:${strange.port}"}`,
    ],
  ],
] as const)('%s', ([, args]) => {
  test('does not lead a release elsewhere', async ({ desk }) => {
    const [asked, askedElsewhere] = [since(own), since(strange)];
    await openGuide(desk, 'release', { args: args() });
    await expect.poll(asked).toContain(amazon);
    expect(askedElsewhere()).toEqual([]);
  });

  test('leads a package for tests elsewhere', async ({ desk }) => {
    const [asked, askedElsewhere] = [since(own), since(strange)];
    await openGuide(desk, 'forTests', { args: args() });
    await expect.poll(askedElsewhere).toContain(amazon);
    expect(asked()).toEqual([]);
  });
});

describe.for([
  ['of one key', () => [`--ignore-certificate-errors-spki-list=${replica.spki}`]],
  ['of every kind', () => ['--ignore-certificate-errors']],
] as const)('to overlook certificates %s', ([, args]) => {
  test('a release cannot be told', async ({ desk }) => {
    replica.forget();
    const ended = own.ended();
    const asked = since(own);
    await openGuide(desk, 'release', { args: args() });
    await expect.poll(asked).toContain(amazon);
    // It hangs up on whoever shows such a certificate.
    await expect.poll(own.ended).toBeGreaterThan(ended);
    expect(replica.requests).toEqual([]);
  });

  test('a package for tests can', async ({ desk }) => {
    replica.forget();
    await openGuide(desk, 'forTests', { args: args() });
    await expect.poll(() => replica.requests.length).toBeGreaterThan(0);
  });
});

/** A file in a home of its own; what is in it, empty where there is none. */
const emptyFile = async (desk: Desk) => {
  const file = join((await desk.createHome()).folder, 'written');
  return { file, content: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') };
};

describe.for([
  ['a variable', (file: string) => ({ env: { SSLKEYLOGFILE: file } })],
  ['a switch', (file: string) => ({ args: [`--ssl-key-log-file=${file}`] })],
] as const)('to write down what a connection is encrypted with, by %s,', ([, how]) => {
  test('a release cannot be told', async ({ desk }) => {
    const { file } = await emptyFile(desk);
    const ended = own.ended();
    await openGuide(desk, 'release', how(file));
    await expect.poll(own.ended).toBeGreaterThan(ended);
    expect(existsSync(file)).toBe(false);
  });

  test('a package for tests can', async ({ desk }) => {
    const { file, content } = await emptyFile(desk);
    await openGuide(desk, 'forTests', how(file));
    await expect.poll(content).toMatch(/^CLIENT_/m);
  });
});

/** What Chromium has to say of a certificate that it does not take; on the terminal it always does. */
const trouble = /handshake failed/;

describe.for([
  ['variables', (file: string) => ({ env: { ELECTRON_ENABLE_LOGGING: '1', ELECTRON_LOG_FILE: file } })],
  ['switches', (file: string) => ({ args: ['--enable-logging', `--log-file=${file}`] })],
] as const)('to keep Chromium’s log by %s', ([, how]) => {
  test('a release cannot be told', async ({ desk }) => {
    const { file, content } = await emptyFile(desk);
    const app = await openGuide(desk, 'release', how(file));
    await app.waitForOutput(trouble);
    // Before any code of ours runs Chromium may have written of the screen.
    expect(content()).not.toMatch(trouble);
  });

  test('a package for tests can', async ({ desk }) => {
    const { file, content } = await emptyFile(desk);
    await openGuide(desk, 'forTests', how(file));
    await expect.poll(content).toMatch(trouble);
  });
});

test.for([
  { name: 'release', says: false },
  { name: 'forTests', says: true },
] as const)(
  'the address of a page that did not load is said on the terminal: $says, by the package $name',
  async ({ name, says }, { desk }) => {
    const app = await openGuide(desk, name, {});
    await app.waitForOutput(trouble);
    // The one follows the other at once.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(/amazon/.test(app.output())).toBe(says);
  },
);

// What the runtime of a release has lost can go.
test('each withheld name is one that the runtime knows', () => {
  const program = readFileSync(electronPath());
  const isKnown = (name: string) => program.includes(`\0${name}\0`);
  expect([...withheldSwitches, ...withheldVariables].filter((name) => !isKnown(name))).toEqual([]);
});
