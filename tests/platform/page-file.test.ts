import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../electron/platform/page-file';

let folder: string;
let root: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hangup-pages-')));
  root = join(folder, 'pages');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'pages-of-others'));
  for (const name of ['pages/panel.html', 'pages/assets/panel.js', 'secret.html', 'pages-of-others/x.html'])
    writeFileSync(join(folder, name), '');
  symlinkSync(join(folder, 'secret.html'), join(root, 'link.html'));
  symlinkSync(join(folder, 'pages-of-others'), join(root, 'others'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file, null where it is refused, `none` where there is none. */
const found = (address: string): Promise<string | null> => fileOf(root, address).catch(() => 'none');

describe('the file of an address', () => {
  it('is the one below the root', async () => {
    expect(await found('app://hangup/panel.html')).toBe(join(root, 'panel.html'));
    expect(await found('app://hangup/assets/panel.js?x#y')).toBe(join(root, 'assets/panel.js'));
    expect(await found('app://hangup/%70anel.html')).toBe(join(root, 'panel.html'));
    expect(await found('app://hangup/nowhere.html')).toBe('none');
  });

  it.each([
    'app://other/panel.html',
    'app://hangup.example/panel.html',
    'app://hangup:8080/panel.html',
    'app:///panel.html',
  ])('is nobody’s at another host: %s', async (address) => {
    expect(await found(address)).toBeNull();
  });

  it.each([
    'app://hangup/..%2fsecret.html',
    'app://hangup/%2e%2e%2fsecret.html',
    // Back inside again: what is spelled like this has no good reason.
    'app://hangup/assets/..%2fpanel.html',
    'app://hangup/..%2fpages/panel.html',
  ])('is none where the path goes up: %s', async (address) => {
    expect(await found(address)).toBeNull();
  });

  it.each([
    'app://hangup/../secret.html',
    'app://hangup/%2e%2e/secret.html',
    'app://hangup/.%2e/secret.html',
  ])('is looked for below the root where the address itself is resolved: %s', async (address) => {
    expect(await found(address)).toBe('none');
    expect(await found(address.replace('secret', 'panel'))).toBe(join(root, 'panel.html'));
  });

  it.each([
    'app://hangup/assets\\panel.js',
    'app://hangup/assets%5cpanel.js',
    'app://hangup/..\\secret.html',
    'app://hangup/..%5csecret.html',
    'app://hangup/%252e%252e%252fsecret.html',
    'app://hangup/panel.html%00',
    'app://hangup/panel.html%00.png',
  ])('is none with a sign that systems take in several ways: %s', async (address) => {
    expect(await found(address)).toBeNull();
  });

  it.each(['app://hangup/link.html', 'app://hangup/others/x.html'])(
    'is none where a link leads out: %s',
    async (address) => {
      expect(await found(address)).toBeNull();
    },
  );

  it('is none for the root itself', async () => {
    expect(await found('app://hangup/')).toBeNull();
  });
});
