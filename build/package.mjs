/**
 * `npm run package`: an unpacked application for this system in out/package, or in the folder that `--out=` names, with
 * the runtime that set-up resolved. What is in out/app is built first, unless it is what the sources make.
 * `npm run package -- --for-tests` makes one that a test can drive: the same asar, with the fuse for `--inspect` left on
 * and the mark beside it by which it obeys the switches that a release does not (`electron/platform/switches.ts`).
 * `npm run package -- --installers` makes what people download for this system, with the official runtime only.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { bundle } from './bundle.mjs';
import { builderConfig } from './installers/config.mjs';
import { metainfo } from './installers/metainfo.mjs';
import { distFolder } from './official.mjs';
import { projectFolder } from './project.mjs';
import { resolveRuntime } from './runtime.mjs';
import { isBundleCurrent } from './stamp.mjs';

const areInstallers = process.argv.includes('--installers');
const isForTests = process.argv.includes('--for-tests');
if (areInstallers && isForTests) throw new Error('Installers are made of releases only.');
const output = process.argv.find((one) => one.startsWith('--out='))?.slice('--out='.length) ?? 'out/package';

/**
 * Nothing can be run, loaded or changed from outside that is not in the package. Every fuse that the runtime has is set:
 * one that nobody thought of ends the packing.
 * @param {string} program @param {string} platform
 */
const setFuses = async (program, platform) => {
  // Newer than the oldest Electron that the code may meet.
  const hasNinth = FuseV1Options.WasmTrapHandlers in (await getCurrentFuseWire(program));
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: platform === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: isForTests,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    ...(hasNinth && { [FuseV1Options.WasmTrapHandlers]: true }),
  });
};

/** @param {import('electron-builder').AfterPackContext} context */
const afterPack = async ({ appOutDir, packager, electronPlatformName }) => {
  // The halves of a universal application are joined only when both are alike, signatures included; then it is its turn.
  if (/-(x64|arm64)-temp$/.test(appOutDir)) return;
  const { productFilename } = packager.appInfo;
  const program =
    { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` }[electronPlatformName] ?? 'hangup';
  await setFuses(path.join(appOutDir, program), electronPlatformName);
  // What the runtime for developing starts our folder with; a package has its own asar.
  const resources = packager.getResourcesDir(appOutDir);
  for (const name of ['default_app.asar', 'default_app.sha256'])
    rmSync(path.join(resources, name), { force: true });
  // Beside the asar: no program for reading looks into that. Missing, it ends the packing, which electron-builder's own
  // way of copying would not.
  copyFileSync(path.join(projectFolder, 'out/licences.txt'), path.join(resources, 'licences.txt'));
  if (isForTests) writeFileSync(path.join(resources, 'for-tests'), '');
};

/** Electron-builder downloads, for each processor, the version that package.json names; here it is the one at hand. */
const runtimeAtHand = () => {
  const { executable, version } = resolveRuntime();
  return { electronDist: distFolder(executable), electronVersion: version };
};

/** Not into the project, which may be somebody else's. */
const scratch = mkdtempSync(path.join(tmpdir(), 'hangup-metainfo-'));
const metainfoFile = path.join(scratch, 'org.hangup.Hangup.metainfo.xml');

const writeMetainfo = () => {
  const { HANGUP_HOMEPAGE: homepage } = process.env;
  const { version } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(metainfoFile, metainfo({ version, date, ...(homepage ? { homepage } : {}) }));
};

// A workflow hands over a secret that nobody has set as an empty text, and electron-builder would look for that certificate.
for (const [name, value] of Object.entries(process.env))
  if (value === '' && /^(WIN_)?CSC_|^APPLE_API_/.test(name)) delete process.env[name];

try {
  if (!isBundleCurrent()) await bundle();
  writeMetainfo();
  await build({
    ...(areInstallers ? {} : { dir: true }),
    publish: 'never',
    projectDir: projectFolder,
    config: {
      ...builderConfig({ output, metainfoFile, environment: process.env }),
      ...(areInstallers ? {} : runtimeAtHand()),
      afterPack,
    },
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
