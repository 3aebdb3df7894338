import i18next from 'i18next';
import type { Language } from '../core/language';
import type { Translate } from '../core/message';
import type en from './en.json';

/** What is said in one language. Of the plural forms each language has its own, so only the test compares them all. */
export type Messages = typeof en;

/** Each language lies in a file of its own, loaded when somebody speaks it. */
const files: Readonly<Record<Language, () => Promise<{ default: unknown }>>> = {
  en: () => import('./en.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
};

const loaded = new Map<Language, Translate>();

/** The same, where it was loaded before; null otherwise. */
export const loadedTranslate = (language: Language): Translate | null => loaded.get(language) ?? null;

/** Loads the function that turns message keys into sentences of one language, with plural rules by `Intl`. */
export const loadTranslate = async (language: Language): Promise<Translate> => {
  const known = loaded.get(language);
  if (known) return known;
  const { default: messages } = await files[language]();
  const instance = i18next.createInstance();
  instance.init({
    lng: language,
    resources: { [language]: { translation: messages as Messages } },
    initAsync: false,
    // React escapes by itself, and menus and notifications show text as it is.
    interpolation: { escapeValue: false },
  });
  const translate: Translate = (key, values) => instance.t(key, values ?? {});
  loaded.set(language, translate);
  return translate;
};
