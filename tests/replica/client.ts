import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Replica } from './server';

/** What to send beside the path. */
type Wish = Readonly<{
  host?: string;
  cookie?: string;
  method?: string;
  body?: string;
  scheme?: 'http' | 'https';
  headers?: Readonly<Record<string, string>>;
}>;
/** What came back. */
type Got = Readonly<{ status: number; location: string; cookies: readonly string[]; body: string }>;

/** Asks the replica for a page without a browser; follows no redirect. Rejects when the connection is cut. */
export function ask(replica: Replica, path: string, wish: Wish = {}): Promise<Got> {
  const { host = 'www.amazon.com', cookie = '', method = 'GET', body = '', scheme = 'https' } = wish;
  const send = scheme === 'https' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { host, cookie, accept: 'text/html', ...wish.headers };
    // Which host a request is meant for is told by its header alone; the certificate is checked for one name throughout.
    const tls = { servername: 'www.amazon.com', ca: replica.ca };
    const request = send(
      { host: '127.0.0.1', port: replica.port, path, method, headers, agent: false, ...tls },
      async (response) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of response) chunks.push(Buffer.from(chunk));
        } catch (error) {
          reject(error);
        }
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookies: response.headers['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString(),
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
