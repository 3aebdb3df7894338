import { Message, type MessageBus, MessageType, Variant } from '@jellybrick/dbus-next';

const REPLY_TIMEOUT_MS = 20_000;
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** One interface of one object, at its owner on the bus. */
export type RemoteObject = {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
};

/** A method that a test answers: `signature` is that of the answer. */
export type ServedMethod = {
  readonly signature: string;
  readonly answer: (args: readonly unknown[], sender: string) => readonly unknown[];
};

/** One interface of one object that a test puts on the bus. */
export type ServedObject = {
  readonly path: string;
  readonly interface: string;
  readonly methods: Readonly<Record<string, ServedMethod>>;
  readonly properties?: () => Readonly<Record<string, Variant>>;
};

/** Takes the variants out of a value that came over the bus, at every depth; 64-bit integers become numbers. */
export const unwrap = (value: unknown): unknown => {
  if (value instanceof Variant) return unwrap(value.value);
  if (typeof value === 'bigint') return Number(value);
  if (Buffer.isBuffer(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwrap);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unwrap(entry)]));
};

/** Calls a method and returns the body of its answer; throws on an error answer, and after 5 s without any. */
export const call = async (
  connection: MessageBus,
  target: RemoteObject,
  member: string,
  signature = '',
  body: unknown[] = [],
): Promise<readonly unknown[]> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const text = `no answer from ${target.destination} to ${target.interface}.${member}`;
    timer = setTimeout(() => reject(new Error(text)), REPLY_TIMEOUT_MS);
  });
  const answered = connection.call(new Message({ ...target, member, signature, body }));
  try {
    const reply = await Promise.race([answered, late]);
    return reply?.body ?? [];
  } finally {
    clearTimeout(timer);
  }
};

/** Reads all properties, without their variants. */
export const readProperties = async (
  connection: MessageBus,
  target: RemoteObject,
): Promise<Readonly<Record<string, unknown>>> => {
  const [properties] = await call(connection, { ...target, interface: PROPERTIES }, 'GetAll', 's', [
    target.interface,
  ]);
  return unwrap(properties) as Readonly<Record<string, unknown>>;
};

/** Hears every signal of an interface, whoever sends it; returns the unsubscribe. */
export const subscribe = async (
  connection: MessageBus,
  interfaceName: string,
  listener: (signal: Message) => void,
): Promise<() => void> => {
  const rule = `type='signal',interface='${interfaceName}'`;
  const bus = { destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus' };
  await call(connection, bus, 'AddMatch', 's', [rule]);
  const onMessage = (message: Message) => {
    if (message.type === MessageType.SIGNAL && message.interface === interfaceName) listener(message);
  };
  connection.on('message', onMessage);
  return () => connection.off('message', onMessage);
};

/** Sends a signal to everyone on the bus. */
export const emit = (
  connection: MessageBus,
  from: Pick<ServedObject, 'path' | 'interface'>,
  member: string,
  signature = '',
  body: unknown[] = [],
): void => connection.send(Message.newSignal(from.path, from.interface, member, signature, body));

const answerProperties = (object: ServedObject, message: Message): Message | undefined => {
  const properties = object.properties?.() ?? {};
  const [interfaceName, name] = message.body;
  if (interfaceName !== object.interface) return undefined;
  if (message.member === 'GetAll') return Message.newMethodReturn(message, 'a{sv}', [properties]);
  const value = message.member === 'Get' ? properties[String(name)] : undefined;
  return value && Message.newMethodReturn(message, 'v', [value]);
};

/** Answers calls to `object` on this connection; returns the function that takes it away again. */
export const serve = (connection: MessageBus, object: ServedObject): (() => void) => {
  const handler = (message: Message): boolean => {
    if (message.path !== object.path) return false;
    if (message.interface === PROPERTIES) {
      const reply = answerProperties(object, message);
      if (reply) connection.send(reply);
      return reply !== undefined;
    }
    const method = message.interface === object.interface ? object.methods[message.member] : undefined;
    if (!method) return false;
    const body = [...method.answer(message.body, message.sender)];
    connection.send(Message.newMethodReturn(message, method.signature, body));
    return true;
  };
  connection.addMethodHandler(handler);
  return () => connection.removeMethodHandler(handler);
};
