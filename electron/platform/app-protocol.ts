import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session, session } from 'electron';
import { fileOf } from './page-file';

/** Where our own pages live. */
export const appOrigin = 'app://hangup/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const refused = (status: number): Response => new Response(null, { status });

/** `{{key}}` in a page of ours becomes the message of that name: what can be read before any script has run. */
const withMessages = (html: string, message: (key: string) => string): string =>
  html.replace(/\{\{([\w.]+)\}\}/g, (_whole, key: string) =>
    message(key).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  );

/** Says what the placeholders of a page stand for, as things are when it is asked for. */
export type PageTexts = () => (key: string) => string;

const answer = async (root: string, request: Request, texts: PageTexts): Promise<Response> => {
  if (request.method !== 'GET') return refused(405);
  try {
    const file = await fileOf(root, request.url);
    const type = file && types[extname(file)];
    if (!file || !type) return refused(404);
    const content = await readFile(file);
    const body =
      extname(file) === '.html' ? withMessages(content.toString(), texts()) : new Uint8Array(content);
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return refused(404);
  }
};

/** Makes `app:` a scheme with an origin of its own. Must run before the application is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

/**
 * The session of one of our own pages: in memory, and unable to reach anything but `app:`.
 * `root` is the folder with the built pages, `texts` says what their placeholders stand for; throws when the folder
 * is not there.
 */
export const createUiSession = (root: string, page: string, texts: PageTexts): Session => {
  const uiSession = session.fromPartition(`hangup-${page}`);
  const realRoot = realpathSync.native(root);
  uiSession.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !details.url.startsWith(appOrigin) }),
  );
  uiSession.protocol.handle('app', (request) => answer(realRoot, request, texts));
  return uiSession;
};
