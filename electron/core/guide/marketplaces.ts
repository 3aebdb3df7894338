/** Amazon's marketplaces with a contact page, by the ending of their address (source: domain facts, verified). */
export const marketplaceIds = [
  'com',
  'ca',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'in',
  'com.au',
  'com.mx',
  'com.br',
  'co.jp',
] as const;
export type MarketplaceId = (typeof marketplaceIds)[number];

/** Where Customer Help begins; signed-in visitors are led on from there by Amazon itself. */
export const contactPage = (marketplace: MarketplaceId): string =>
  `https://www.amazon.${marketplace}/contact-us`;

/** The only hosts the guide may show: the marketplace's own, with and without `www`. */
export const hostsOf = (marketplace: MarketplaceId): ReadonlySet<string> =>
  new Set([`amazon.${marketplace}`, `www.amazon.${marketplace}`]);
