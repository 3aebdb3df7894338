import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, isAllowedInFrame, isSignInPage, safeUrl } from '../../../electron/core/guide/allowlist';
import { contactPage, marketplaceIds } from '../../../electron/core/guide/marketplaces';

const allowed = [
  'https://www.amazon.com/contact-us',
  'https://amazon.com/',
  'https://WWW.AMAZON.COM/ap/signin',
  'https://www.amazon。com/',
  'https://www.ama\tzon.com/',
  'https://%77ww.amazon.com/',
  'https://www.amazon.com:443/hz/',
  '  https://www.amazon.com/message-us  ',
  'https:\\\\www.amazon.com\\contact-us',
];

const refused = [
  '',
  'amazon.com',
  'https://amazon.com.evil.io/',
  'https://amazon.com@evil.io/',
  'https://u:p@www.amazon.com/',
  'https://u@www.amazon.com/',
  'https://evil.io\\@amazon.com/',
  'https://evil.io#amazon.com',
  'https://evil.io/amazon.com',
  'https://evil.io?https://www.amazon.com/',
  'https://amazon.com%2eevil.io/',
  'https://аmazon.com/',
  'https://xn--mazon-3ve.com/',
  'https://arnazon.com/',
  'https://evil-amazon.com/',
  'https://amazon.comm/',
  'https://amazon.co.uk.evil.co.uk/',
  'https://www.amazon.co.uk/',
  'https://smile.amazon.com/',
  'https://s3.amazonaws.com/',
  'https://2130706433/',
  'https://[::1]/',
  'https://127.0.0.1/',
  'https://www.amazon.com./',
  'https://www.amazon.com../',
  'https://www.amazon.com:444/',
  'http://www.amazon.com/',
  'blob:https://www.amazon.com/4f6a',
  'filesystem:https://www.amazon.com/x',
  'data:text/html,amazon.com',
  'javascript:location="https://www.amazon.com"',
  'about:blank',
  'about:srcdoc',
  'file:///etc/passwd',
  'view-source:https://www.amazon.com/',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'app://hangup/panel.html',
  'ftp://www.amazon.com/',
  'tel:+18773759365',
  'ms-msdt:/id',
  'intent://www.amazon.com#Intent;end',
];

describe('isAllowed', () => {
  it.each(allowed)('allows %j', (url) => expect(isAllowed(url, 'com')).toBe(true));
  it.each(refused)('refuses %j', (url) => expect(isAllowed(url, 'com')).toBe(false));

  it.each(marketplaceIds)('allows the contact page of %s there and in no other marketplace', (id) => {
    expect(marketplaceIds.filter((other) => isAllowed(contactPage(id), other))).toEqual([id]);
  });

  it('refuses an endless address without hanging', () => {
    expect(isAllowed(`https://www.amazon.com/${'a'.repeat(10_000)}`, 'com')).toBe(false);
  });

  it('never throws, and allows no string whose parsed host is another', () => {
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
      { numRuns: 1000 },
    );
  });
});

describe('safeUrl', () => {
  it('hands on what is allowed, and the contact page for everything else', () => {
    expect(safeUrl('https://www.amazon.com/message-us', 'com')).toBe('https://www.amazon.com/message-us');
    expect(safeUrl('https://evil.io/', 'de')).toBe('https://www.amazon.de/contact-us');
    expect(safeUrl(undefined, 'com')).toBe('https://www.amazon.com/contact-us');
  });
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
    for (const path of ['/ap/signin?x=1', '/ap/cvf/verify', '/aaut/verify/cvf', '/errors/validateCaptcha']) {
      expect(isSignInPage(`https://www.amazon.com${path}`)).toBe(true);
    }
    expect(isSignInPage('https://www.amazon.com/hz/contact-us')).toBe(false);
    expect(isSignInPage('')).toBe(false);
  });
});
