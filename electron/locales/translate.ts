import i18next from 'i18next';
import type { Translate } from '../core/message';
import en from './en.json';

/** The language everything is written in until a translation is complete. */
export const defaultLocale = 'en';

/**
 * The locale to write dates and numbers in: the system's own where we speak its language (`en-GB` keeps its way of
 * writing dates), else that of the language we speak. Takes and returns BCP 47 tags.
 */
export const localeFor = (system: string): string =>
  system.split('-')[0] === defaultLocale ? system : defaultLocale;

/** Makes the function that turns message keys into sentences, with plural rules by `Intl`. */
export const createTranslate = (locale = defaultLocale): Translate => {
  const instance = i18next.createInstance();
  instance.init({
    lng: locale,
    fallbackLng: defaultLocale,
    resources: { en: { translation: en } },
    initAsync: false,
    // React escapes by itself, and menus and notifications show text as it is.
    interpolation: { escapeValue: false },
  });
  return (key, values) => instance.t(key, values ?? {});
};
