import { writeFile } from 'node:fs/promises';
import { app, clipboard, shell } from 'electron';
import { diagnosticsOf, type Surroundings } from '../core/log/diagnostics';
import { calendarOf } from '../core/reminder/calendar';
import { localDate } from '../core/reminder/moment';
import type { SavedState } from '../core/state/saved-state';
import { dueName } from '../core/tray/status';
import { saveCalendar } from '../platform/calendar-file';
import { choosePdf } from '../platform/data-dialogs';
import { createLoginItem } from '../platform/login-item';
import { startAgain } from '../platform/start-again';
import type { Effects } from '../services/commands';
import type { Store } from '../services/store';
import { licencesFile, locale, now, t } from './environment';
import type { OwnUpdates } from './updates';
import type { Windows } from './windows';

/** Loaded when it is asked for: most people never export a calendar. */
const exportCalendar = async (saved: SavedState): Promise<boolean> => {
  const { calendarText } = await import('../platform/calendar-text');
  const moment = now();
  const text = calendarText(calendarOf(saved, moment), (entry) => dueName(entry, t), moment);
  return saveCalendar(text, t('calendar.title'));
};

/** Made first, so that what is saved is what was seen when the button was pressed. */
const savePdf = async (pdf: () => Promise<Buffer | null>): Promise<boolean> => {
  const page = await pdf();
  if (page === null) return false;
  const path = await choosePdf(t('history.pdfTitle'), `hangup-${localDate(now())}.pdf`);
  if (path === null) return false;
  await writeFile(path, page, { mode: 0o600 });
  return true;
};

const open = async (path: string): Promise<void> => {
  const trouble = await shell.openPath(path);
  if (trouble) throw new Error(trouble);
};

const surroundings = (): Surroundings => ({
  version: app.getVersion(),
  electron: process.versions.electron ?? '',
  platform: process.platform,
  arch: process.arch,
  locale: locale(),
  zone: now().zone,
});

/** Starting at login, as the system has it. */
export const setUpLoginItem = (store: Store) =>
  createLoginItem(
    (isOn) => void store.dispatch({ type: 'login-item/observed', isOn }),
    (detail) => void store.dispatch({ type: 'notice/raised', notice: { kind: 'login-item-failed', detail } }),
  );

interface Others extends Pick<Effects, 'setLoginItem'> {
  readonly updates: OwnUpdates;
  /** Takes a notification off the screen. */
  readonly withdraw: () => void;
}

/** What commands reach for beyond the state: windows, the browser, the clipboard, the system. */
export const setUpEffects = (
  store: Store,
  { panel, guide }: Windows,
  { setLoginItem, updates, withdraw }: Others,
): Effects => {
  return {
    ...guide.effects,
    openPanel: panel.open,
    leaveWindows: () => {
      guide.effects.closeGuide();
      panel.leave();
      withdraw();
    },
    setLoginItem,
    checkForUpdate: updates.check,
    downloadUpdate: updates.download,
    installUpdate: updates.install,
    exportCalendar: () => exportCalendar(store.state().saved),
    savePdf: () => savePdf(panel.pdf),
    showDataFolder: () => open(app.getPath('userData')),
    showLogFolder: () => open(app.getPath('logs')),
    openLicences: () => open(licencesFile),
    copyDiagnostics: () => clipboard.writeText(diagnosticsOf(store.state(), surroundings())),
    startAnew: startAgain,
    quit: () => app.quit(),
  };
};
