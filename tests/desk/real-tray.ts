import type { MessageBus } from '@jellybrick/dbus-next';
import { readProperties, subscribe } from './dbus-object';
import { createTrayItem, ITEM_INTERFACE, type TrayItem } from './tray-item';
import { waitFor } from './wait';

const NAME = 'org.kde.StatusNotifierWatcher';
const WATCHER = { destination: NAME, path: '/StatusNotifierWatcher', interface: NAME };

const registered = async (connection: MessageBus): Promise<readonly string[]> => {
  const { RegisteredStatusNotifierItems: ids } = await readProperties(connection, WATCHER);
  return Array.isArray(ids) ? ids.map(String) : [];
};

/** Waits for the one icon that has registered with a watcher that is not ours, such as that of a real panel. */
export const waitForRealItem = async (connection: MessageBus, timeoutMs = 30_000): Promise<TrayItem> => {
  const failure = () => 'no tray icon has registered with the desktop';
  const id = await waitFor(async () => (await registered(connection)).at(-1), { timeoutMs, failure });
  const listeners = new Set<(signal: string) => void>();
  await subscribe(connection, ITEM_INTERFACE, ({ member }) => {
    for (const listener of listeners) listener(member);
  });
  const slash = id.indexOf('/');
  return createTrayItem(connection, {
    service: id.slice(0, slash),
    path: id.slice(slash),
    registeredAtMs: Date.now(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
};

/** Waits until a real watcher has no icon left. */
export const waitForNoRealItem = async (connection: MessageBus, timeoutMs = 30_000): Promise<void> => {
  const probe = async () => (await registered(connection)).length === 0 || undefined;
  await waitFor(probe, { timeoutMs, failure: () => 'a tray icon stays on the desktop' });
};
