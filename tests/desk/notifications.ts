import type { Bus } from './bus';
import { emit, type ServedObject, serve, unwrap } from './dbus-object';
import { waitFor } from './wait';

const NAME = 'org.freedesktop.Notifications';
const DAEMON = { path: '/org/freedesktop/Notifications', interface: NAME };
// https://specifications.freedesktop.org/notification-spec/latest/protocol.html#signal-notification-closed
const DISMISSED_BY_USER = 2;
const CLOSED_BY_APP = 3;

/** A notification as it reached the desktop. */
export type ShownNotification = {
  readonly id: number;
  /** The id of the notification that this one takes the place of, or 0. */
  readonly replacesId: number;
  readonly appName: string;
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  readonly hints: Readonly<Record<string, unknown>>;
  readonly receivedAtMs: number;
};

type Question = number | ((notification: ShownNotification) => boolean);

/** The desktop's side of notifications. */
export type NotificationDaemon = {
  /** Everything that was ever shown, oldest first. */
  readonly shown: readonly ShownNotification[];
  /** What is on the screen now. */
  open(): readonly ShownNotification[];
  /** Waits until that many were shown, or one that the question fits; returns the last or that one. */
  waitFor(wanted: Question, timeoutMs?: number): Promise<ShownNotification>;
  /** Clicks it, or one of its buttons. Throws when the app gave it no such action: nobody could click it. */
  click(notification: ShownNotification, action?: string): void;
  /** Closes it as the user does with its cross. */
  dismiss(notification: ShownNotification): void;
  /** Leaves the bus; another daemon may be created afterwards. */
  stop(): Promise<void>;
};

const readActions = (pairs: readonly string[]) =>
  pairs.flatMap((key, index) => (index % 2 === 0 ? [{ key, label: pairs[index + 1] ?? '' }] : []));

const readNotification = (args: readonly unknown[], id: number): ShownNotification => {
  const [appName, replacesId, , title, body, actions, hints] = args;
  return {
    id,
    replacesId: Number(replacesId),
    appName: String(appName),
    title: String(title),
    body: String(body),
    actions: readActions(actions as readonly string[]),
    hints: unwrap(hints) as Readonly<Record<string, unknown>>,
    receivedAtMs: Date.now(),
  };
};

const createBoard = (onClosed: (id: number, reason: number) => void) => {
  const shown: ShownNotification[] = [];
  const open = new Map<number, ShownNotification>();
  let lastId = 0;
  return {
    shown,
    open,
    show(args: readonly unknown[]): number {
      const id = Number(args[1]) || ++lastId;
      const notification = readNotification(args, id);
      shown.push(notification);
      open.set(id, notification);
      return id;
    },
    close(id: number, reason: number) {
      if (open.delete(id)) onClosed(id, reason);
    },
    find(wanted: Question): ShownNotification | undefined {
      if (typeof wanted === 'function') return shown.find(wanted);
      return shown.length >= wanted ? shown.at(-1) : undefined;
    },
  };
};

const daemonObject = (
  board: ReturnType<typeof createBoard>,
  capabilities: readonly string[],
  onNotify: () => void,
): ServedObject => ({
  ...DAEMON,
  methods: {
    GetCapabilities: { signature: 'as', answer: () => [capabilities] },
    GetServerInformation: { signature: 'ssss', answer: () => ['desk', 'tests', '1.0', '1.2'] },
    Notify: {
      signature: 'u',
      answer(args) {
        const id = board.show(args);
        onNotify();
        return [id];
      },
    },
    CloseNotification: {
      signature: '',
      answer([id]) {
        board.close(Number(id), CLOSED_BY_APP);
        return [];
      },
    },
  },
});

type DaemonOptions = {
  readonly capabilities?: readonly string[];
  /** Called while the app waits for the answer to its Notify. */
  readonly onNotify?: () => void;
};

/** Becomes the desktop's notification daemon. Without the capability `actions` nothing can be clicked. */
export const createNotificationDaemon = async (
  bus: Bus,
  { capabilities = ['actions', 'body'], onNotify = () => undefined }: DaemonOptions = {},
): Promise<NotificationDaemon> => {
  const connection = bus.connect();
  const board = createBoard((id, reason) =>
    emit(connection, DAEMON, 'NotificationClosed', 'uu', [id, reason]),
  );
  const unserve = serve(connection, daemonObject(board, capabilities, onNotify));
  await connection.requestName(NAME, 0);
  const failure = () => `not the awaited notification; shown so far: ${JSON.stringify(board.shown)}`;
  return {
    shown: board.shown,
    open: () => [...board.open.values()],
    waitFor: (wanted, timeoutMs = 30_000) => waitFor(() => board.find(wanted), { timeoutMs, failure }),
    click(notification, action = 'default') {
      if (!notification.actions.some(({ key }) => key === action)) {
        throw new Error(`the notification has no action “${action}”: ${JSON.stringify(notification)}`);
      }
      emit(connection, DAEMON, 'ActionInvoked', 'us', [notification.id, action]);
      board.close(notification.id, DISMISSED_BY_USER);
    },
    dismiss: ({ id }) => board.close(id, DISMISSED_BY_USER),
    async stop() {
      unserve();
      await connection.releaseName(NAME);
    },
  };
};
