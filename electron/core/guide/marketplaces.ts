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

/** The country of each marketplace (ISO 3166). */
export const countryOf: Readonly<Record<MarketplaceId, string>> = {
  com: 'US',
  ca: 'CA',
  'co.uk': 'GB',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  in: 'IN',
  'com.au': 'AU',
  'com.mx': 'MX',
  'com.br': 'BR',
  'co.jp': 'JP',
};

/** The marketplace of a country (ISO 3166); that of the United States where it has none of its own. */
export const marketplaceIn = (country: string): MarketplaceId =>
  marketplaceIds.find((id) => countryOf[id] === country) ?? 'com';

/** The languages that Amazon's pages are looked through in, as BCP 47 tags. */
export const pageLanguages = ['en', 'de', 'fr', 'it', 'es', 'pt', 'ja'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** Where Customer Help begins; signed-in visitors are led on from there by Amazon itself. */
export const contactPage = (marketplace: MarketplaceId): string =>
  `https://www.amazon.${marketplace}/contact-us`;

/** The only hosts the guide may show: the marketplace's own, with and without `www`. */
export const hostsOf = (marketplace: MarketplaceId): ReadonlySet<string> =>
  new Set([`amazon.${marketplace}`, `www.amazon.${marketplace}`]);

const ownLanguages: Readonly<Record<MarketplaceId, readonly [PageLanguage, ...PageLanguage[]]>> = {
  com: ['en', 'es'],
  ca: ['en', 'fr'],
  'co.uk': ['en'],
  de: ['de', 'en'],
  fr: ['fr', 'en'],
  it: ['it', 'en'],
  es: ['es', 'en'],
  in: ['en'],
  'com.au': ['en'],
  'com.mx': ['es', 'en'],
  'com.br': ['pt', 'en'],
  'co.jp': ['ja', 'en'],
};

/** What a marketplace's pages may be written in, its own language first: an account can be set to another one. */
export const languagesOf = (marketplace: MarketplaceId): readonly [PageLanguage, ...PageLanguage[]] =>
  ownLanguages[marketplace];
