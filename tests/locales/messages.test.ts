import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../electron/core/language';
import de from '../../electron/locales/de.json';
import en from '../../electron/locales/en.json';
import es from '../../electron/locales/es.json';
import fr from '../../electron/locales/fr.json';

type Tree = { readonly [key: string]: string | Tree };

/** Each message by its key, the keys of what it lies in before it: `a.b`. */
const flat = (tree: Tree, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flat(value, `${prefix}${key}.`),
  );

const messages: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(flat(en)),
  de: new Map(flat(de)),
  es: new Map(flat(es)),
  fr: new Map(flat(fr)),
};

const plural = /_(zero|one|two|few|many|other)$/;
const isPlural = (key: string): boolean => messages.en.has(`${key.replace(plural, '')}_other`);
const stemOf = (key: string): string => (isPlural(key) ? key.replace(plural, '') : key);

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** The keys of a complete translation: each plural in all forms that the language has, in whole numbers or not. */
const wanted = (language: Language): readonly string[] => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const stems = new Set([...messages.en.keys()].map(stemOf));
  return [...stems].flatMap((stem) =>
    messages.en.has(`${stem}_other`) ? forms.map((form) => `${stem}_${form}`) : [stem],
  );
};

/** What stays as it is in another language: names, and words that the two share. */
const sameInEnglish = /^(cli\.|recheck\.key\.|schedule\.at$|erase\.word$)/;

describe.each(languages)('%s', (language) => {
  const own = messages[language];

  it('says everything, in each of its plural forms, and nothing else', () => {
    expect([...own.keys()].sort()).toEqual([...wanted(language)].sort());
  });

  it('leaves no message empty and no space at an end', () => {
    expect([...own].filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual([]);
  });

  it('fills in the same values as English does', () => {
    const differing = [...own].filter(([key, text]) => {
      const english = messages.en.get(`${stemOf(key)}_other`) ?? messages.en.get(key) ?? '';
      const names = placeholders(text);
      const expected = placeholders(english);
      // A form for one thing may say “one” in words.
      return isPlural(key) && !key.endsWith('_other')
        ? !names.every((name) => expected.includes(name))
        : names.join() !== expected.join();
    });
    expect(differing).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s is a translation', (language) => {
  it('of nearly every message: a sentence that reads like English was forgotten', () => {
    const untranslated = [...messages[language]].filter(
      ([key, text]) => text === messages.en.get(key) && /\p{L}+ \p{L}+ \p{L}+/u.test(text),
    );
    expect(untranslated.filter(([key]) => !sameInEnglish.test(key))).toEqual([]);
  });
});

it('French counts none as one: where a number stands, it is the one that is meant', () => {
  const fixed = [...messages.fr].filter(([key, text]) => key.endsWith('_one') && /\d/.test(text));
  expect(fixed).toEqual([]);
});
