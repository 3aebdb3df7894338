import { describe, expect, it } from 'vitest';
import { ask } from './client';
import { marker, siteHosts } from './hosts';
import { start } from './started';
import { english, englishRenamed } from './words/english';
import { german, germanRenamed } from './words/german';
import type { Labels } from './words/labels';

const signedIn = `at-main=${marker}-at-main`;
const hub = '/hz/contact-us/foresight/hubgateway';

const articleLabels = ({
  sectionWord,
  helpWith,
  devices,
  echo,
  echoNamed,
  issueDetails,
  ...rest
}: Labels) => [
  ...[1, 2, 3].map((number) => `${sectionWord} ${number}`),
  ...[helpWith, devices, echo, echoNamed, issueDetails],
  ...[rest.tellUsMore, rest.somethingElse, rest.howToTalk, rest.email, rest.phone, rest.chat],
];

describe('signing in', () => {
  it('sends a signed-out visitor to the sign-in page and back', async () => {
    const replica = await start();
    const first = await ask(replica, '/contact-us');
    expect(first.status).toBe(302);
    const signIn = new URL(first.location);
    expect(signIn.pathname).toBe('/ap/signin');
    expect(signIn.searchParams.get('openid.return_to')).toBe('https://www.amazon.com/contact-us');

    const path = signIn.pathname + signIn.search;
    expect((await ask(replica, path)).body).toContain('type="email"');
    expect((await ask(replica, `${path}&step=email`, { method: 'POST' })).body).toContain('type="password"');

    const wish = { method: 'POST', body: 'password=anything' };
    const done = await ask(replica, `${path}&step=password`, wish);
    expect(done).toMatchObject({ status: 302, location: 'https://www.amazon.com/contact-us' });
    const main = done.cookies.find((cookie) => cookie.startsWith('at-main='));
    expect(main).toMatch(/^at-main=hangup-replica-marker.*Domain=\.amazon\.com.*Secure.*HttpOnly.*Max-Age/);
    expect(done.cookies.find((cookie) => cookie.startsWith('session-token='))).not.toContain('Max-Age');
    const onward = await ask(replica, '/contact-us', { cookie: signedIn });
    expect(onward.location).toBe(`https://www.amazon.com${hub}`);
  });

  it('refuses the one wrong password and never returns to another host', async () => {
    const replica = await start();
    const wrong = { method: 'POST', body: 'password=wrong' };
    expect((await ask(replica, '/ap/signin?step=password', wrong)).body).toContain('role="alert"');
    const path = '/ap/signin?step=password&openid.return_to=https%3A%2F%2Fevil.example%2Fx';
    const done = await ask(replica, path, { method: 'POST', body: 'password=x' });
    expect(done.location).toBe('https://www.amazon.com/contact-us');
  });

  it.each([
    ['code', '/ap/cvf/verify', ''],
    ['captcha', '/errors/validateCaptcha', 'token=solved'],
  ] as const)('can ask for a %s after the password', async (kind, step, body) => {
    const replica = await start({ signIn: kind });
    const done = await ask(replica, '/ap/signin?step=password', { method: 'POST', body: 'password=x' });
    expect(done.location.startsWith(step)).toBe(true);
    expect((await ask(replica, done.location)).body).toContain('<form');
    expect((await ask(replica, done.location, { method: 'POST', body })).cookies).toHaveLength(3);
  });

  it('asks again on every help page without the cookie, and forgets on signing out', async () => {
    const replica = await start();
    for (const path of [hub, '/message-us', '/hz/contact-us/call']) {
      expect((await ask(replica, path)).location).toContain('/ap/signin');
    }
    const out = await ask(replica, '/gp/flex/sign-out.html', { cookie: signedIn });
    expect(out.cookies.every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
  });
});

describe('the help pages', () => {
  it.each([
    ['English', {}, 'www.amazon.com', english.labels],
    ['renamed', { labels: 'renamed' }, 'www.amazon.com', englishRenamed],
    ['German by host', {}, 'www.amazon.de', german.labels],
    ['German by option', { language: 'de' }, 'www.amazon.com', german.labels],
    ['renamed German', { labels: 'renamed' }, 'www.amazon.de', germanRenamed],
  ] as const)('show both flows in %s', async (_name, options, host, labels) => {
    const replica = await start(options);
    const article = await ask(replica, hub, { cookie: signedIn, host });
    for (const label of articleLabels(labels)) expect(article.body).toContain(label);
    replica.configure({ flow: 'today' });
    const today = await ask(replica, hub, { cookie: signedIn, host });
    const chat = await ask(replica, '/message-us', { cookie: signedIn, host });
    for (const label of [labels.tileElse, labels.needHelp]) expect(today.body).toContain(label);
    for (const label of [labels.associate, labels.phoneCall, labels.willCall])
      expect(chat.body).toContain(label);
  });

  it('share no label between the standard and the renamed words', () => {
    const before = Object.values(english.labels);
    const after = Object.values(englishRenamed).join('\n').toLowerCase();
    expect(before.filter((label) => after.includes(label.toLowerCase()))).toEqual([]);
  });

  it('arrange a call', async () => {
    const replica = await start();
    const call = '/hz/contact-us/call';
    expect((await ask(replica, call, { cookie: signedIn })).body).toContain('Call me now');
    const done = await ask(replica, call, { cookie: signedIn, method: 'POST', body: 'number=5550100' });
    expect(done.location).toBe(`${call}?step=requested`);
    expect((await ask(replica, done.location, { cookie: signedIn })).body).toContain(
      'A representative will call you',
    );
    expect(replica.requests[1]?.body).toBe('number=5550100');
  });

  it.each([
    ['link', 'target="_blank"'],
    ['window-open', 'data-open='],
    ['same-tab', 'href="/message-us'],
  ] as const)('open the chat by %s', async (chatOpens, markup) => {
    const replica = await start({ flow: 'today', chatOpens });
    expect((await ask(replica, hub, { cookie: signedIn })).body).toContain(markup);
  });

  it('can be late or inside a frame', async () => {
    const late = await start({ rendering: 'lazy' });
    expect((await ask(late, hub, { cookie: signedIn })).body).toContain('data-delay-ms="1500"');
    const framed = await start({ rendering: 'framed' });
    const outer = await ask(framed, hub, { cookie: signedIn });
    expect(outer.body).not.toContain(english.labels.devices);
    const source = /<iframe[^>]* src="([^"]+)"/.exec(outer.body)?.[1] ?? '';
    expect((await ask(framed, source, { cookie: signedIn })).body).toContain(english.labels.devices);
  });

  it('say on every page that they are a replica, and load all they ask for', async () => {
    const replica = await start();
    for (const path of [
      '/',
      '/ap/signin',
      hub,
      '/message-us',
      '/hz/contact-us/email',
      '/hostile',
      '/nowhere',
    ]) {
      const { body } = await ask(replica, path, { cookie: signedIn });
      expect(body).toContain('Replica for tests – not Amazon');
      for (const [, asset] of body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
        expect(await ask(replica, asset ?? '')).toMatchObject({ status: 200 });
      }
    }
  });

  it.each(siteHosts.filter((host) => !host.startsWith('www.')))('send %s to its www host', async (host) => {
    const replica = await start();
    expect((await ask(replica, '/contact-us', { host })).location).toBe(`https://www.${host}/contact-us`);
  });
});
