/** The languages the product speaks (ISO 639-1); the first is the one everything is written in first. */
export const languages = ['en', 'de', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What somebody can choose: one of the languages, or whatever the system prefers. */
export const languageWishes = ['system', ...languages] as const;
export type LanguageWish = (typeof languageWishes)[number];

/** A text in every language the product speaks. */
export type LocalizedText = Readonly<Record<Language, string>>;

const languageOf = (tag: string): Language | undefined =>
  languages.find((language) => language === tag.split('-')[0]?.toLowerCase());

/** What is spoken: the language, and the locale to write dates and numbers in, as a BCP 47 tag. */
export interface Tongue {
  readonly language: Language;
  readonly locale: string;
}

/** Systems also name what is no BCP 47 tag, `de-DE@euro` for instance: dates cannot be written in that. */
const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/**
 * What to speak, given the wish and the BCP 47 tags the system prefers, the dearest first: the first one of ours, else
 * English. Where the system has that language in the way of a country (`de-AT`), dates and numbers are written so.
 */
export const tongueFor = (wish: LanguageWish, preferred: readonly string[]): Tongue => {
  const tags = preferred.filter(isTag);
  const first = tags.map(languageOf).find((language) => language !== undefined);
  const language = wish === 'system' ? (first ?? languages[0]) : wish;
  return { language, locale: tags.find((tag) => languageOf(tag) === language) ?? language };
};
