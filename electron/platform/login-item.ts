import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Starting at login, as one system has it. Both functions may throw the system's error. */
interface SystemLoginItem {
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
}

/** A quoted argument by the Desktop Entry Specification: backslashes doubled once for the value, once for the quotes. */
const quoted = (argument: string): string =>
  `"${argument.replace(/[\\"`$]/g, '\\\\$&').replaceAll('%', '%%')}"`;

const program = (): readonly string[] => {
  // An AppImage runs from a mount that is gone after it ends; its own file is what can be started again.
  const executable = process.env.APPIMAGE ?? process.execPath;
  return app.isPackaged ? [executable, '--hidden'] : [executable, app.getAppPath(), '--hidden'];
};

const desktopEntry = (): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Hangup',
    `Exec=${program().map(quoted).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

const linuxFile = (): string =>
  join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart', 'hangup.desktop');

const linuxLoginItem: SystemLoginItem = {
  isOn: () => {
    try {
      return !/^Hidden=true$/m.test(readFileSync(linuxFile(), 'utf8'));
    } catch {
      return false;
    }
  },
  set: (isOn) => {
    const file = linuxFile();
    if (!isOn) return rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, desktopEntry());
  },
};

const nativeLoginItem: SystemLoginItem = {
  isOn: () => app.getLoginItemSettings({ args: ['--hidden'] }).openAtLogin,
  set: (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, args: ['--hidden'] }),
};

/** Starting at login. It is read back from the system after every change, never remembered. */
export const createLoginItem = (onObserved: (isOn: boolean) => void, onFailed: (detail: string) => void) => {
  const { isOn, set } = process.platform === 'linux' ? linuxLoginItem : nativeLoginItem;
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      onFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const observe = (): void => attempt(() => onObserved(isOn()));
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
