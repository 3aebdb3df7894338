import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evilReply, hostileReply } from './hostile/hostile';
import { assetHosts, isSite } from './hosts';
import { brokenReply } from './pages/broken';
import { helpReply } from './pages/help';
import { page } from './pages/layout';
import { signInReply } from './pages/sign-in';
import { type Answer, html, type Reply, redirect, type Visit } from './visit';
import { wordsFor } from './words/words';

const assetTypes: Readonly<Record<string, string>> = {
  'replica.css': 'text/css',
  'steps.js': 'text/javascript',
  'chat.js': 'text/javascript',
  'marks.js': 'text/javascript',
};

function asset(type: string, body: string): Answer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'private, max-age=86400' }, body };
}

function assetReply(visit: Visit): Reply | undefined {
  const name = visit.path.replace('/assets/', '');
  const type = assetTypes[name];
  return type === undefined
    ? undefined
    : asset(type, readFileSync(join(import.meta.dirname, 'assets', name), 'utf8'));
}

/** The picture and the script that the site's pages take from hosts of their own. */
function assetHostReply(visit: Visit): Reply | undefined {
  if (visit.host === assetHosts.images) {
    return asset(
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="#8ed1d6" d="M4 4h20a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H13l-7 5v-5H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/></svg>`,
    );
  }
  if (visit.host !== assetHosts.captcha) return undefined;
  return asset('text/javascript', `document.getElementById('captcha-token').value = 'solved';`);
}

function plainReply(visit: Visit): Reply {
  const words = wordsFor(visit);
  const link = `<a class="choice" href="/contact-us">${words.copy.site}</a>`;
  const isKnown = visit.path === '/' || visit.path.startsWith('/gp/help/');
  const heading = isKnown ? words.copy.site : '404';
  const body = `<section class="card"><h1>${heading}</h1><p>${link}</p></section>`;
  return html(page(visit, words, { title: heading, body }), isKnown ? 200 : 404);
}

/** Finds the reply for any request on any host. */
export function route(visit: Visit): Reply {
  if (visit.path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (visit.scheme === 'https') {
    const reply = assetHostReply(visit);
    if (reply !== undefined) return reply;
  }
  if (!isSite(visit.scheme, visit.host)) return evilReply(visit);
  if (!visit.host.startsWith('www.')) return redirect(`https://www.${visit.host}${visit.path}`, 301);
  return (
    assetReply(visit) ??
    signInReply(visit) ??
    helpReply(visit) ??
    brokenReply(visit) ??
    hostileReply(visit) ??
    plainReply(visit)
  );
}
