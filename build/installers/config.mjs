import { forLinux } from './linux.mjs';

/** @typedef {import('electron-builder').Configuration} Configuration */

/**
 * Windows checks an update by who signed the version that is there, and macOS takes none at all where nobody did: without
 * a certificate neither has a place to look for updates.
 * @param {boolean} isSigned
 */
const feedOf = (isSigned) => (isSigned ? {} : { publish: null });

/** @param {boolean} isSigned @returns {Configuration} */
const forWindows = (isSigned) => ({
  win: {
    ...feedOf(isSigned),
    icon: 'icon.ico',
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  // For one person and without a question: nothing in it needs an administrator.
  nsis: {
    oneClick: true,
    perMachine: false,
    createDesktopShortcut: false,
    // The data is the person's: "Erase everything" in the program takes it away, an uninstaller never.
    deleteAppDataOnUninstall: false,
    include: 'build/installers/installer.nsh',
    artifactName: `\${productName}-\${version}-windows-\${arch}-setup.\${ext}`,
  },
  portable: { artifactName: `\${productName}-\${version}-windows-\${arch}-portable.\${ext}` },
});

/** @param {boolean} isSigned @returns {Configuration} */
const forMac = (isSigned) => ({
  mac: {
    ...feedOf(isSigned),
    icon: 'icon.icns',
    category: 'public.app-category.utilities',
    // The updater takes the zip, people take the image.
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    artifactName: `\${productName}-\${version}-macos-\${arch}.\${ext}`,
    // A certificate is named by the environment, not found on the machine. Without one the program is signed as nobody's,
    // since it would not start at all on Apple's processors; under the hardened runtime it then could not load its parts.
    ...(isSigned ? {} : { identity: '-' }),
    hardenedRuntime: isSigned,
    entitlements: 'build/installers/entitlements.plist',
    entitlementsInherit: 'build/installers/entitlements.plist',
    gatekeeperAssess: false,
  },
});

/**
 * What electron-builder is told, for all three systems.
 * @param {object} wish
 * @param {string} wish.output the folder for what it makes
 * @param {string} wish.metainfoFile where the page for software centres lies, absolute
 * @param {Readonly<Record<string, string | undefined>>} wish.environment the table in CONTRIBUTING, "Releases"
 * @returns {Configuration}
 */
export const builderConfig = ({ output, metainfoFile, environment }) => {
  const { HANGUP_UPDATE_URL: feed, HANGUP_HOMEPAGE: homepage, HANGUP_MAINTAINER: maintainer } = environment;
  return {
    appId: 'org.hangup.Hangup',
    productName: 'Hangup',
    directories: { output, buildResources: 'build/icons' },
    // Everything is bundled: not one package is needed at run time.
    files: ['out/app/**', '!out/app/.stamp', '!**/*.map', 'package.json', '!node_modules/**'],
    npmRebuild: false,
    asar: true,
    ...(homepage ? { extraMetadata: { homepage } } : {}),
    // Where new versions are looked for; without it a Hangup has no place to look, and does not offer to.
    publish: feed ? { provider: 'generic', url: feed } : null,
    ...forWindows(Boolean(environment.WIN_CSC_LINK || environment.CSC_LINK)),
    ...forMac(Boolean(environment.CSC_LINK || environment.CSC_NAME)),
    ...forLinux(metainfoFile, maintainer || 'The Hangup developers'),
  };
};
