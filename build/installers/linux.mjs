import { desktopEntry, summaries } from './desktop-entry.mjs';

/** The libraries that Electron itself is linked with, or loads when they are there. Newer Debians call some …t64. */
const debianLibraries = [
  'libgtk-3-0t64 | libgtk-3-0',
  'libasound2t64 | libasound2',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libcups2t64 | libcups2',
  'libdrm2',
  'libgbm1',
  'libnotify4',
  'libnss3',
  'libxss1',
  'libxtst6',
  'xdg-utils',
];

/** Fedora's names, and those of openSUSE where it does not know them. */
const rpmLibraries = [
  'gtk3',
  '(alsa-lib or libasound2)',
  'at-spi2-core',
  '(cups-libs or libcups2)',
  '(libdrm or libdrm2)',
  '(mesa-libgbm or libgbm1)',
  'libnotify',
  '(nss or mozilla-nss)',
  '(libXScrnSaver or libXss1)',
  '(libXtst or libXtst6)',
  'xdg-utils',
];

/**
 * @param {string} metainfoFile
 * @param {string} maintainer
 * @returns {import('electron-builder').Configuration}
 */
export const forLinux = (metainfoFile, maintainer) => {
  // Both packages link /usr/bin/hangup to the program when they are installed, by electron-builder's own scripts.
  const fpm = [`${metainfoFile}=/usr/share/metainfo/org.hangup.Hangup.metainfo.xml`];
  return {
    linux: {
      executableName: 'hangup',
      icon: 'linux',
      category: 'Utility',
      synopsis: summaries.en,
      maintainer,
      desktop: { entry: desktopEntry() },
      target: [
        { target: 'AppImage', arch: ['x64'] },
        { target: 'deb', arch: ['x64'] },
        { target: 'rpm', arch: ['x64'] },
      ],
    },
    appImage: {
      artifactName: `\${productName}-\${version}-linux-\${arch}.\${ext}`,
      // Where nothing is said here its entry asks for Chromium without the sandbox.
      executableArgs: [],
    },
    deb: {
      depends: debianLibraries,
      // Keeps the key by which a login that somebody chose to keep is encrypted.
      recommends: ['libsecret-1-0'],
      packageCategory: 'utils',
      artifactName: `\${name}_\${version}_\${arch}.\${ext}`,
      fpm,
    },
    rpm: {
      depends: rpmLibraries,
      packageCategory: 'Applications/System',
      artifactName: `\${name}-\${version}.\${arch}.\${ext}`,
      fpm,
    },
  };
};
