import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ReplicaOptions } from './options';

/** A request as the pages see it. */
export type Visit = Readonly<{
  scheme: 'http' | 'https';
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  form: URLSearchParams;
  options: ReplicaOptions;
}>;

/** A whole answer. */
export type Answer = Readonly<{ status: number; headers: OutgoingHttpHeaders; body: string }>;

/** Writes (or withholds) an answer by hand; for the pages that misbehave. */
export type Misbehaviour = (response: ServerResponse) => void;

/** What a page hands back. */
export type Reply = Answer | Misbehaviour;

/** A page of HTML that is never cached, as signed-in pages are. */
export function html(body: string, status = 200, headers: OutgoingHttpHeaders = {}): Answer {
  const base = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers: { ...base, ...headers }, body };
}

/** A redirect with an empty body. */
export function redirect(location: string, status = 302, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { location, 'cache-control': 'no-store', ...headers }, body: '' };
}

/** Sends a reply and, for a misbehaving one, lets it do as it likes. */
export function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') {
    reply(response);
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name, ...value]) => [name ?? '', value.join('=')]));
}

/** Reads a request into a visit; `body` is what a form sent. */
export function parseVisit(
  scheme: Visit['scheme'],
  request: IncomingMessage,
  body: string,
  options: ReplicaOptions,
): Visit {
  const url = new URL(`https://replica.invalid${request.url ?? '/'}`);
  return {
    scheme,
    method: request.method ?? 'GET',
    host: request.headers.host ?? '',
    path: url.pathname,
    query: url.searchParams,
    cookies: parseCookies(request.headers.cookie),
    form: new URLSearchParams(body),
    options,
  };
}
