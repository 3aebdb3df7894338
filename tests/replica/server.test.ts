import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ask } from './client';
import { hostileVectors } from './hostile/hostile';
import { assetHosts, evilHost } from './hosts';
import { strayDocuments } from './recorder';
import { startReplica } from './server';
import { start } from './started';

describe('faults', () => {
  it('break /contact-us but not the fallback address', async () => {
    const replica = await start({ fault: '500' });
    expect((await ask(replica, '/contact-us')).status).toBe(500);
    expect((await ask(replica, '/gp/help/customer/contact-us')).status).toBe(302);
  });

  it.each(['reset', 'truncated'] as const)('%s cuts the connection', async (fault) => {
    const replica = await start();
    await expect(ask(replica, `/broken/${fault}`)).rejects.toThrow();
  });

  it('never answers', async () => {
    const replica = await start();
    const outcome = ask(replica, '/broken/never').catch(() => 'cut');
    const waited = new Promise((resolve) => setTimeout(resolve, 300, 'waited'));
    expect(await Promise.race([outcome, waited])).toBe('waited');
    await replica.stop();
    expect(await outcome).toBe('cut');
  });

  it.each(['slow', 'trickle'] as const)('%s takes its time and then delivers', async (fault) => {
    const replica = await start();
    const startedAt = performance.now();
    expect((await ask(replica, `/broken/${fault}?seconds=0.5`)).body).toContain('Line 40 of');
    expect(performance.now() - startedAt).toBeGreaterThan(400);
  });

  it('redirects without an end', async () => {
    const replica = await start();
    let path = '/broken/redirects';
    for (let turn = 1; turn <= 5; turn += 1) {
      const { location } = await ask(replica, path);
      expect(location).toContain(`turn=${turn}`);
      path = new URL(location).pathname + new URL(location).search;
    }
  });
});

describe('the hostile area', () => {
  it('has a page with one #go for every vector', async () => {
    const replica = await start();
    const names = hostileVectors.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const index = await ask(replica, '/hostile');
    for (const name of names) {
      expect(index.body).toContain(`href="/hostile/${name}"`);
      const { status, body } = await ask(replica, `/hostile/${name}`);
      expect(status, name).toBe(200);
      expect(body.split('id="go"'), name).toHaveLength(2);
    }
  });

  it('acts by itself only where asked and able to', async () => {
    const replica = await start();
    for (const { name, isAutomatic } of hostileVectors) {
      expect((await ask(replica, `/hostile/${name}`)).body, name).not.toContain('go.click()');
      expect((await ask(replica, `/hostile/${name}?auto=1`)).body.includes('go.click()'), name).toBe(
        isAutomatic,
      );
    }
  });

  it.each([
    ['redirect-302', 302],
    ['redirect-307', 307],
  ])('%s leads to evil.example', async (name, status) => {
    const replica = await start();
    const to = encodeURIComponent(`https://${evilHost}/x`);
    const got = await ask(replica, `/hostile/${name}/hop?to=${to}`);
    expect(got).toMatchObject({ status, location: `https://${evilHost}/x` });
  });

  it('takes any other aim', async () => {
    const replica = await start();
    const { body } = await ask(replica, `/hostile/link?to=${encodeURIComponent('https://a.invalid/?a="&b')}`);
    expect(body).toContain('href="https://a.invalid/?a=&quot;&amp;b"');
  });

  it('turns on the visitor who comes back', async () => {
    const replica = await start();
    const path = '/hostile/history-back/turncoat';
    expect(await ask(replica, path)).toMatchObject({ status: 200 });
    const back = await ask(replica, path, { cookie: 'turncoat=1' });
    expect(back.location).toBe(`https://${evilHost}/history-back`);
  });
});

describe('the server', () => {
  it('records everything in order, with all headers as sent', async () => {
    const replica = await start();
    await ask(replica, '/one?a=1', { cookie: 'a=b', headers: { 'User-Agent': 'Agent', 'X-Odd': 'yes' } });
    await ask(replica, '/two', { host: 'www.amazon.de', method: 'POST', body: 'c=d' });
    expect(replica.requests).toMatchObject([
      {
        scheme: 'https',
        method: 'GET',
        host: 'www.amazon.com',
        path: '/one?a=1',
        cookies: 'a=b',
        userAgent: 'Agent',
      },
      { scheme: 'https', method: 'POST', host: 'www.amazon.de', path: '/two', body: 'c=d' },
    ]);
    expect(replica.requests[0]?.headers).toContainEqual(['X-Odd', 'yes']);
    replica.forget();
    expect(replica.requests).toEqual([]);
  });

  it.each([
    [evilHost, 'https'],
    [`www.amazon.com.${evilHost}`, 'https'],
    ['www.amazon.com:444', 'https'],
    ['www.amazon.com.', 'https'],
    ['www.amazon.com', 'http'],
    ['203.0.113.7', 'https'],
  ] as const)('answers %s over %s as a stray page', async (host, scheme) => {
    const replica = await start();
    expect((await ask(replica, '/x', { host, scheme })).body).toContain('EVIL PAGE');
    expect(strayDocuments(replica.requests)).toMatchObject([{ host, scheme, path: '/x' }]);
  });

  it('counts neither frames nor pictures from elsewhere as stray pages', async () => {
    const replica = await start();
    await ask(replica, '/frame', { host: evilHost, headers: { 'sec-fetch-dest': 'iframe' } });
    await ask(replica, '/replica/mark.svg', { host: assetHosts.images, headers: { accept: 'image/*' } });
    await ask(replica, '/contact-us');
    expect(strayDocuments(replica.requests)).toEqual([]);
  });

  it('gives switches that lead every host to its port', async () => {
    const replica = await start();
    expect(replica.switches).toEqual([
      `--host-resolver-rules=MAP * 127.0.0.1:${replica.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      `--ignore-certificate-errors-spki-list=${replica.spki}`,
    ]);
    expect(replica.url('/contact-us', 'www.amazon.de')).toBe('https://www.amazon.de/contact-us');
  });

  it('shows the listed key, or another one when asked to', async () => {
    const replica = await start();
    await expect(ask(replica, '/')).resolves.toMatchObject({ status: 200 });
    replica.configure({ certificate: 'wrong' });
    await expect(ask(replica, '/')).rejects.toThrow();
    replica.configure({ certificate: 'trusted' });
    await expect(ask(replica, '/')).resolves.toMatchObject({ status: 200 });
    const wrong = await start({ certificate: 'wrong' });
    await expect(ask(wrong, '/')).rejects.toThrow();
  });

  it('has a certificate that OpenSSL reads, valid for the site', async () => {
    const replica = await start();
    const socket = connect({
      host: '127.0.0.1',
      port: replica.port,
      servername: 'www.amazon.co.uk',
      ca: replica.ca,
    });
    await new Promise((resolve, reject) => socket.on('secureConnect', resolve).on('error', reject));
    const certificate = socket.getPeerX509Certificate();
    socket.destroy();
    expect(certificate?.subject).toBe('CN=Hangup test replica');
    expect(certificate?.checkHost('www.amazon.de')).toBe('www.amazon.de');
    expect(certificate?.validTo).toContain('2100');
  });

  it('closes its port on stop, with connections open', async () => {
    const replica = await startReplica();
    const pending = ask(replica, '/broken/never').catch(() => 'cut');
    while (replica.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await replica.stop();
    expect(await pending).toBe('cut');
    await expect(ask(replica, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
