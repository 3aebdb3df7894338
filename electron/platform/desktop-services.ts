import type { EventEmitter } from 'node:events';
import type { Message, MessageBus } from '@jellybrick/dbus-next';

/** What the Linux desktop offers: somebody who shows tray icons, and somebody who shows notifications. */
export interface DesktopServices {
  readonly hasTrayHost: boolean;
  readonly hasNotifications: boolean;
}

const nothing: DesktopServices = { hasTrayHost: false, hasNotifications: false };

const watcher = 'org.kde.StatusNotifierWatcher';
const notifier = 'org.freedesktop.Notifications';
const driver = 'org.freedesktop.DBus';

/** The signals after which the answer may be another: a service that came or went, a host that registered. */
const rules = [
  `type='signal',sender='${driver}',member='NameOwnerChanged',arg0='${watcher}'`,
  `type='signal',sender='${driver}',member='NameOwnerChanged',arg0='${notifier}'`,
  `type='signal',interface='${watcher}',member='StatusNotifierHostRegistered'`,
  `type='signal',interface='${watcher}',member='StatusNotifierHostUnregistered'`,
];

/** A service that has just appeared may need a moment before it answers. */
const settleMs = 200;

type Call = (
  destination: string,
  path: string,
  iface: string,
  member: string,
  body: readonly string[],
) => Promise<unknown[]>;

const createCall =
  (bus: MessageBus, MessageType: typeof Message): Call =>
  async (destination, path, iface, member, body) => {
    const signature = 's'.repeat(body.length);
    const reply = await bus.call(
      new MessageType({ destination, path, interface: iface, member, signature, body: [...body] }),
    );
    return (reply?.body ?? []) as unknown[];
  };

const askDriver = (call: Call, member: string, body: readonly string[]) =>
  call(driver, '/org/freedesktop/DBus', driver, member, body);

const askServices = async (call: Call): Promise<DesktopServices> => {
  const [hasWatcher] = await askDriver(call, 'NameHasOwner', [watcher]);
  const [hasNotifier] = await askDriver(call, 'NameHasOwner', [notifier]);
  const [activatable] = (await askDriver(call, 'ListActivatableNames', [])) as [string[]];
  const property = [watcher, 'IsStatusNotifierHostRegistered'];
  const [host] = hasWatcher
    ? ((await call(
        watcher,
        '/StatusNotifierWatcher',
        'org.freedesktop.DBus.Properties',
        'Get',
        property,
      )) as [{ value: unknown }])
    : [{ value: false }];
  return {
    hasTrayHost: host.value === true,
    hasNotifications: hasNotifier === true || activatable.includes(notifier),
  };
};

/**
 * Tells who is there, and again whenever that changes. Electron says nothing of the kind: without a host a tray icon is
 * simply not shown. Only Linux has to be asked; a session bus that cannot be reached counts as nobody there.
 */
export const watchDesktopServices = async (onChanged: (services: DesktopServices) => void): Promise<void> => {
  if (process.platform !== 'linux') return onChanged({ hasTrayHost: true, hasNotifications: true });
  try {
    const { Message: MessageType, sessionBus } = await import('@jellybrick/dbus-next');
    const bus = sessionBus();
    // The library's types forbid listeners; without this one a broken bus would end the process.
    const events = bus as unknown as EventEmitter;
    events.on('error', () => onChanged(nothing));
    const call = createCall(bus, MessageType);
    let asking: NodeJS.Timeout | undefined;
    const ask = async (): Promise<void> => onChanged(await askServices(call).catch(() => nothing));
    events.on('message', ({ member }: { readonly member: string }) => {
      if (!/^(NameOwnerChanged|StatusNotifierHost)/.test(member)) return;
      clearTimeout(asking);
      asking = setTimeout(ask, settleMs);
    });
    for (const rule of rules) await askDriver(call, 'AddMatch', [rule]);
    await ask();
  } catch {
    onChanged(nothing);
  }
};
