import { app } from 'electron';
import { formatFor } from '../core/format';
import { notificationFor } from '../core/reminder/notification';
import type { DueReminder } from '../core/reminder/plan';
import type { AppState, View } from '../core/state/app-state';
import { dueName, moodOf, type Outlook, outlookOf, statusLine } from '../core/tray/status';
import { trayMenu } from '../core/tray/tray-menu';
import { createNotifications } from '../platform/notifications';
import { onSystemChange, setAppearance } from '../platform/system';
import type { createTray } from '../platform/tray';
import { createReminders } from '../services/reminders';
import type { Store } from '../services/store';
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

const isGuideAlone = (before: AppState, after: AppState): boolean =>
  before.saved === after.saved &&
  before.session.view === after.session.view &&
  before.session.notices === after.session.notices &&
  before.session.startsAtLogin === after.session.startsAtLogin;

/**
 * Follows all changes but those of the guide's session, of which a page that loads makes many: tray, panel and plan
 * have nothing to do with them.
 */
const whereAnythingElseChanged =
  (store: Store): Store['subscribe'] =>
  (listener) => {
    let before = store.state();
    return store.subscribe((state) => {
      const isAlone = isGuideAlone(before, state);
      before = state;
      if (!isAlone) listener(state);
    });
  };

/** State and clock on the one side; tray, windows and reminders, which are drawn from them, on the other. */
export const setUpProjections = (
  store: Store,
  tray: ReturnType<typeof createTray>,
  { panel, guide, broadcast, broadcastGuide }: Windows,
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
  const projectGuide = (): void => {
    guide.project();
    broadcastGuide();
  };
  const project = (): void => {
    const outlook = outlookOf(store.state(), now());
    const { saved } = outlook.state;
    setAppearance(saved.preferences.appearance);
    renderTray(outlook);
    if (outlook.plan.due.length === 0) notifications.withdraw();
    broadcast();
  };
  const reminders = createReminders({
    // What only the guide saw is no reason to plan again.
    store: { ...store, subscribe: whereAnythingElseChanged(store) },
    now,
    setTimer,
    show: notifications.show,
    onTick: project,
  });
  whereAnythingElseChanged(store)(project);
  store.subscribe(projectGuide);
  onSystemChange({ onWake: reminders.tick, onThemeChange: project });
  reminders.tick();
};
