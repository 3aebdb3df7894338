import type { EventEmitter } from 'node:events';
import type { Message, MessageBus } from '@jellybrick/dbus-next';

/** What the Linux desktop offers: somebody who shows tray icons, and somebody who shows notifications. */
export interface DesktopServices {
  /** Who shows tray icons, by a name that is another one after a restart; null when nobody does. */
  readonly trayHost: string | null;
  /** Whether it has an icon of this process: one that was made while nobody was there never comes by itself. */
  readonly showsUs: boolean;
  readonly hasNotifications: boolean;
}

const nothing: DesktopServices = { trayHost: null, showsUs: false, hasNotifications: false };

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
/** How long a tray's watcher may take to answer; a frozen one counts as nobody, and is asked again after as long. */
const longestAnswerMs = 2000;

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

/** Asked of the bus itself, which always answers: nothing that is wrong with a tray may silence notifications. */
const askNotifier = async (call: Call): Promise<boolean> => {
  const [hasNotifier] = await askDriver(call, 'NameHasOwner', [notifier]);
  const [activatable] = (await askDriver(call, 'ListActivatableNames', [])) as [string[]];
  return hasNotifier === true || activatable.includes(notifier);
};

/** A property of the watcher. Rejects when it does not answer in time. */
const askWatcher = async (call: Call, property: string): Promise<unknown> => {
  const path = '/StatusNotifierWatcher';
  const answer = call(watcher, path, 'org.freedesktop.DBus.Properties', 'Get', [watcher, property]);
  const tooLate = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), longestAnswerMs).unref();
  });
  const [{ value }] = (await Promise.race([answer, tooLate])) as [{ readonly value: unknown }];
  return value;
};

/** Items are named by the connection that registered them, with or without a path behind it. */
const isOurs = async (call: Call, item: string): Promise<boolean> => {
  const [name = ''] = item.split('/');
  const [pid] = await askDriver(call, 'GetConnectionUnixProcessID', [name]).catch(() => []);
  return pid === process.pid;
};

const noHost = { trayHost: null, showsUs: false };

/** Who shows icons, and whether ours is among them. Rejects when the watcher does not answer. */
const askTrayHost = async (call: Call): Promise<Omit<DesktopServices, 'hasNotifications'>> => {
  const [hasWatcher] = await askDriver(call, 'NameHasOwner', [watcher]);
  if (hasWatcher !== true) return noHost;
  const [trayHost] = (await askDriver(call, 'GetNameOwner', [watcher])) as [string];
  if ((await askWatcher(call, 'IsStatusNotifierHostRegistered')) !== true) return noHost;
  const items = (await askWatcher(call, 'RegisteredStatusNotifierItems')) as readonly string[];
  const ours = await Promise.all(items.map((item) => isOurs(call, item)));
  return { trayHost, showsUs: ours.includes(true) };
};

/**
 * Tells who is there, and again whenever that changes. Electron says nothing of the kind: without a host a tray icon is
 * simply not shown. Only Linux has to be asked; a session bus that cannot be reached counts as nobody there.
 */
export const watchDesktopServices = async (onChanged: (services: DesktopServices) => void): Promise<void> => {
  if (process.platform !== 'linux')
    return onChanged({ trayHost: 'system', showsUs: true, hasNotifications: true });
  try {
    const { Message: MessageType, sessionBus } = await import('@jellybrick/dbus-next');
    const bus = sessionBus();
    // The library's types forbid listeners; without this one a broken bus would end the process.
    const events = bus as unknown as EventEmitter;
    events.on('error', () => onChanged(nothing));
    const call = createCall(bus, MessageType);
    let asking: NodeJS.Timeout | undefined;
    const ask = async (): Promise<void> => {
      const hasNotifications = await askNotifier(call).catch(() => false);
      const tray = await askTrayHost(call).catch(() => {
        asking = setTimeout(ask, longestAnswerMs);
        return noHost;
      });
      onChanged({ ...tray, hasNotifications });
    };
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
