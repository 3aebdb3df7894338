/**
 * `npm run package`: an unpacked application for this system in out/package, or in the folder that `--out=` names, with
 * the runtime that set-up resolved.
 * `npm run package -- --for-tests` makes one that a test can drive: the same asar, with the fuse for `--inspect` left on
 * and the mark beside it by which it obeys the switches that a release does not (`electron/platform/switches.ts`).
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { build } from 'electron-builder';
import { projectFolder } from './project.mjs';
import { resolveRuntime } from './runtime.mjs';

const { executable, version } = resolveRuntime();
const isForTests = process.argv.includes('--for-tests');
const output = process.argv.find((one) => one.startsWith('--out='))?.slice('--out='.length) ?? 'out/package';

/** Nothing can be run, loaded or changed from outside that is not in the package. */
const fuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: isForTests,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

const { HANGUP_UPDATE_URL: feed } = process.env;

await build({
  dir: true,
  publish: 'never',
  projectDir: projectFolder,
  config: {
    appId: 'org.hangup.Hangup',
    productName: 'Hangup',
    directories: { output, buildResources: 'build/icons' },
    electronDist: path.dirname(executable),
    electronVersion: version,
    // Everything is bundled: not one package is needed at run time.
    files: ['out/app/**', '!out/app/.stamp', 'package.json', '!node_modules/**'],
    npmRebuild: false,
    asar: true,
    // Where new versions are looked for; without it a Hangup has no place to look, and does not offer to.
    publish: feed ? { provider: 'generic', url: feed } : null,
    linux: { executableName: 'hangup', category: 'Utility', icon: '../../electron/assets/icon.png' },
    afterPack: async ({ appOutDir, packager, electronPlatformName }) => {
      const { productFilename } = packager.appInfo;
      const isMac = electronPlatformName === 'darwin';
      const program =
        { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` }[electronPlatformName] ??
        'hangup';
      await flipFuses(path.join(appOutDir, program), { ...fuses, resetAdHocDarwinSignature: isMac });
      // What the runtime for developing starts our folder with; a package has its own asar.
      const resources = packager.getResourcesDir(appOutDir);
      for (const name of ['default_app.asar', 'default_app.sha256'])
        rmSync(path.join(resources, name), { force: true });
      if (isForTests) writeFileSync(path.join(resources, 'for-tests'), '');
    },
  },
});
