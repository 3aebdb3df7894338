import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place with new versions, on loopback. */
export type Feed = {
  readonly url: string;
  /** What was asked for, oldest first. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Offers `version`, whose file is `content`; `sent` is what really comes, where that is something else, or nothing. */
  offer(version: string, content: string, sent?: string | null): void;
  /** Keeps back what is asked for from now on: nothing of the announcement, half of a file. Returns how to send it. */
  hold(): () => void;
  /** Breaks off whatever is asked for from now on. Returns how to answer again. */
  refuse(): () => void;
  stop(): Promise<void>;
};

const announcement = (version: string, content: string): string => {
  const sum = createHash('sha512').update(content).digest('base64');
  const name = `Hangup-${version}.AppImage`;
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sum}`,
    `    size: ${Buffer.byteLength(content)}`,
    `path: ${name}`,
    `sha512: ${sum}`,
    "releaseDate: '2026-11-20T12:00:00.000Z'",
  ].join('\n');
};

/** Starts one that offers nothing yet. */
export const startFeed = async (): Promise<Feed> => {
  const files = new Map<string, string>();
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  let waiting: (() => void)[] | null = null;
  let isRefusing = false;
  const server = createServer(({ url = '', headers }, response) => {
    const { pathname } = new URL(url, 'http://feed');
    requests.push({ path: pathname, headers });
    if (isRefusing) return void response.destroy();
    const content = files.get(pathname);
    const status = content === undefined ? 404 : 200;
    if (!waiting) return void response.writeHead(status).end(content);
    const half = pathname.endsWith('.yml') ? '' : (content ?? '').slice(0, (content ?? '').length / 2);
    response.writeHead(status, { 'content-length': Buffer.byteLength(content ?? '') }).flushHeaders();
    response.write(half);
    waiting.push(() => response.end((content ?? '').slice(half.length)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    offer(version, content, sent = content) {
      files.set('/latest-linux.yml', announcement(version, content));
      const file = `/Hangup-${version}.AppImage`;
      if (sent === null) files.delete(file);
      else files.set(file, sent);
    },
    hold() {
      const held: (() => void)[] = [];
      waiting = held;
      return () => {
        waiting = null;
        for (const send of held) send();
      };
    },
    refuse() {
      isRefusing = true;
      return () => {
        isRefusing = false;
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
