import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, isAllowedInFrame, isSignInPage } from '../../../electron/core/guide/allowlist';
import { contactPage, marketplaceIds } from '../../../electron/core/guide/marketplaces';
import { addressCases, strippedAddresses } from '../../fakes/addresses';
import { propertyTimeoutMs, runs } from '../../fakes/runs';

describe('isAllowed', () => {
  it.each(addressCases)('is right about %s %j', (verdict, url) =>
    expect(isAllowed(url, 'com')).toBe(verdict === 'allowed'),
  );

  it.each(['', 'amazon.com', 'www.amazon.com/contact-us', '//www.amazon.com/', ...strippedAddresses])(
    'refuses %j',
    (url) => expect(isAllowed(url, 'com')).toBe(false),
  );

  it('knows at least 95 addresses', () => expect(addressCases.length).toBeGreaterThanOrEqual(95));

  it.each(marketplaceIds)('allows the contact page of %s there and in no other marketplace', (id) => {
    expect(marketplaceIds.filter((other) => isAllowed(contactPage(id), other))).toEqual([id]);
  });

  it('refuses an endless address without hanging', () => {
    expect(isAllowed(`https://www.amazon.com/${'a'.repeat(10_000)}`, 'com')).toBe(false);
  });

  it(
    'never throws, and allows no string whose parsed host is another',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (text) => {
          for (const url of [
            text,
            `https://${text}`,
            `https://www.amazon.com${text}`,
            `https://${text}amazon.com`,
          ]) {
            if (!isAllowed(url, 'com')) continue;
            expect(['amazon.com', 'www.amazon.com']).toContain(new URL(url).hostname);
          }
        }),
        { numRuns: runs },
      );
    },
    propertyTimeoutMs,
  );
});

describe('isAllowedInFrame', () => {
  it('lets captcha and image hosts be', () => {
    expect(isAllowedInFrame('https://captcha.awswaf.com/x')).toBe(true);
    expect(isAllowedInFrame('about:srcdoc')).toBe(true);
    expect(isAllowedInFrame('blob:https://www.amazon.com/1')).toBe(true);
  });

  it.each(['http://x.example/', 'file:///etc/passwd', 'app://hangup/panel.html', 'blob:null/1', 'nonsense'])(
    'refuses %s',
    (url) => expect(isAllowedInFrame(url)).toBe(false),
  );
});

describe('isSignInPage', () => {
  it('knows the pages on which Hangup keeps its hands still', () => {
    for (const path of [
      '/ap/signin?x=1',
      '/ap/cvf/verify',
      '/aaut/verify/cvf',
      '/errors/validateCaptcha',
      '/-/en/ap/signin',
      '/-/es_US/ax/claim',
    ]) {
      expect(isSignInPage(`https://www.amazon.com${path}`)).toBe(true);
    }
    expect(isSignInPage('https://www.amazon.com/hz/contact-us')).toBe(false);
    expect(isSignInPage('https://www.amazon.com/-/en/hz/contact-us')).toBe(false);
    expect(isSignInPage('')).toBe(false);
  });
});
