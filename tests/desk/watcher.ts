import { type Message, type MessageBus, Variant } from '@jellybrick/dbus-next';
import type { Bus } from './bus';
import { emit, type ServedObject, serve, subscribe } from './dbus-object';
import { createTrayItem, ITEM_INTERFACE, MENU_INTERFACE, type TrayItem } from './tray-item';
import { waitFor } from './wait';

const NAME = 'org.kde.StatusNotifierWatcher';
const WATCHER = { path: '/StatusNotifierWatcher', interface: NAME };

/** The desktop's side of the tray. */
export type Watcher = {
  /** The icons that are there now, in the order in which they came. */
  items(): readonly TrayItem[];
  /** The icon that came last, or the first one to come, once it has its whole menu: an app may show its name first. */
  waitForItem(timeoutMs?: number): Promise<TrayItem>;
  /** Waits until no icon is left. */
  waitForNoItem(timeoutMs?: number): Promise<void>;
  /** A panel that shows icons appears or goes away while the watcher stays. */
  setHostRegistered(isHostRegistered: boolean): void;
  /** Leaves the bus, like a panel that crashed; another watcher may be created afterwards. */
  stop(): Promise<void>;
};

type Place = { readonly service: string; readonly path: string };

/**
 * The argument is a path of the caller, the name of a service, or a name with a path: toolkits differ. Hosts do too: that
 * of GNOME's extension looks for every item at the unique name of who registered it.
 */
const placeOf = (argument: string, sender: string, byUniqueName: boolean): Place => {
  if (byUniqueName) {
    return { service: sender, path: argument.startsWith('/') ? argument : '/StatusNotifierItem' };
  }
  const slash = argument.indexOf('/');
  if (slash < 0) return { service: argument, path: '/StatusNotifierItem' };
  return { service: argument.slice(0, slash) || sender, path: argument.slice(slash) };
};

const createRegistry = (connection: MessageBus) => {
  const items = new Map<
    string,
    { readonly item: TrayItem; readonly owner: string; notify(signal: string): void }
  >();
  const add = ({ service, path }: Place, owner: string) => {
    const listeners = new Set<(signal: string) => void>();
    const onChange = (listener: (signal: string) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const item = createTrayItem(connection, { service, path, registeredAtMs: Date.now(), onChange });
    const notify = (signal: string) => {
      for (const listener of listeners) listener(signal);
    };
    items.delete(service + path);
    items.set(service + path, { item, owner, notify });
  };
  /** Forgets the items of a name, unique or well-known, that has left the bus; returns their ids. */
  const removeOwner = (name: string): readonly string[] => {
    const gone = [...items].filter(([, { item, owner }]) => item.service === name || owner === name);
    for (const [id] of gone) items.delete(id);
    return gone.map(([id]) => id);
  };
  const notify = (signal: Message) => {
    for (const { owner, notify: tell } of items.values()) if (owner === signal.sender) tell(signal.member);
  };
  return {
    add,
    removeOwner,
    notify,
    ids: () => [...items.keys()],
    list: () => [...items.values()].map((i) => i.item),
  };
};

const watcherObject = (
  registry: ReturnType<typeof createRegistry>,
  announce: (signal: string, ...body: string[]) => void,
  host: { isRegistered: boolean; readonly byUniqueName: boolean },
): ServedObject => ({
  ...WATCHER,
  methods: {
    RegisterStatusNotifierItem: {
      signature: '',
      answer([argument], sender) {
        const place = placeOf(String(argument), sender, host.byUniqueName);
        registry.add(place, sender);
        announce('StatusNotifierItemRegistered', place.service + place.path);
        return [];
      },
    },
    RegisterStatusNotifierHost: {
      signature: '',
      answer() {
        host.isRegistered = true;
        announce('StatusNotifierHostRegistered');
        return [];
      },
    },
  },
  properties: () => ({
    RegisteredStatusNotifierItems: new Variant('as', registry.ids()),
    IsStatusNotifierHostRegistered: new Variant('b', host.isRegistered),
    ProtocolVersion: new Variant('i', 0),
  }),
});

const follow = async (
  connection: MessageBus,
  registry: ReturnType<typeof createRegistry>,
  onGone: (id: string) => void,
) => {
  const ends = [
    await subscribe(connection, ITEM_INTERFACE, registry.notify),
    await subscribe(connection, MENU_INTERFACE, registry.notify),
    await subscribe(connection, 'org.freedesktop.DBus', ({ member, body: [name, , newOwner] }) => {
      if (member !== 'NameOwnerChanged' || newOwner !== '') return;
      for (const id of registry.removeOwner(String(name))) onGone(id);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};

/** Becomes the tray host of the desktop: owns the name at which apps register their tray icons. */
export const createWatcher = async (
  bus: Bus,
  { isHostRegistered = true, byUniqueName = false } = {},
): Promise<Watcher> => {
  const connection = bus.connect();
  const registry = createRegistry(connection);
  const host = { isRegistered: isHostRegistered, byUniqueName };
  const announce = (signal: string, ...body: string[]) =>
    emit(connection, WATCHER, signal, 's'.repeat(body.length), body);
  const unfollow = await follow(connection, registry, (id) => announce('StatusNotifierItemUnregistered', id));
  const unserve = serve(connection, watcherObject(registry, announce, host));
  await connection.requestName(NAME, 0);
  return {
    items: registry.list,
    async waitForItem(timeoutMs = 30_000) {
      const failure = () => 'no tray icon has registered';
      const item = await waitFor(() => registry.list().at(-1), { timeoutMs, failure });
      await item.waitForMenu(({ length }) => length > 1, timeoutMs);
      return item;
    },
    async waitForNoItem(timeoutMs = 30_000) {
      const probe = () => registry.list().length === 0 || undefined;
      await waitFor(probe, { timeoutMs, failure: () => `still there: ${registry.ids().join(', ')}` });
    },
    setHostRegistered(isRegistered) {
      host.isRegistered = isRegistered;
      announce(isRegistered ? 'StatusNotifierHostRegistered' : 'StatusNotifierHostUnregistered');
    },
    async stop() {
      // The connection stays open, so that an icon a test still holds can be asked and clicked.
      unfollow();
      unserve();
      await connection.releaseName(NAME);
    },
  };
};
