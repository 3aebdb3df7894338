import { app } from 'electron';
import { formatFor } from '../core/format';
import { isPageVisible } from '../core/guide/guide-session';
import { notificationFor } from '../core/reminder/notification';
import { type DueReminder, plan } from '../core/reminder/plan';
import type { View } from '../core/state/app-state';
import { dueName, moodOf, outlookOf, statusLine } from '../core/tray/status';
import { trayMenu } from '../core/tray/tray-menu';
import { routes } from '../guides/guides';
import { createNotifications } from '../platform/notifications';
import { onSystemChange, setAppearance } from '../platform/system';
import type { createTray } from '../platform/tray';
import { createReminders } from '../services/reminders';
import type { Store } from '../services/store';
import { createWordMarker } from '../services/word-marker';
import { iconFile, locale, now, setTimer, t } from './environment';
import type { Windows } from './windows';

/** State and clock on the one side; tray, windows and reminders, which are drawn from them, on the other. */
export const setUpProjections = (
  store: Store,
  tray: ReturnType<typeof createTray>,
  { panel, guide, broadcast }: Windows,
): void => {
  const notifications = createNotifications(iconFile);
  const openView = (view: View): void => {
    void store.dispatch({ type: 'view/opened', view });
    panel.open();
  };
  const show = (due: readonly [DueReminder, ...DueReminder[]]): void => {
    const list = new Intl.ListFormat(locale());
    const { title, body, view } = notificationFor(due, t, (all) =>
      list.format(all.map((one) => dueName(one, t))),
    );
    notifications.show(title, body, () => openView(view));
  };
  const renderTray = (): void => {
    const outlook = outlookOf(store.state(), now());
    const format = formatFor(locale(), outlook.moment);
    tray.render({
      mood: moodOf(outlook),
      tooltip: statusLine(outlook, t, format),
      menu: trayMenu(outlook, app.getVersion(), t, format),
    });
  };
  const project = (): void => {
    const { saved, session } = store.state();
    setAppearance(saved.preferences.appearance);
    guide.showPage(session.guide !== null && isPageVisible(session.guide));
    renderTray();
    if (plan(saved, now()).due.length === 0) notifications.withdraw();
    broadcast();
  };
  const reminders = createReminders({
    store,
    now,
    setTimer,
    show,
    onTick: project,
  });
  store.subscribe(project);
  createWordMarker({
    store,
    routes,
    setTimer,
    find: guide.find,
    isBusy: guide.isBusy,
    clear: guide.clearMarks,
  });
  onSystemChange({ onWake: reminders.tick, onThemeChange: renderTray });
  reminders.tick();
};
