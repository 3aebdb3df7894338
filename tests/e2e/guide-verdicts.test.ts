import fc from 'fast-check';
import { isAllowed } from '../../electron/core/guide/allowlist';
import { test } from '../desk/desk';
import { addressCases, strippedAddresses } from '../fakes/addresses';
import { marker, siteHosts } from '../replica/hosts';
import { strayDocuments } from '../replica/recorder';
import { guideNow, landAt } from './guide-verdicts';
import { openGuide, signIn } from './guide-walk';
import type { DrivenApp } from './launch';

const minutesMs = 180_000;

/** Most of them the one that is allowed, or nothing but that would be tried. */
const schemes = [
  ...Array.from({ length: 12 }, () => 'https://'),
  'HTTPS:\\\\',
  'http://',
  'blob:https://',
  'data:text/html,',
  'file://',
  'ftp://',
  'view-source:https://',
  'app://',
];

/** Arbitrary strings near the border: garbage before, in and behind the host that is allowed. */
const nearMisses = (count: number): readonly string[] => {
  const junk = fc.string({ unit: fc.constantFrom(...'@:/\\?#%.-_ \t\u00ad0a2eмＡ。[]'), maxLength: 4 });
  const arbitrary = fc
    .tuple(
      fc.constantFrom(...schemes),
      junk,
      fc.constantFrom('www.amazon.com', 'amazon.com', 'evil.example'),
      junk,
      fc.constantFrom('', '/', '/x'),
    )
    .map(([scheme, before, host, behind, path]) => `${scheme}${before}${host}${behind}${path}`);
  return fc.sample(arbitrary, { numRuns: count, seed: 5 });
};

const cookiesOf = (app: DrivenApp): Promise<readonly string[]> =>
  app.electronApp.evaluate(async ({ webContents }) => {
    const amazon = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
    const cookies = (await amazon?.session.cookies.get({})) ?? [];
    return cookies.map(({ name, value }) => `${name}=${value}`).sort();
  });

type Case = readonly [verdict: 'allowed' | 'refused', address: string];

const verdictOf = (address: string): Case => [isAllowed(address, 'com') ? 'allowed' : 'refused', address];

/**
 * Every second one for each of two guides: most of the time is waited, since Chromium says nothing of what it refuses by
 * itself.
 */
const half = <Value>(all: readonly Value[], rest: 0 | 1): readonly Value[] =>
  all.filter((_one, index) => index % 2 === rest);

test.concurrent.for([0, 1] as const)(
  'Chromium lands where the pure function says, and a refusal leaves page and session as they were (half %i)',
  { timeout: minutesMs },
  async (rest, { desk, expect }) => {
    const { bar, page, app, replica } = await openGuide(desk);
    const amazon = await page();
    await signIn(amazon);
    const base = replica.url('/hostile/link');
    await amazon.goto(base);
    const cookies = await cookiesOf(app);
    expect(cookies.join()).toContain(marker);
    replica.forget();

    const wrong: unknown[] = [];
    const known = half<Case>(addressCases, rest);
    for (const [verdict, address] of known) {
      const landing = await landAt(bar, amazon, base, address);
      // Chromium asks nobody about the blank page: the page before it is led back to, and so loaded anew.
      const isAsItWas = landing.address === base && (landing.isSameDocument || address.startsWith('about:'));
      if (landing.verdict !== verdict || (verdict === 'refused' && !isAsItWas))
        wrong.push({ verdict, address: address.slice(0, 80), landing });
    }
    console.log(`${known.length} addresses, ${wrong.length} wrong verdicts`);
    expect(wrong).toEqual([]);

    for (const [verdict, address] of half(nearMisses(120), rest).map(verdictOf)) {
      const landing = await landAt(bar, amazon, base, address);
      // Chromium takes a name off the address before it asks.
      const isStripped = landing.verdict === 'allowed' && /@/.test(address);
      if (landing.verdict !== verdict && !isStripped) wrong.push({ address, landing });
      if (landing.verdict === 'allowed') expect(siteHosts).toContain(new URL(landing.address).host);
    }
    for (const address of half(strippedAddresses, rest)) {
      const { address: landed } = await landAt(bar, amazon, base, address);
      expect(new URL(landed)).toMatchObject({ host: 'www.amazon.com', username: '', password: '' });
    }
    expect(wrong).toEqual([]);
    expect(await cookiesOf(app)).toEqual(cookies);
    expect(strayDocuments(replica.requests)).toEqual([]);
    expect((await guideNow(bar)).session.page.problem).toBeNull();
  },
);
