/** A text of the guide data in the languages it was written in; English is always there. */
export type LocalizedText = { readonly en: string };

/** The text in the language of `locale` (BCP 47), else in English. */
export const localized = (text: LocalizedText, locale: string): string => {
  const byLanguage: Readonly<Record<string, string | undefined>> = text;
  return byLanguage[locale] ?? byLanguage[locale.split('-')[0] ?? ''] ?? text.en;
};
