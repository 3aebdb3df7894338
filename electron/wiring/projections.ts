import { app } from 'electron';
import { formatFor } from '../core/format';
import { notificationFor, viewOfDue } from '../core/reminder/notification';
import { type DueReminder, plan } from '../core/reminder/plan';
import type { AppState } from '../core/state/app-state';
import type { SavedState } from '../core/state/saved-state';
import { dueName, moodOf, type Outlook, outlookOf, statusLine } from '../core/tray/status';
import { trayMenu } from '../core/tray/tray-menu';
import { createNotifications } from '../platform/notifications';
import { onSystemChange, setAppearance } from '../platform/system';
import type { OwnTray } from '../platform/tray';
import { createReminders, type Reminders } from '../services/reminders';
import type { Store } from '../services/store';
import { iconFile, locale, lookAtZone, now, setTimer, speak, t } from './environment';
import type { Windows } from './windows';

/** What becomes due, said by the system: a click opens the right view, a button puts it off. */
const setUpNotifications = (store: Store, openPanel: () => void) => {
  const notifications = createNotifications({
    icon: iconFile,
    laterLabel: () => t('notification.tomorrow'),
    onClicked: () => {
      void store.dispatch({ type: 'view/opened', view: viewOfDue(plan(store.state().saved, now()).due) });
      openPanel();
    },
    onLater: () => void store.dispatch({ type: 'reminders/snoozed', option: 'tomorrow' }),
    onFailed: () => void store.dispatch({ type: 'notice/raised', notice: { kind: 'no-notifications' } }),
  });
  const show = (due: readonly [DueReminder, ...DueReminder[]]): void => {
    const list = new Intl.ListFormat(locale());
    const names = (all: readonly DueReminder[]) => list.format(all.map((one) => dueName(one, t)));
    notifications.show(notificationFor(due, t, names, store.state().saved.preferences.isDiscreet));
  };
  return { show, withdraw: notifications.withdraw };
};

type Preferences = SavedState['preferences'];

interface Parts {
  readonly store: Store;
  readonly tray: OwnTray;
  readonly windows: Windows;
  readonly canNotify: () => boolean;
  /** With every look at the clock: a time to look at what else the system may have changed. */
  readonly onTick: () => void;
}

/** Whether the guide's session is all that changed. */
const isGuideAlone = (before: AppState, after: AppState): boolean => {
  const { guide: _guide, ...rest } = before.session;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return before.saved === after.saved && keys.every((key) => before.session[key] === after.session[key]);
};

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

/** Calls back with what a preference became, each time that it is another than before. */
const followPreference = <Key extends keyof Preferences>(
  store: Store,
  key: Key,
  onChanged: (value: Preferences[Key]) => void,
): void => {
  let known = store.state().saved.preferences[key];
  store.subscribe(({ saved: { preferences } }) => {
    if (preferences[key] === known) return;
    known = preferences[key];
    onChanged(known);
  });
};

interface Projections {
  readonly reminders: Reminders;
  /** Takes a notification off the screen; what it tells of stays due. */
  readonly withdraw: () => void;
}

/** State and clock on the one side; tray, windows and reminders, which are drawn from them, on the other. */
export const setUpProjections = ({ store, tray, windows, canNotify, onTick }: Parts): Projections => {
  const { panel, guide, broadcast, broadcastGuide } = windows;
  const notifications = setUpNotifications(store, panel.open);
  const renderTray = (outlook: Outlook): void => {
    const format = formatFor(locale(), outlook.moment);
    tray.render({
      mood: moodOf(outlook),
      tooltip: outlook.state.saved.preferences.isDiscreet ? 'Hangup' : statusLine(outlook, t, format),
      menu: trayMenu(outlook, app.getVersion(), t, format),
    });
  };
  const projectGuide = (): void => {
    guide.project();
    broadcastGuide();
  };
  const project = (): void => {
    setAppearance(store.state().saved.preferences.appearance);
    // Before anything else is derived: whoever has just ticked something looks at the window.
    broadcast();
    const outlook = outlookOf(store.state(), now());
    renderTray(outlook);
    if (outlook.plan.due.length === 0) notifications.withdraw();
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
    // What only the guide saw is no reason to plan again.
    store: { ...store, subscribe: whereAnythingElseChanged(store) },
    now: () => {
      // Each look at the clock is also one at the zone, which changes on journeys.
      lookAtZone();
      return now();
    },
    setTimer,
    show: notifications.show,
    canShow: canNotify,
    onTick: () => {
      onTick();
      // Somebody may be choosing a time: an open window needs the minute, whatever else stays as it is. Where more is
      // to be drawn it comes with that.
      if (!isAsked) broadcast();
    },
    // What was just observed is drawn along with what the clock says, not after it.
    onNews: projectSoon,
  });
  whereAnythingElseChanged(store)(projectSoon);
  store.subscribe(projectGuide);
  const speakAnew = async (wish: Preferences['language']): Promise<void> => {
    await speak(wish);
    project();
    projectGuide();
    guide.relabel();
  };
  followPreference(store, 'language', (wish) => void speakAnew(wish));
  // What was shown before somebody wanted it discreet still says what it is about.
  followPreference(store, 'isDiscreet', (isDiscreet) => isDiscreet && notifications.withdraw());
  onSystemChange({ onWake: reminders.tick, onThemeChange: project });
  reminders.tick();
  return { reminders, withdraw: notifications.withdraw };
};
