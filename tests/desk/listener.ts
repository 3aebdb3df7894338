import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port on loopback that hangs up on everybody and knows how many came, whatever they speak. */
export type Listener = {
  readonly port: number;
  callers(): number;
  stop(): Promise<void>;
};

/** Opens a free port. */
export const startListener = async (): Promise<Listener> => {
  let callers = 0;
  const server = createServer((socket) => {
    callers += 1;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    callers: () => callers,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
