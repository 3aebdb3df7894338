import { DBusError, type MessageBus, Variant } from '@jellybrick/dbus-next';
import { call, type RemoteObject, unwrap } from './dbus-object';

/** One entry of a tray menu, as `com.canonical.dbusmenu` describes it. */
export type MenuNode = {
  readonly id: number;
  /** Without mnemonic underscores. */
  readonly label: string;
  readonly type: 'standard' | 'separator';
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  readonly toggle: 'none' | 'checkmark' | 'radio';
  readonly isChecked: boolean;
  readonly children: readonly MenuNode[];
};

/** How a test names an entry: the start of its label, a pattern, or any question about it. */
export type MenuStep = string | RegExp | ((node: MenuNode) => boolean);

type Properties = {
  readonly label?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly 'toggle-type'?: string;
  readonly 'toggle-state'?: number;
  readonly 'children-display'?: string;
};

type Layout = readonly [id: number, properties: Properties, children: readonly Layout[]];

const toggleOf = (value?: string): MenuNode['toggle'] =>
  value === 'checkmark' || value === 'radio' ? value : 'none';

const toNode = ([id, properties, children]: Layout): MenuNode => ({
  id,
  label: (properties.label ?? '').replace(/_(.?)/g, '$1'),
  type: properties.type === 'separator' ? 'separator' : 'standard',
  isEnabled: properties.enabled !== false,
  isVisible: properties.visible !== false,
  toggle: toggleOf(properties['toggle-type']),
  isChecked: properties['toggle-state'] === 1,
  children: children.map(toNode),
});

const submenuIds = ([id, properties, children]: Layout): readonly number[] => [
  ...(properties['children-display'] === 'submenu' ? [id] : []),
  ...children.flatMap(submenuIds),
];

const getLayout = async (connection: MessageBus, menu: RemoteObject): Promise<Layout> => {
  const [, layout] = await call(connection, menu, 'GetLayout', 'iias', [0, -1, []]);
  return unwrap(layout) as Layout;
};

// Chromium answers with an error for the root, which it has nothing to prepare for; desktops pass over it too.
const announce = async (connection: MessageBus, menu: RemoteObject, id: number): Promise<boolean> => {
  try {
    const [needsUpdate] = await call(connection, menu, 'AboutToShow', 'i', [id]);
    return needsUpdate === true;
  } catch (error) {
    if (error instanceof DBusError) return false;
    throw error;
  }
};

/** Reads the whole menu as a desktop does: it announces that the menu and its submenus are about to be shown. */
export const readMenu = async (connection: MessageBus, menu: RemoteObject): Promise<readonly MenuNode[]> => {
  await announce(connection, menu, 0);
  let layout = await getLayout(connection, menu);
  let isStale = false;
  for (const id of submenuIds(layout)) {
    if (id !== 0 && (await announce(connection, menu, id))) isStale = true;
  }
  if (isStale) layout = await getLayout(connection, menu);
  return toNode(layout).children;
};

const NO_REPLY = 'org.freedesktop.DBus.Error.NoReply';

/** Clicks the entry, as a desktop reports it. */
export const clickEntry = async (
  connection: MessageBus,
  menu: RemoteObject,
  node: MenuNode,
): Promise<void> => {
  const seconds = Math.floor(Date.now() / 1000);
  try {
    await call(connection, menu, 'Event', 'isvu', [node.id, 'clicked', new Variant('i', 0), seconds]);
  } catch (error) {
    // The click may end the app, or replace its icon, before the answer is sent.
    if (!(error instanceof DBusError && error.type === NO_REPLY)) throw error;
  }
};

const describe = (step: MenuStep): string => (typeof step === 'string' ? `“${step}”` : String(step));

/** The menu as indented text, for error messages. */
export const printMenu = (nodes: readonly MenuNode[], indent = '  '): string =>
  nodes
    .map((node) => {
      const mark = node.toggle === 'none' ? '' : node.isChecked ? '[x] ' : '[ ] ';
      const state = `${node.isEnabled ? '' : ' (disabled)'}${node.isVisible ? '' : ' (hidden)'}`;
      const text = node.type === 'separator' ? '───' : `${mark}${node.label}${state}`;
      const below = node.children.length > 0 ? `\n${printMenu(node.children, `${indent}  `)}` : '';
      return `${indent}${text}${below}`;
    })
    .join('\n');

const findStep = (nodes: readonly MenuNode[], step: MenuStep): MenuNode | undefined => {
  const visible = nodes.filter((node) => node.isVisible && node.type === 'standard');
  if (typeof step === 'function') return visible.find(step);
  if (step instanceof RegExp) return visible.find((node) => step.test(node.label));
  return visible.find((node) => node.label === step) ?? visible.find((node) => node.label.startsWith(step));
};

/**
 * Follows `steps` down the menu. A whole label wins over the start of one; hidden entries are not found.
 * Throws with the menu as text when a step matches nothing, or when the last one is disabled.
 */
export const findEntry = (menu: readonly MenuNode[], steps: readonly MenuStep[]): MenuNode => {
  let found: MenuNode | undefined;
  for (const step of steps) {
    found = findStep(found ? found.children : menu, step);
    if (!found)
      throw new Error(`no menu entry ${steps.map(describe).join(' ▸ ')}; the menu is\n${printMenu(menu)}`);
  }
  if (!found) throw new Error('name at least one menu entry');
  if (!found.isEnabled) throw new Error(`“${found.label}” is disabled in the menu\n${printMenu(menu)}`);
  return found;
};
