import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createCertificate, type TestCertificate } from './certificate';
import { assetHosts, evilHost, siteHosts } from './hosts';
import { defaultOptions, type ReplicaOptions } from './options';
import { type RecordedRequest, record } from './recorder';
import { route } from './router';
import { parseVisit, send } from './visit';

/** A running replica. */
export type Replica = Readonly<{
  /** The loopback port; encrypted and plain HTTP both work on it. */
  port: number;
  /** Base64 SHA-256 of the public key that `switches` makes Chromium accept. */
  spki: string;
  /** The certificate of that key (PEM), for clients that take a `ca`. */
  ca: string;
  /**
   * Chromium's command line: **every** host but loopback leads here, so nothing leaves the machine and every stray
   * request is recorded.
   */
  switches: readonly string[];
  /** Everything that arrived, in order. */
  requests: readonly RecordedRequest[];
  /** An address on the site; `host` is www.amazon.com unless given. */
  url: (path: string, host?: string) => string;
  /** Changes how later requests are answered. */
  configure: (change: Partial<ReplicaOptions>) => void;
  /** Empties `requests`. */
  forget: () => void;
  /** Closes the port and every open connection. */
  stop: () => Promise<void>;
}>;

type Scheme = RecordedRequest['scheme'];

const names = [...siteHosts, ...Object.values(assetHosts), evilHost, `*.${evilHost}`];
const tlsHandshake = 0x16;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function switchesFor(port: number, spki: string): readonly string[] {
  const rules = `MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`;
  return [`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${spki}`];
}

/** Tells TLS from plain HTTP by the first byte, so that a request over `http:` is recorded too instead of failing unseen. */
function createFront(secure: (socket: Socket) => void, plain: (socket: Socket) => void): Server {
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === tlsHandshake ? secure : plain)(socket);
      process.nextTick(() => socket.resume());
    });
  });
}

/** Keeps every open connection, so that all of them can be cut at once. */
function createHangUp(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** The two HTTP servers behind one port; both answer with what `current` says at that moment. */
function createServers(
  certificate: TestCertificate,
  requests: RecordedRequest[],
  current: () => ReplicaOptions,
) {
  const answer = (scheme: Scheme) => async (request: IncomingMessage, response: ServerResponse) => {
    const entry = record(scheme, request);
    requests.push(entry);
    entry.body = await readBody(request).catch(() => '');
    send(response, route(parseVisit(scheme, request, entry.body, current())));
  };
  const secure = createHttpsServer({ key: certificate.key, cert: certificate.cert }, answer('https'));
  const plain = createHttpServer(answer('http'));
  const front = createFront(
    (socket) => void secure.emit('connection', socket),
    (socket) => void plain.emit('connection', socket),
  );
  return { front, secure };
}

/** Starts the replica on a free loopback port. Two or more may run at once. */
export async function startReplica(wish: Partial<ReplicaOptions> = {}): Promise<Replica> {
  let options: ReplicaOptions = { ...defaultOptions, ...wish };
  const requests: RecordedRequest[] = [];
  const certificates = { trusted: createCertificate(names), wrong: createCertificate(names) };
  const { front, secure } = createServers(certificates[options.certificate], requests, () => options);
  const hangUp = createHangUp(front);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  const { spki, cert } = certificates.trusted;

  return {
    port,
    spki,
    ca: cert,
    switches: switchesFor(port, spki),
    requests,
    url: (path, host = 'www.amazon.com') => `https://${host}${path}`,
    configure: (change) => {
      options = { ...options, ...change };
      if (change.certificate === undefined) return;
      const { key, cert } = certificates[change.certificate];
      secure.setSecureContext({ key, cert });
      // Kept-alive connections would go on with the old certificate.
      hangUp();
    },
    forget: () => void requests.splice(0),
    stop: () => {
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      hangUp();
      return closed;
    },
  };
}
