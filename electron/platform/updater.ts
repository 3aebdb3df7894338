import { existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { UpdateTrouble } from '../core/updates/update';
import { installUpdate } from './install-update';
import { ownAppImage, ownPortable } from './own-program';

/** Written beside the application by electron-builder where a place to get updates from was named. */
const hasFeed = (): boolean => existsSync(join(process.resourcesPath, 'app-update.yml'));

/** On Linux only an AppImage is one file of that person's; what a package manager brought is the system's. */
const canReplaceItself = (): boolean =>
  process.platform === 'linux' ? ownAppImage() !== null : ownPortable() === null;

const codeOf = (error: unknown): string => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return `${code ?? ''} ${message ?? ''}`;
};

/** What went wrong, by Node's, Chromium's and the updater's codes. */
const troubleOf = (error: unknown): UpdateTrouble => {
  const code = codeOf(error);
  if (/CHECKSUM_MISMATCH|INVALID_SIGNATURE|INVALID_UPDATE_INFO|INVALID_VERSION/.test(code)) return 'damaged';
  return /ERR_INTERNET|ERR_NAME|ERR_CONNECTION|ERR_ADDRESS|ERR_NETWORK|ERR_TIMED_OUT|ERR_EMPTY_RESPONSE|ERR_PROXY|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|ENETUNREACH/.test(
    code,
  )
    ? 'offline'
    : 'failed';
};

/** Where electron-updater keeps what it downloads, in the system's folder for caches. */
const cacheName = 'hangup-updater';

/** By the same rules as electron-updater's own, which cannot be asked before it is loaded. */
const cacheFolder = (): string => {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
};

/** Sent with every question in the place of the number by which electron-updater would know this computer again. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Loaded with the first look: most runs of most people never need it. */
const load = async () => {
  const updaters = await import('electron-updater');
  // Left to choose, it goes by a file that electron-builder leaves in an AppImage too, when it makes a package beside it.
  const updater: AppUpdater =
    process.platform === 'linux' ? new updaters.AppImageUpdater() : updaters.autoUpdater;
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  updater.requestHeaders = { 'x-user-staging-id': nobody };
  // What goes wrong rejects the call it belongs to; an event without a listener would be an uncaught error.
  updater.on('error', () => undefined);
  return updater;
};

/** electron-updater, kept from doing anything by itself. Null where this build is updated by something else. */
export const createUpdater = () => {
  if (!app.isPackaged || !hasFeed() || !canReplaceItself()) return null;
  let loading: ReturnType<typeof load> | null = null;
  let files: readonly string[] = [];
  const loaded = () => {
    loading ??= load();
    return loading;
  };
  return {
    check: async (): Promise<string | null> => {
      const result = await (await loaded()).checkForUpdates();
      return result?.isUpdateAvailable ? result.updateInfo.version : null;
    },
    download: async (onProgress: (percent: number) => void): Promise<void> => {
      const updater = await loaded();
      const listen = ({ percent }: { readonly percent: number }) => onProgress(percent);
      updater.on('download-progress', listen);
      files = await updater.downloadUpdate().finally(() => updater.off('download-progress', listen));
    },
    install: async (): Promise<void> => installUpdate(await loaded(), files),
    erase: (): void => {
      rmSync(join(app.getPath('userData'), '.updaterId'), { force: true });
      rmSync(join(cacheFolder(), cacheName), { force: true, recursive: true });
    },
    troubleOf,
  };
};
