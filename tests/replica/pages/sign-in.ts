import { assetHosts, marker } from '../hosts';
import { html, type Reply, redirect, type Visit } from '../visit';
import type { Words } from '../words/labels';
import { wordsFor } from '../words/words';
import { escapeHtml, page } from './layout';

const year = 31_536_000;

function domainOf(visit: Visit): string {
  return `Domain=${visit.host.replace(/^www/, '')}; Path=/; Secure`;
}

/** The cookies that a finished sign-in sets: one for the session, two that outlive it, all recognisable by the marker. */
function signInCookies(visit: Visit): readonly string[] {
  const common = domainOf(visit);
  return [
    `session-id=${marker}-session-id; ${common}; Max-Age=${year}`,
    `at-main=${marker}-at-main; ${common}; HttpOnly; Max-Age=${year}`,
    `session-token=${marker}-session-token; ${common}; HttpOnly`,
  ];
}

/** Only ever a path on the same host, so that the replica itself opens no way out. */
function returnPath(visit: Visit): string {
  const asked = visit.query.get('openid.return_to') ?? '';
  const url = URL.canParse(asked) ? new URL(asked) : undefined;
  return url?.host === visit.host ? url.pathname + url.search : '/contact-us';
}

function hereFor(visit: Visit, path: string, step?: string): string {
  const query = new URLSearchParams(step === undefined ? {} : { step });
  query.set('openid.return_to', `https://${visit.host}${returnPath(visit)}`);
  return `${path}?${query}`;
}

function card(visit: Visit, words: Words, action: string, fields: string, error = ''): Reply {
  const { copy } = words;
  const body = `<form class="card narrow" method="post" action="${escapeHtml(action)}">
    <h1>${copy.signIn}</h1>
    ${error === '' ? '' : `<p class="error" role="alert">${error}</p>`}
    ${fields}
    <button class="primary" type="submit">${copy.next}</button>
  </form>`;
  return html(page(visit, words, { title: copy.signIn, body }));
}

function field(name: string, label: string, type: string, autocomplete: string): string {
  return `<label>${label}<input name="${name}" type="${type}" autocomplete="${autocomplete}" required autofocus></label>`;
}

function finish(visit: Visit): Reply {
  return redirect(`https://${visit.host}${returnPath(visit)}`, 302, {
    'set-cookie': [...signInCookies(visit)],
  });
}

function afterPassword(visit: Visit): Reply {
  if (visit.options.signIn === 'code') return redirect(hereFor(visit, '/ap/cvf/verify'));
  if (visit.options.signIn === 'captcha') return redirect(hereFor(visit, '/errors/validateCaptcha'));
  return finish(visit);
}

function signInPage(visit: Visit): Reply {
  const words = wordsFor(visit);
  const { copy } = words;
  const password = field('password', copy.password, 'password', 'current-password');
  const passwordAction = hereFor(visit, '/ap/signin', 'password');
  if (visit.method !== 'POST') {
    return card(
      visit,
      words,
      hereFor(visit, '/ap/signin', 'email'),
      field('email', copy.emailAddress, 'email', 'username'),
    );
  }
  if (visit.query.get('step') !== 'password') return card(visit, words, passwordAction, password);
  if (visit.form.get('password') === 'wrong')
    return card(visit, words, passwordAction, password, copy.tryAgain);
  return afterPassword(visit);
}

function codePage(visit: Visit): Reply {
  if (visit.method === 'POST') return finish(visit);
  const words = wordsFor(visit);
  return card(
    visit,
    words,
    hereFor(visit, visit.path),
    field('code', words.copy.code, 'text', 'one-time-code'),
  );
}

function captchaPage(visit: Visit): Reply {
  // The form cannot be sent until a script from another host has run: an app that filters subresources gets stuck here.
  if (visit.method === 'POST')
    return visit.form.get('token') ? finish(visit) : redirect(hereFor(visit, visit.path));
  const words = wordsFor(visit);
  const fields = `<label class="choice"><input type="checkbox" required> ${words.copy.captcha}</label>
    <input type="hidden" name="token" id="captcha-token">
    <script src="https://${assetHosts.captcha}/replica/challenge.js"></script>`;
  return card(visit, words, hereFor(visit, visit.path), fields);
}

/** The redirect that a signed-out visitor of `visit` gets, back to the same path afterwards. */
export function askToSignIn(visit: Visit): Reply {
  const query = new URLSearchParams({ 'openid.return_to': `https://${visit.host}${visit.path}` });
  return redirect(`https://${visit.host}/ap/signin?${query}`, 302, {
    'set-cookie': `session-id=${marker}-session-id; ${domainOf(visit)}; Max-Age=${year}`,
  });
}

/** `/ap/signin`, `/ap/cvf/…`, `/errors/validateCaptcha` and signing out; nothing for any other path. */
export function signInReply(visit: Visit): Reply | undefined {
  if (visit.path === '/ap/signin') return signInPage(visit);
  if (visit.path.startsWith('/ap/cvf/') || visit.path === '/aaut/verify/cvf') return codePage(visit);
  if (visit.path === '/errors/validateCaptcha') return captchaPage(visit);
  if (visit.path !== '/gp/flex/sign-out.html') return undefined;
  const names = ['at-main', 'session-id', 'session-token'];
  const gone = names.map((name) => `${name}=; ${domainOf(visit)}; Max-Age=0`);
  return redirect('/ap/signin', 302, { 'set-cookie': gone });
}
