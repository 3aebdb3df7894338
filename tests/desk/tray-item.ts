import { DBusError, type MessageBus } from '@jellybrick/dbus-next';
import { call, type RemoteObject, readProperties } from './dbus-object';
import { clickEntry, findEntry, type MenuNode, type MenuStep, printMenu, readMenu } from './menu';
import { waitFor } from './wait';

/** The interface of a tray icon. */
export const ITEM_INTERFACE = 'org.kde.StatusNotifierItem';
/** The interface of a tray menu. */
export const MENU_INTERFACE = 'com.canonical.dbusmenu';

/** Pixels of a tray icon: 4 bytes each, alpha first. */
export type IconPixmap = { readonly width: number; readonly height: number; readonly argb: Buffer };

/** A tray icon with its menu, as the desktop sees and clicks it. */
export type TrayItem = {
  /** Its place on the bus. */
  readonly service: string;
  readonly path: string;
  readonly registeredAtMs: number;
  /** The empty string when the app gives none, as with the other texts. */
  title(): Promise<string>;
  /** `Active`, `Passive` or `NeedsAttention`. */
  status(): Promise<string>;
  /** Title and text, one below the other. */
  tooltip(): Promise<string>;
  iconName(): Promise<string>;
  /** The largest picture of the icon, or undefined when it is given by name only. */
  iconPixmap(): Promise<IconPixmap | undefined>;
  menu(): Promise<readonly MenuNode[]>;
  /** Reads the menu until `isWanted` says yes to it; throws with the last menu as text. */
  waitForMenu(
    isWanted: (menu: readonly MenuNode[]) => boolean,
    timeoutMs?: number,
  ): Promise<readonly MenuNode[]>;
  /** Clicks the entry at the end of the path; a string matches the start of a label. */
  click(...path: readonly MenuStep[]): Promise<void>;
  /** The left click. */
  activate(): Promise<void>;
  /** Tells the names of the signals (`NewIcon`, `NewToolTip`, `LayoutUpdated` …); returns the unsubscribe. */
  onChange(listener: (signal: string) => void): () => void;
};

type ItemParts = {
  readonly service: string;
  readonly path: string;
  readonly registeredAtMs: number;
  readonly onChange: TrayItem['onChange'];
};

const largestPixmap = (value: unknown): IconPixmap | undefined => {
  const pixmaps = (Array.isArray(value) ? value : []) as readonly (readonly [number, number, Buffer])[];
  return pixmaps
    .map(([width, height, argb]) => ({ width, height, argb }))
    .toSorted((a, b) => b.width - a.width)[0];
};

/** Speaks with the tray icon at this place on the bus. */
export const createTrayItem = (connection: MessageBus, parts: ItemParts): TrayItem => {
  const item: RemoteObject = { destination: parts.service, path: parts.path, interface: ITEM_INTERFACE };
  // All at once, since toolkits answer with an error for a property that they do not have.
  const read = async (name: string) => (await readProperties(connection, item))[name];
  const readText = async (name: string) => String((await read(name)) ?? '');
  // Asked anew each time: an item may get a menu, or another one, after it registered.
  const menuObject = async (): Promise<RemoteObject> => ({
    destination: parts.service,
    path: await readText('Menu'),
    interface: MENU_INTERFACE,
  });
  const menu = async () => readMenu(connection, await menuObject());
  return {
    ...parts,
    menu,
    title: () => readText('Title'),
    status: () => readText('Status'),
    iconName: () => readText('IconName'),
    iconPixmap: async () => largestPixmap(await read('IconPixmap')),
    async tooltip() {
      const [, , title, text] = ((await read('ToolTip')) ?? []) as readonly (string | undefined)[];
      return [title, text].filter(Boolean).join('\n');
    },
    async waitForMenu(isWanted, timeoutMs = 30_000) {
      let latest: readonly MenuNode[] = [];
      const probe = async () => {
        latest = await menu();
        return isWanted(latest) ? latest : undefined;
      };
      return waitFor(probe, { timeoutMs, failure: () => `the menu stays\n${printMenu(latest)}` });
    },
    async click(...path) {
      // The icon comes first, and its menu a moment later.
      await waitFor(async () => (await menu()).length > 1 || undefined, {
        timeoutMs: 30_000,
        failure: () => 'the icon has no menu but its name',
      });
      const attempt = async () => clickEntry(connection, await menuObject(), findEntry(await menu(), path));
      await attempt().catch((error: unknown) => {
        // Between the reading and the click the app may have built its menu anew, with other ids.
        if (error instanceof DBusError) return attempt();
        throw error;
      });
    },
    async activate() {
      await call(connection, item, 'Activate', 'ii', [0, 0]);
    },
  };
};
