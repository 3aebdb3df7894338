import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { lastingProgram } from './own-program';

/** Starting at login, as one system has it. Every function may throw the system's error. */
interface SystemLoginItem {
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
  /** Makes an entry that is there point at this program, which may have been moved or renamed since. */
  readonly follow: () => void;
}

/**
 * A quoted argument by the Desktop Entry Specification: what the quotes have a meaning for after a backslash, then every
 * backslash doubled, since the value of a key is escaped once more; a percent sign doubled.
 */
const quoted = (argument: string): string =>
  `"${argument
    .replace(/[\\"`$]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

/** GLib looks for the program without taking doubled percent signs apart, so another program has to start it. */
const starter = (program: string): string => (program.includes('%') ? 'env ' : '');

const execLine = (): string => {
  const folder = app.isPackaged ? [] : [app.getAppPath()];
  const program = lastingProgram();
  return `Exec=${starter(program)}${[program, ...folder, '--hidden'].map(quoted).join(' ')}`;
};

/** An uninstaller cannot go into everybody's home: with this, desktops pass over the entry once the program is gone. */
const tryExecLine = (): string => `TryExec=${lastingProgram().replaceAll('\\', '\\\\')}`;

const desktopEntry = (): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hangup',
    tryExecLine(),
    execLine(),
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

const linuxFile = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'hangup.desktop');

/** The entry's text where there is one that is not switched off, else null. */
const activeEntry = (): string | null => {
  try {
    const text = readFileSync(linuxFile(), 'utf8');
    return /^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(text) ? null : text;
  } catch {
    return null;
  }
};

const linuxLoginItem: SystemLoginItem = {
  isOn: () => activeEntry() !== null,
  follow: () => {
    const text = activeEntry();
    if (text === null || !app.isPackaged) return;
    const wanted = text.replace(/^Exec=.*$/m, () => execLine()).replace(/^TryExec=.*$/m, () => tryExecLine());
    if (wanted !== text) writeFileSync(linuxFile(), wanted);
  },
  set: (isOn) => {
    const file = linuxFile();
    if (!isOn) return rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, desktopEntry());
  },
};

/**
 * The same for writing and reading; macOS looks at neither. In quotes, since Electron writes the path as it is given, and
 * Windows, as Electron when it reads it back, ends it at a space (electron/electron#53911).
 */
const nativeEntry = { path: `"${lastingProgram()}"`, args: ['--hidden'] };

const nativeLoginItem: SystemLoginItem = {
  isOn: () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(nativeEntry);
    // The task manager of Windows switches an entry off without taking it away.
    return process.platform === 'win32' ? openAtLogin && executableWillLaunchAtLogin : openAtLogin;
  },
  set: (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, ...nativeEntry }),
  // macOS knows the program by its identity; an entry of Windows that names another path counts as off.
  follow: () => undefined,
};

/** macOS starts without arguments at login, and says so afterwards. Elsewhere `--hidden` says it. */
export const wasOpenedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

/** Starting at login. It is read back from the system, never remembered. */
export const createLoginItem = (onObserved: (isOn: boolean) => void, onFailed: (detail: string) => void) => {
  const { isOn, set, follow } = process.platform === 'linux' ? linuxLoginItem : nativeLoginItem;
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      onFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const observe = (): void => attempt(() => onObserved(isOn()));
  attempt(follow);
  return {
    /** Tells what the system says now. */
    observe,
    /** Switches it on or off; what cannot be done is told, and what is true is observed either way. */
    set: (wanted: boolean): void => {
      attempt(() => set(wanted));
      observe();
    },
  };
};
