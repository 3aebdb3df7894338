import { waitFor } from '../desk/wait';
import { clickOn, type Place, parkPointer, windowsOfClass, xdotool } from './x-windows';

/** xfce4-panel runs its tray in a process of its own: the tray's place in the panel and its menus are windows of it. */
const TRAY_CLASS = 'wrapper-2.0';
const PANEL_HEIGHT = 32;
/** More than any menu of ours has entries. */
const MOST_ENTRIES = 20;

const menus = async (): Promise<readonly Place[]> =>
  (await windowsOfClass(TRAY_CLASS)).filter(({ y }) => y >= PANEL_HEIGHT);

const waitForMenus = (count: number) =>
  waitFor(async () => (await menus()).length === count || undefined, {
    timeoutMs: 5000,
    failure: () => `the desktop does not show ${count} menus`,
  });

/** Waits for the icon on the real panel and tells where it is. */
export const placeOfIcon = (): Promise<Place> =>
  waitFor(
    async () =>
      (await windowsOfClass(TRAY_CLASS)).find(({ y, width }) => y < PANEL_HEIGHT && width >= PANEL_HEIGHT),
    { timeoutMs: 10_000, failure: () => 'the panel shows no icon' },
  );

/** Opens the native menu with a right click on the icon. */
export const openMenu = async (): Promise<void> => {
  await clickOn(await placeOfIcon(), 3);
  await waitForMenus(1);
};

/** Walks down the open menu with the keyboard, and into the first submenu there is. */
export const openFirstSubmenu = async (): Promise<void> => {
  for (let count = 0; count < MOST_ENTRIES; count += 1) {
    await xdotool('key', 'Down', 'Right');
    if ((await menus()).length > 1) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
    if ((await menus()).length > 1) return;
  }
  throw new Error('the menu has no submenu');
};

/** Closes the menu and all its submenus. */
export const closeMenu = async (): Promise<void> => {
  await xdotool('key', 'Escape', 'Escape');
  await waitForMenus(0);
  await parkPointer();
};
