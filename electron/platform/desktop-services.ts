import type { EventEmitter } from 'node:events';

/** What the Linux desktop offers: somebody who shows tray icons, and somebody who shows notifications. */
export interface DesktopServices {
  readonly hasTrayHost: boolean;
  readonly hasNotifications: boolean;
}

const everything: DesktopServices = { hasTrayHost: true, hasNotifications: true };
const nothing: DesktopServices = { hasTrayHost: false, hasNotifications: false };

const askBus = async (): Promise<DesktopServices> => {
  const { Message, sessionBus } = await import('@jellybrick/dbus-next');
  const bus = sessionBus();
  // The library's types forbid listeners; without this one a broken bus would end the process.
  const failed = new Promise<undefined>((resolve) => {
    (bus as unknown as EventEmitter).on('error', () => resolve(undefined));
  });
  const call = async (
    destination: string,
    path: string,
    iface: string,
    member: string,
    body: readonly string[],
  ) => {
    const message = new Message({
      destination,
      path,
      interface: iface,
      member,
      signature: 's'.repeat(body.length),
      body: [...body],
    });
    const reply = await Promise.race([bus.call(message), failed]);
    if (!reply) throw new Error('The session bus does not answer.');
    return reply.body as unknown[];
  };
  const driver = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const;
  const watcher = 'org.kde.StatusNotifierWatcher';
  const notifier = 'org.freedesktop.Notifications';
  try {
    const [hasWatcher] = await call(...driver, 'NameHasOwner', [watcher]);
    const [hasNotifier] = await call(...driver, 'NameHasOwner', [notifier]);
    const [names] = (await call(...driver, 'ListActivatableNames', [])) as [string[]];
    const [host] = hasWatcher
      ? ((await call(watcher, '/StatusNotifierWatcher', 'org.freedesktop.DBus.Properties', 'Get', [
          watcher,
          'IsStatusNotifierHostRegistered',
        ])) as [{ value: unknown }])
      : [{ value: false }];
    return {
      hasTrayHost: host.value === true,
      hasNotifications: hasNotifier === true || names.includes(notifier),
    };
  } finally {
    bus.disconnect();
  }
};

/**
 * Asks the session bus who is there. Electron tells nothing of the kind: without a host a tray icon is simply not
 * shown, and no event says so. Only Linux has to be asked; a bus that cannot be reached counts as nobody there.
 */
export const findDesktopServices = async (): Promise<DesktopServices> => {
  if (process.platform !== 'linux') return everything;
  try {
    return await askBus();
  } catch {
    return nothing;
  }
};
