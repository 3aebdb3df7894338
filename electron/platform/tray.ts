import { join } from 'node:path';
import {
  Menu,
  type MenuItemConstructorOptions,
  nativeImage,
  nativeTheme,
  type Rectangle,
  Tray,
} from 'electron';
import type { Command } from '../core/state/commands';
import type { TrayMood } from '../core/tray/status';
import type { MenuItem } from '../core/tray/tray-menu';

interface Parts {
  /** The folder with the tray images. */
  readonly images: string;
  readonly run: (command: Command) => void;
  readonly onActivated: () => void;
}

/** What the tray shows. */
export interface TrayFace {
  readonly mood: TrayMood;
  readonly tooltip: string;
  readonly menu: readonly MenuItem[];
}

/**
 * macOS recolours template images by itself, and the taskbar of Windows follows the system's theme. On Linux nobody
 * tells how bright the panel is, and dark panels are common under light themes: one tone has to do for both.
 */
const imageFile = (mood: TrayMood): string => {
  if (process.platform === 'darwin') return `${mood}Template.png`;
  if (process.platform === 'linux') return `${mood}-any.png`;
  return nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? `${mood}-dark.png` : `${mood}-light.png`;
};

const toTemplate = (item: MenuItem, run: (command: Command) => void): MenuItemConstructorOptions => {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: item.label, enabled: false };
    case 'action':
      return { label: item.label, click: () => run(item.command) };
    case 'checkbox':
      return { type: 'checkbox', label: item.label, checked: item.isChecked, click: () => run(item.command) };
    case 'submenu':
      return { label: item.label, submenu: item.items.map((inner) => toTemplate(inner, run)) };
    default:
      return item satisfies never;
  }
};

/** An ampersand would become a mnemonic; a name may hold one. */
const withPlainLabels = (item: MenuItem): MenuItem => {
  if (item.kind === 'separator') return item;
  const label = item.label.replaceAll('&', '&&');
  return item.kind === 'submenu'
    ? { ...item, label, items: item.items.map(withPlainLabels) }
    : { ...item, label };
};

/** The icon in the tray, with its native menu. Hold on to the result: a collected Tray vanishes. */
export const createTray = ({ images, run, onActivated }: Parts) => {
  let shown = '';
  let tray: Tray | null = null;

  const make = (file: string): Tray => {
    const made = new Tray(nativeImage.createFromPath(file));
    made.on('click', onActivated);
    return made;
  };

  return {
    /** Shows `face`; does nothing when it is what is shown already. */
    render: ({ mood, tooltip, menu }: TrayFace): void => {
      const file = join(images, imageFile(mood));
      const next = JSON.stringify([file, tooltip, menu]);
      if (next === shown) return;
      shown = next;
      tray ??= make(file);
      tray.setImage(file);
      tray.setToolTip(tooltip);
      // On Linux a menu is a copy: every change needs a new one, also to set a ticked box back to what is true.
      tray.setContextMenu(Menu.buildFromTemplate(menu.map((item) => toTemplate(withPlainLabels(item), run))));
    },
    bounds: (): Rectangle => tray?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
  };
};
