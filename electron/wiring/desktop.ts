import type { DesktopServices } from '../platform/desktop-services';
import { watchDesktopServices } from '../platform/desktop-services';
import type { createTray } from '../platform/tray';
import type { Store } from '../services/store';
import { setTimer } from './environment';

/** After the tray, which must not wait for it. */
const firstLookMs = 500;

/**
 * Follows who is there to show icons and notifications. Without a host the panel shows itself and says why; when one
 * comes, or comes back, the icon is made anew.
 */
export const setUpDesktop = (store: Store, tray: ReturnType<typeof createTray>, openPanel: () => void) => {
  let hasTray = true;
  const tell = (kind: 'no-tray' | 'no-notifications', isMissing: boolean): void =>
    void store.dispatch(
      isMissing ? { type: 'notice/raised', notice: { kind } } : { type: 'notice/cleared', kind },
    );
  let hadNotifications = true;
  const follow = (services: DesktopServices): void => {
    if (services.hasNotifications !== hadNotifications) tell('no-notifications', !services.hasNotifications);
    hadNotifications = services.hasNotifications;
    if (services.hasTrayHost === hasTray) return;
    hasTray = services.hasTrayHost;
    tell('no-tray', !hasTray);
    if (hasTray) tray.recreate();
    else openPanel();
  };
  setTimer(() => void watchDesktopServices(follow), firstLookMs);
  return { hasTray: () => hasTray };
};
