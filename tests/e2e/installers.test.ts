import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderConfig } from '../../build/installers/config.mjs';
import { metainfo } from '../../build/installers/metainfo.mjs';
import { PROJECT_ROOT } from './launch';

const folder = mkdtempSync(join(tmpdir(), 'hangup-installers-'));
const metainfoFile = join(folder, 'org.hangup.Hangup.metainfo.xml');
const desktopFile = join(folder, 'hangup.desktop');

/** What electron-builder hands to the maker of a package, by kind. */
const given = new Map<string, readonly string[]>();
/** What it writes into the AppImage for menus. */
let imageEntry = '';

/** Everything up to the packages themselves, whose maker electron-builder downloads. */
beforeAll(async () => {
  const prepackaged = join(folder, 'linux-unpacked');
  mkdirSync(join(prepackaged, 'resources'), { recursive: true });
  const environment = { HANGUP_HOMEPAGE: 'https://hangup.example/' };
  writeFileSync(
    metainfoFile,
    metainfo({ version: '1.2.3', date: '2026-11-30', homepage: 'https://hangup.example/' }),
  );
  await build({
    linux: ['AppImage', 'deb', 'rpm'],
    prepackaged,
    projectDir: PROJECT_ROOT,
    publish: 'never',
    config: builderConfig({ output: join(folder, 'out'), metainfoFile, environment }),
    effectiveOptionComputed: async (options: readonly [readonly string[], string] | { desktop: string }) => {
      if ('desktop' in options) {
        imageEntry = options.desktop;
        return true;
      }
      const [args, entry] = options;
      const file = args[args.indexOf('--package') + 1] ?? '';
      given.set(file.split('.').at(-1) ?? '', args);
      copyFileSync(entry, desktopFile);
      return true;
    },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['deb', 'rpm'])('a %s', (kind) => {
  const places = () =>
    new Map(
      (given.get(kind) ?? []).flatMap((arg) => {
        const [from, to] = arg.split('=/');
        return from && to ? [[`/${to}`, from] as const] : [];
      }),
    );

  test('puts everything where the desktop looks for it, from files that are there', () => {
    expect([...places().keys()]).toEqual([
      '/usr/share/metainfo/org.hangup.Hangup.metainfo.xml',
      '/opt/Hangup',
      ...[16, 24, 32, 48, 64, 128, 256, 512].map(
        (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/hangup.png`,
      ),
      '/usr/share/applications/hangup.desktop',
    ]);
    for (const [to, from] of places())
      if (!to.startsWith('/usr/share/applications')) expect([from, existsSync(from)]).toEqual([from, true]);
  });
});

test('an AppImage is started with Chromium’s sandbox', () => {
  expect(imageEntry).toMatch(/^Exec=AppRun %U$/m);
});

describe('for the desktop', () => {
  test('the entry is valid', () => {
    expect(execFileSync('desktop-file-validate', [desktopFile], { encoding: 'utf8' })).toBe('');
  });

  test('the page for software centres is valid', () => {
    execFileSync('appstreamcli', ['validate', '--no-net', metainfoFile]);
  });
});
