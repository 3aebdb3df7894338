import { hostsOf, type MarketplaceId } from './marketplaces';

const longestUrl = 8192;

/**
 * Whether the guide may show `url` as a page. Parsed by the WHATWG rules Chromium itself follows; then `https:`, no
 * port, no credentials, and a hostname exactly in the marketplace's set. The protocol is looked at first, since a
 * `blob:` address carries the origin of the page that made it. Never throws: whatever does not parse is refused.
 */
export const isAllowed = (url: string, marketplace: MarketplaceId): boolean => {
  if (url.length > longestUrl || !URL.canParse(url)) return false;
  const { protocol, port, username, password, hostname } = new URL(url);
  if (protocol !== 'https:') return false;
  if (port !== '' || username !== '' || password !== '') return false;
  return hostsOf(marketplace).has(hostname);
};

/** Whether a frame inside an allowed page may load `url`: captcha and image hosts are many, so any https host may. */
export const isAllowedInFrame = (url: string): boolean => {
  if (url === 'about:blank' || url === 'about:srcdoc') return true;
  if (url.length > longestUrl || !URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return protocol === 'https:' || (protocol === 'blob:' && url.startsWith('blob:https://'));
};

/**
 * The path of an address without the language that Amazon puts before it, as in `/-/en/ap/signin`; empty where `url` is
 * no address.
 */
export const pathOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).pathname.replace(/^\/-\/[^/]+/, '') : '';

/** The sign-in, two-factor and captcha pages, where Hangup marks nothing and keeps its hands still. */
export const isSignInPage = (url: string): boolean =>
  ['/ap/', '/ax/', '/aaut/', '/errors/validateCaptcha'].some((start) => pathOf(url).startsWith(start));
