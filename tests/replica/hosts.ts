const suffixes = ['com', 'ca', 'co.uk', 'de', 'fr', 'it', 'es', 'in', 'com.au', 'com.mx', 'com.br', 'co.jp'];

/** The hosts that the replica plays the help site on: each marketplace with and without `www`. */
export const siteHosts: readonly string[] = suffixes.flatMap((suffix) => [
  `www.amazon.${suffix}`,
  `amazon.${suffix}`,
]);

/** Hosts that only ever answer with a picture or a script, as the real site's pages ask for. */
export const assetHosts = { images: 'm.media-amazon.com', captcha: 'token.awswaf.com' } as const;

/** The host that no test may ever see a main-frame document requested from. */
export const evilHost = 'evil.example';

/** The start of every value that signing in leaves behind, to look for after a wipe. */
export const marker = 'hangup-replica-marker';

/** Whether a `Host` header over this scheme is the help site itself: exact name, no port, encrypted. */
export function isSite(scheme: 'http' | 'https', host: string): boolean {
  return scheme === 'https' && siteHosts.includes(host);
}
