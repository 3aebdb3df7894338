import { evilHost } from '../hosts';
import { escapeHtml } from '../pages/layout';
import { type Answer, html, redirect } from '../visit';
import { type Aim, button, type HostileVector, link, type Threat } from './vector';

const quoted = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');
const toHelper = ({ self, target }: Aim): string => link(`${self}/hop?to=${encodeURIComponent(target)}`);

function form(action: string): string {
  return `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="secret" value="from-the-page">
    <button id="go" class="choice tall">Go</button></form>`;
}

function script(name: string, onGo: (aim: Aim) => string, threat: Threat = 'stray'): HostileVector {
  return { name, threat, isAutomatic: true, markup: button, onGo };
}

function hop(name: string, answer: (aim: Aim) => Answer, threat: Threat = 'stray'): HostileVector {
  return { name, threat, isAutomatic: true, markup: toHelper, helper: (_visit, aim) => answer(aim) };
}

const attachment = (): Answer => ({
  status: 200,
  headers: {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="setup.exe"',
  },
  body: 'hangup replica: not a program',
});

const links: readonly HostileVector[] = [
  { name: 'link', threat: 'stray', isAutomatic: true, markup: ({ target }) => link(target) },
  {
    name: 'target-blank',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ target }) => link(target, 'target="_blank"'),
  },
  {
    name: 'target-named',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ target }) => link(target, 'target="other" rel="opener"'),
  },
  { name: 'form-post', threat: 'stray', isAutomatic: true, markup: ({ target }) => form(target) },
  {
    name: 'long-url',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ target }) => link(`${target}?${'x'.repeat(10_000)}`),
  },
];

const redirects: readonly HostileVector[] = [
  hop('redirect-302', ({ target }) => redirect(target)),
  {
    name: 'redirect-307',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ self, target }) => form(`${self}/hop?to=${encodeURIComponent(target)}`),
    helper: (_visit, { target }) => redirect(target, 307),
  },
  hop('refresh-header', ({ target }) => html('<h1>Wait</h1>', 200, { refresh: `0; url=${target}` })),
  hop('meta-refresh', ({ target }) =>
    html(`<meta http-equiv="refresh" content="0; url=${escapeHtml(target)}"><h1>Wait</h1>`),
  ),
];

const scripts: readonly HostileVector[] = [
  script('location', ({ target }) => `location.href = ${quoted(target)}; return 'asked';`),
  script('location-replace', ({ target }) => `location.replace(${quoted(target)}); return 'asked';`),
  script('window-open', ({ target }) => `return open(${quoted(target)}) ? 'window' : 'no window';`),
  script(
    'window-open-blank',
    ({ target }) => `const other = open('about:blank'); other.location = ${quoted(target)}; return 'window';`,
  ),
  script(
    'popup-flood',
    ({ target }) =>
      `let made = 0; for (let n = 0; n < 50; n += 1) if (open(${quoted(target)} + n, 'w' + n)) made += 1; return made;`,
  ),
  script(
    'history-flood',
    () => `for (let n = 0; n < 500; n += 1) history.pushState(n, '', '?n=' + n); return 'flooded';`,
    'nuisance',
  ),
  script('window-close', () => `close(); return 'asked';`, 'nuisance'),
];

const frames: readonly HostileVector[] = [
  {
    name: 'frame-top',
    threat: 'stray',
    isAutomatic: true,
    markup: button,
    onGo: ({ self, target }) =>
      `const frame = document.createElement('iframe'); frame.src = '${self}/frame?to=' + encodeURIComponent(${quoted(target)});
      document.body.append(frame); return 'framed';`,
    helper: (_visit, { target }) => html(`<script>top.location = ${quoted(target)};</script>`),
  },
  {
    // The frame itself may load (subframes are open to any https host); its link may not move the tab.
    name: 'frame-top-elsewhere',
    threat: 'stray',
    isAutomatic: false,
    markup: () => `<iframe id="frame" src="https://${evilHost}/frame" width="400" height="160"></iframe>
      <button id="go" type="button" class="choice">The link is in the frame</button>`,
  },
];

const downloads: readonly HostileVector[] = [
  {
    name: 'download-attribute',
    threat: 'download',
    isAutomatic: true,
    markup: ({ self }) => link(`${self}/setup.exe`, 'download="setup.exe"'),
    helper: attachment,
  },
  {
    name: 'download-elsewhere',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ target }) => link(target, 'download="setup.exe"'),
  },
  hop('attachment', attachment, 'download'),
];

const detours: readonly HostileVector[] = [
  {
    name: 'service-worker',
    threat: 'stray',
    isAutomatic: true,
    markup: button,
    onGo: ({ self, target }) =>
      `const registration = await navigator.serviceWorker.register('${self}/worker.js?to=' + encodeURIComponent(${quoted(target)}));
      const worker = registration.installing;
      if (worker) await new Promise((done) => worker.addEventListener('statechange', () => worker.state === 'activated' && done()));
      location.href = '${self}/landing'; return 'registered';`,
    helper: (_visit, { target }, rest) =>
      rest === 'worker.js'
        ? {
            status: 200,
            headers: { 'content-type': 'text/javascript', 'cache-control': 'no-store' },
            body: `addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => event.respondWith(Response.redirect(${quoted(target)}, 302)));`,
          }
        : html('<title>Landing</title><h1>The service worker did not answer</h1>'),
  },
  {
    // Harmless at first; once the history brings the visitor back, the same address leads elsewhere.
    name: 'history-back',
    threat: 'stray',
    isAutomatic: true,
    markup: ({ self, target }) => link(`${self}/turncoat?to=${encodeURIComponent(target)}`),
    helper: (visit, { self, target }, rest) => {
      if (rest === 'away') {
        return html(
          '<title>Away</title><h1>Away</h1><script>setTimeout(() => history.back(), 300);</script>',
        );
      }
      const cookie = `turncoat=1; Path=${self}; Secure`;
      if (visit.cookies.has('turncoat'))
        return redirect(target, 302, { 'set-cookie': `${cookie}; Max-Age=0` });
      // The navigation waits past the load, or Chromium would replace this entry in the history.
      const onward = `addEventListener('load', () => setTimeout(() => { location.href = '${self}/away'; }, 300));`;
      return html(`<title>Turncoat</title><h1>Turncoat</h1><script>${onward}</script>`, 200, {
        'set-cookie': cookie,
      });
    },
  },
];

/** Ways to another host, to a file on the disk, or to a second window. */
export const navigationVectors: readonly HostileVector[] = [
  ...links,
  ...redirects,
  ...scripts,
  ...frames,
  ...downloads,
  ...detours,
];
