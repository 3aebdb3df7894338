import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A place with new versions, on loopback. */
export type Feed = {
  readonly url: string;
  /** What was asked for, oldest first. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Offers `version`, whose file is `content`; `sent` is what really comes, where that is something else. */
  offer(version: string, content: string, sent?: string): void;
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
  const server = createServer(({ url = '', headers }, response) => {
    const { pathname } = new URL(url, 'http://feed');
    requests.push({ path: pathname, headers });
    const content = files.get(pathname);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    offer(version, content, sent = content) {
      files.set('/latest-linux.yml', announcement(version, content));
      files.set(`/Hangup-${version}.AppImage`, sent);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
