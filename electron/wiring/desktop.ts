import type { DesktopServices } from '../platform/desktop-services';
import { watchDesktopServices } from '../platform/desktop-services';
import { canShowNotifications } from '../platform/notifications';
import type { OwnTray } from '../platform/tray';
import type { Store } from '../services/store';
import { setTimer } from './environment';

/** After the tray, which must not wait for it. */
const firstLookMs = 500;

/** How long nobody may show icons before it counts: panels restart, and at login Hangup may be there before them. */
const graceMs = 5000;

interface Parts {
  readonly store: Store;
  readonly tray: OwnTray;
  readonly openPanel: () => void;
  /** Called when somebody is there to show notifications: what is due has waited for it. */
  readonly onCanNotify: () => void;
}

/**
 * Follows who is there to show icons and notifications. Without a host the panel shows itself and says why; when one
 * comes, or comes back, the icon is made anew. Notifications wait until somebody can show them.
 */
export const setUpDesktop = ({ store, tray, openPanel, onCanNotify }: Parts) => {
  const tell = (kind: 'no-tray' | 'no-notifications', isMissing: boolean): void =>
    void store.dispatch(
      isMissing ? { type: 'notice/raised', notice: { kind } } : { type: 'notice/cleared', kind },
    );
  let host: string | null | undefined;
  let hasTray = true;
  let cancelGrace = (): void => undefined;
  const becomeTrayless = (): void => {
    hasTray = false;
    tell('no-tray', true);
    openPanel();
  };
  const followHost = (present: string | null, showsUs: boolean): void => {
    if (present === host) return;
    host = present;
    cancelGrace();
    if (present === null) {
      cancelGrace = setTimer(becomeTrayless, graceMs);
      return;
    }
    hasTray = true;
    tell('no-tray', false);
    if (!showsUs) tray.recreate();
  };

  let canNotify: boolean | null = null;
  const followNotifier = (isThere: boolean): void => {
    if (isThere === canNotify) return;
    canNotify = isThere;
    tell('no-notifications', !isThere);
    if (isThere) onCanNotify();
  };
  const follow = ({ trayHost, showsUs, hasNotifications }: DesktopServices): void => {
    followHost(trayHost, showsUs);
    followNotifier(hasNotifications && canShowNotifications());
  };
  setTimer(() => void watchDesktopServices(follow), firstLookMs);
  return { hasTray: () => hasTray, canNotify: () => canNotify === true };
};
