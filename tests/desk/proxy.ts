import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy on loopback: whichever host it is asked for, it leads to one port of ours. */
export type LoopbackProxy = {
  readonly address: string;
  readonly port: number;
  /** The `host:port` of every tunnel, in order. */
  readonly asked: readonly string[];
  /** How many tunnels have been closed again. */
  ended(): number;
  stop(): Promise<void>;
};

/** Opens a free port; every tunnel ends at `target`. */
export const startProxy = async (target: number): Promise<LoopbackProxy> => {
  const asked: string[] = [];
  const open = new Set<Socket>();
  let ended = 0;
  const server = createServer();
  server.on('connect', (request, stream, head) => {
    const caller = stream as Socket;
    const behind = connect(target, '127.0.0.1');
    asked.push(request.url ?? '');
    for (const [one, other] of [
      [caller, behind],
      [behind, caller],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    caller.on('close', () => {
      ended += 1;
    });
    behind.on('connect', () => {
      caller.write('HTTP/1.1 200 OK\r\n\r\n');
      behind.write(head);
      caller.pipe(behind).pipe(caller);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    asked,
    ended: () => ended,
    stop: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      return closed;
    },
  };
};
