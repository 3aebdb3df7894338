/** The Debian packages that Electron, the virtual desktop and the tests need. */
import { spawnSync } from 'node:child_process';
import { capture, hasProgram, isLinux, isRoot } from './project.mjs';

/** Electron's shared libraries. */
const ELECTRON = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'xdg-utils',
];

/** The virtual desktop, the tools that look at it and steer it, and fonts and icons for readable pictures. */
const DESKTOP = [
  'xvfb',
  'dbus',
  'dbus-x11',
  'openbox',
  'xfce4-panel',
  'xfconf',
  'dunst',
  'imagemagick',
  'xdotool',
  'faketime',
  'libglib2.0-bin',
  'fonts-noto-core',
  'adwaita-icon-theme',
  'librsvg2-common',
  'librsvg2-bin',
  'desktop-file-utils',
  'appstream',
];

/**
 * Which of the names are not installed. Newer Debians call some libraries …t64.
 * @param {readonly string[]} names
 */
function missing(names) {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const format = `\${Package} \${db:Status-Status}\n`;
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...asked], { encoding: 'utf8' });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * The names this system's apt knows the packages by.
 * @param {readonly string[]} names
 */
function installable(names) {
  const known = new Set(capture('apt-cache', ['pkgnames', 'lib']).split('\n'));
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {readonly string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0)
    throw new Error(
      `apt-get ${args[0]} failed (${error?.message ?? `exit code ${status}`}), see above. What it had installed is ` +
        'kept.\nCheck the connection and apt\'s settings; if it was interrupted, "dpkg --configure -a" repairs it. ' +
        'Then run the same command again.',
    );
}

/** @param {readonly string[]} names */
function install(names) {
  console.log(`Installing ${names.length} Debian packages: ${names.join(' ')}`);
  spawnSync('dpkg', ['--configure', '-a'], { stdio: 'ignore' });
  apt(['update', '-q']);
  apt(['install', '-q', '-y', '--no-install-recommends', ...installable(names)]);
}

/**
 * Checks what is needed and, as root, installs what is missing; anybody else is told the one command to run.
 * @param {{ withDesktop: boolean }} need whether the virtual desktop is wanted too
 * @throws {Error} when something is missing that cannot be installed from here
 */
export function prepareSystem({ withDesktop }) {
  if (!isLinux) return;
  if (!hasProgram('dpkg-query')) {
    if (withDesktop && !hasProgram('Xvfb'))
      throw new Error(
        'This needs a virtual screen, and this system has no Xvfb. Install what the following Debian packages hold ' +
          `with your own package manager, then run the same command again:\n  ${DESKTOP.join(' ')}`,
      );
    return;
  }
  const wanted = missing(withDesktop ? [...ELECTRON, ...DESKTOP] : ELECTRON);
  if (wanted.length === 0) return;
  if (isRoot && hasProgram('apt-get')) return install(wanted);
  throw new Error(
    `Some Debian packages are missing, and installing them takes root. Nothing was changed. Run this, then the same ` +
      `command again:\n  sudo apt-get install --no-install-recommends ${installable(wanted).join(' ')}`,
  );
}
