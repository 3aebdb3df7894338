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

/** What happens when somebody uses the icon. */
interface Handlers {
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

/** Until the data is read: the icon is there, and not more than its name is known. */
const beginning: TrayFace = { mood: 'quiet', tooltip: 'Hangup', menu: [{ kind: 'text', label: 'Hangup' }] };

/**
 * The icon in the tray, with its native menu; `images` is the folder with its pictures. It shows at once, and answers
 * once it is told how. Hold on to the result: a collected Tray vanishes.
 */
export const createTray = (images: string) => {
  let handlers: Handlers | null = null;
  let wasActivated = false;
  let shown = '';
  let face: TrayFace | null = null;
  let tray: Tray | null = null;

  const make = (file: string): Tray => {
    const made = new Tray(nativeImage.createFromPath(file));
    made.on('click', () => {
      if (handlers) handlers.onActivated();
      else wasActivated = true;
    });
    return made;
  };

  const draw = ({ tooltip, menu }: TrayFace, file: string): void => {
    if (tray) tray.setImage(file);
    else tray = make(file);
    tray.setToolTip(tooltip);
    // On Linux a menu is a copy: every change needs a new one.
    const run = (command: Command) => handlers?.run(command);
    tray.setContextMenu(Menu.buildFromTemplate(menu.map((item) => toTemplate(withPlainLabels(item), run))));
  };

  const render = (next: TrayFace): void => {
    face = next;
    const file = join(images, imageFile(next.mood));
    const key = JSON.stringify([file, next.tooltip, next.menu]);
    if (key === shown) return;
    shown = key;
    draw(next, file);
  };

  /** Draws what is shown once more: a native checkbox ticks itself, also when the change could not be saved. */
  const refresh = (): void => {
    shown = '';
    if (face) render(face);
  };

  render(beginning);

  return {
    /** From now on somebody answers; a click that came before is answered now. */
    answerWith: (given: Handlers): void => {
      handlers = given;
      if (wasActivated) given.onActivated();
    },
    /** Shows `next`; does nothing when it is what is shown already. */
    render,
    refresh,
    /** Makes a new icon: on Linux one that was made while nobody showed icons never appears. */
    recreate: (): void => {
      tray?.destroy();
      tray = null;
      refresh();
    },
    bounds: (): Rectangle => tray?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
  };
};

export type OwnTray = ReturnType<typeof createTray>;
