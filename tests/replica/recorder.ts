import type { IncomingMessage } from 'node:http';
import { isSite } from './hosts';

/** One request as it reached the replica, whatever host it was meant for. */
export type RecordedRequest = Readonly<{
  scheme: 'http' | 'https';
  method: string;
  /** The `Host` header: with a port where the address had one. */
  host: string;
  /** Path and query. */
  path: string;
  /** The `Cookie` header, empty if none was sent. */
  cookies: string;
  userAgent: string;
  /** Every header in the order sent, names as sent. */
  headers: readonly (readonly [name: string, value: string])[];
  /** Whether this asks for a main-frame page, rather than a frame, picture, script or fetch. */
  isDocument: boolean;
  /** The request body, filled in once it has arrived. */
  body: string;
}>;

/** The recorder's own view: the body is added after the entry is in the list, so that the list keeps the order of arrival. */
type OpenRecord = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

function isDocument(request: IncomingMessage): boolean {
  const destination = request.headers['sec-fetch-dest'];
  // Chromium sends Sec-Fetch-Dest only to encrypted and loopback addresses.
  if (destination === undefined) return request.headers.accept?.startsWith('text/html') === true;
  return destination === 'document';
}

/** Turns an incoming request into an entry with an empty body. */
export function record(scheme: 'http' | 'https', request: IncomingMessage): OpenRecord {
  const headers: [string, string][] = [];
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    headers.push([request.rawHeaders[index] ?? '', request.rawHeaders[index + 1] ?? '']);
  }
  return {
    scheme,
    method: request.method ?? '',
    host: request.headers.host ?? '',
    path: request.url ?? '',
    cookies: request.headers.cookie ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    headers,
    isDocument: isDocument(request),
    body: '',
  };
}

/** The main-frame pages that were asked for from anywhere but the help site. A safe app leaves this empty. */
export function strayDocuments(requests: readonly RecordedRequest[]): readonly RecordedRequest[] {
  return requests.filter((request) => request.isDocument && !isSite(request.scheme, request.host));
}
