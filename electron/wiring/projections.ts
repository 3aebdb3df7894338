import { app } from 'electron';
import { formatFor } from '../core/format';
import { isPageVisible } from '../core/guide/guide-session';
import { notificationFor } from '../core/reminder/notification';
import type { DueReminder } from '../core/reminder/plan';
import type { View } from '../core/state/app-state';
import { dueName, moodOf, type Outlook, outlookOf, statusLine } from '../core/tray/status';
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

/** What becomes due, said by the system: a click opens the right view, a button puts it off. */
const setUpNotifications = (store: Store, openPanel: () => void) => {
  const openView = (view: View): void => {
    void store.dispatch({ type: 'view/opened', view });
    openPanel();
  };
  const notifications = createNotifications({
    icon: iconFile,
    laterLabel: t('notification.tomorrow'),
    onLater: () => void store.dispatch({ type: 'reminders/snoozed', option: 'tomorrow' }),
    onOldClicked: () => openView('today'),
  });
  const show = (due: readonly [DueReminder, ...DueReminder[]]): void => {
    const list = new Intl.ListFormat(locale());
    const { title, body, view } = notificationFor(due, t, (all) =>
      list.format(all.map((one) => dueName(one, t))),
    );
    notifications.show({ title, body, onClicked: () => openView(view) });
  };
  return { show, withdraw: notifications.withdraw };
};

/** State and clock on the one side; tray, windows and reminders, which are drawn from them, on the other. */
export const setUpProjections = (
  store: Store,
  tray: ReturnType<typeof createTray>,
  { panel, guide, broadcast }: Windows,
): void => {
  const notifications = setUpNotifications(store, panel.open);
  const renderTray = (outlook: Outlook): void => {
    const format = formatFor(locale(), outlook.moment);
    tray.render({
      mood: moodOf(outlook),
      tooltip: statusLine(outlook, t, format),
      menu: trayMenu(outlook, app.getVersion(), t, format),
    });
  };
  const project = (): void => {
    const outlook = outlookOf(store.state(), now());
    const { saved, session } = outlook.state;
    setAppearance(saved.preferences.appearance);
    guide.showPage(session.guide !== null && isPageVisible(session.guide));
    renderTray(outlook);
    if (outlook.plan.due.length === 0) notifications.withdraw();
    broadcast();
  };
  let isAsked = false;
  /** After the answer to the command that changed something, which must not wait for it, and once for several changes. */
  const projectSoon = (): void => {
    if (isAsked) return;
    isAsked = true;
    setTimer(() => {
      isAsked = false;
      project();
    }, 0);
  };
  const reminders = createReminders({
    store,
    now,
    setTimer,
    show: notifications.show,
    onTick: project,
  });
  store.subscribe(projectSoon);
  createWordMarker({
    store,
    routes,
    setTimer,
    find: guide.find,
    isBusy: guide.isBusy,
    clear: guide.clearMarks,
  });
  onSystemChange({ onWake: reminders.tick, onThemeChange: project });
  reminders.tick();
};
