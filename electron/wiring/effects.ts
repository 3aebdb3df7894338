import { app, shell } from 'electron';
import { calendarOf } from '../core/reminder/calendar';
import type { Notice } from '../core/state/app-state';
import type { SavedState } from '../core/state/saved-state';
import { dueName } from '../core/tray/status';
import { saveCalendar } from '../platform/calendar-file';
import { createLoginItem } from '../platform/login-item';
import type { Effects } from '../services/commands';
import type { Store } from '../services/store';
import { now, t } from './environment';
import type { Windows } from './windows';

/** Loaded when it is asked for: most people never export a calendar. */
const exportCalendar = async (saved: SavedState): Promise<void> => {
  const { calendarText } = await import('../platform/calendar-text');
  const moment = now();
  const text = calendarText(calendarOf(saved, moment), (entry) => dueName(entry, t), moment);
  await saveCalendar(text, t('calendar.title'));
};

/** What commands reach for beyond the state: windows, the browser, the clipboard, the system. */
export const setUpEffects = (store: Store, { panel, guide }: Windows): Effects => {
  const raise = (notice: Notice) => void store.dispatch({ type: 'notice/raised', notice });
  const loginItem = createLoginItem(
    (isOn) => void store.dispatch({ type: 'login-item/observed', isOn }),
    (detail) => raise({ kind: 'login-item-failed', detail }),
  );
  loginItem.observe();
  return {
    ...guide.effects,
    openPanel: panel.open,
    setLoginItem: loginItem.set,
    exportCalendar: () => exportCalendar(store.state().saved),
    showDataFolder: async () => {
      const trouble = await shell.openPath(app.getPath('userData'));
      if (trouble) throw new Error(trouble);
    },
    quit: () => app.quit(),
  };
};
