import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builderConfig } from '../../build/installers/config.mjs';
import { desktopEntry, summaries } from '../../build/installers/desktop-entry.mjs';
import { metainfo } from '../../build/installers/metainfo.mjs';
import { languages } from '../../electron/core/language';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** What electron-builder itself refuses a configuration with. */
const validate = async (config: object): Promise<void> => {
  const inBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { validateConfiguration } = inBuilder('app-builder-lib/out/util/config/config');
  await validateConfiguration(structuredClone(config), { isEnabled: false, add: () => undefined });
};

const configOf = (environment: Readonly<Record<string, string>> = {}) =>
  builderConfig({ output: 'out/package', metainfoFile: '/out/metainfo.xml', environment });

const targetsOf = (targets: unknown) =>
  (targets as { target: string; arch: string[] }[]).map(({ target, arch }) => `${target} ${arch}`);

const fullEnvironment = {
  HANGUP_UPDATE_URL: 'https://updates.example/',
  HANGUP_HOMEPAGE: 'https://hangup.example/',
  HANGUP_MAINTAINER: 'Somebody <somebody@example.org>',
  CSC_LINK: 'certificate',
};

describe("electron-builder's configuration", () => {
  it.each([{}, fullEnvironment])('is one that it accepts', async (environment) => {
    await validate(configOf(environment));
    await expect(validate({ ...configOf(environment), mac: { icons: 'x' } })).rejects.toThrow(
      'configuration.mac',
    );
  });

  it('makes the installers of three systems', () => {
    const { win, mac, linux } = configOf();
    expect(targetsOf(win?.target)).toEqual(['nsis x64', 'portable x64']);
    expect(targetsOf(mac?.target)).toEqual(['dmg universal', 'zip universal']);
    expect(targetsOf(linux?.target)).toEqual(['AppImage x64', 'deb x64', 'rpm x64']);
  });

  it('gives no two of them the same name', () => {
    const { nsis, portable, mac, appImage, deb, rpm } = configOf();
    const names = [nsis, portable, mac, appImage, deb, rpm].map((one) => one?.artifactName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/\$\{version\}.*\$\{arch\}.*\.\$\{ext\}$/);
  });

  it('names files that are there', () => {
    const { win, mac, linux, nsis } = configOf();
    const icons = [win?.icon, mac?.icon, linux?.icon].map((icon) => `build/icons/${icon}`);
    for (const file of [...icons, nsis?.include, mac?.entitlements, mac?.entitlementsInherit])
      expect([file, existsSync(join(root, String(file)))]).toEqual([file, true]);
  });

  it('signs for macOS only with a certificate that the environment names', () => {
    expect(configOf().mac).toMatchObject({ identity: '-', hardenedRuntime: false });
    const { mac } = configOf({ CSC_LINK: 'certificate' });
    expect(mac).toMatchObject({ hardenedRuntime: true });
    expect(mac).not.toHaveProperty('identity');
  });

  it('has no place to look for updates unless one is named', () => {
    expect(configOf().publish).toBeNull();
    expect(configOf(fullEnvironment).publish).toEqual({
      provider: 'generic',
      url: 'https://updates.example/',
    });
  });

  it('has none on Windows and macOS where nobody signed it: an update could not be told from another', () => {
    const { HANGUP_UPDATE_URL } = fullEnvironment;
    const unsigned = configOf({ HANGUP_UPDATE_URL });
    expect([unsigned.win?.publish, unsigned.mac?.publish]).toEqual([null, null]);
    expect(unsigned.linux).not.toHaveProperty('publish');
    const forMac = configOf({ HANGUP_UPDATE_URL, CSC_LINK: 'certificate' });
    expect(forMac.mac).not.toHaveProperty('publish');
    const forWindows = configOf({ HANGUP_UPDATE_URL, WIN_CSC_LINK: 'certificate' });
    expect(forWindows.win).not.toHaveProperty('publish');
    expect(forWindows.mac?.publish).toBeNull();
  });

  it('does not start the AppImage without the sandbox', () => {
    expect(configOf().appImage?.executableArgs).toEqual([]);
  });
});

describe('what goes with a program that is uninstalled', () => {
  it('is the start at login on Windows, whose entry Electron names after the application', () => {
    const script = read('build/installers/installer.nsh');
    for (const key of ['CurrentVersion\\Run', 'StartupApproved\\Run'])
      expect(script).toMatch(
        new RegExp(`DeleteRegValue HKCU ".*${key.replaceAll('\\', '\\\\')}" "\\$\\{APP_ID\\}"`),
      );
    expect(read('electron/platform/notifications.ts')).toContain(`setAppUserModelId('${configOf().appId}')`);
  });

  it('is not the data', () => {
    expect(configOf().nsis?.deleteAppDataOnUninstall).toBe(false);
  });
});

describe('what Linux says of it', () => {
  const others = languages.filter((language) => language !== 'en');

  it('is said in every language of the program', () => {
    expect(Object.keys(summaries).sort()).toEqual([...languages].sort());
    const entry = desktopEntry();
    for (const language of others) {
      expect(entry).toHaveProperty([`Comment[${language}]`]);
      expect(entry).toHaveProperty([`Keywords[${language}]`]);
    }
    const text = metainfo({ version: '1.2.3', date: '2026-11-30' });
    for (const language of others)
      for (const tag of ['summary', 'p']) expect(text).toContain(`<${tag} xml:lang="${language}">`);
  });

  it('holds the release, and a homepage only where there is one', () => {
    const release = { version: '1.2.3', date: '2026-11-30' };
    expect(metainfo(release)).toContain('<release version="1.2.3" date="2026-11-30"/>');
    expect(metainfo(release)).not.toContain('homepage');
    const homepage = 'https://hangup.example/?a=1&b=2';
    expect(metainfo({ ...release, homepage })).toContain(
      '<url type="homepage">https://hangup.example/?a=1&amp;b=2<',
    );
  });

  it('breaks no line and needs no escape', () => {
    for (const value of Object.values(desktopEntry())) expect(value).toMatch(/^[^\\\n]+$/);
  });

  it('leads a window to its entry, whatever draws it', () => {
    const { desktopName } = JSON.parse(read('package.json'));
    expect(desktopName).toBe(`${configOf().linux?.executableName}.desktop`);
  });
});
