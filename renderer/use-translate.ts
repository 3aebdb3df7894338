import { useEffect, useState } from 'react';
import { type LocalizedText, languages, type Tongue } from '../electron/core/language';
import type { Translate } from '../electron/core/message';
import { loadedTranslate, loadTranslate } from '../electron/locales/translate';

/** A tongue with the messages to speak it. */
export interface Spoken extends Tongue {
  readonly t: Translate;
  /** A text of the guide data. */
  readonly say: (text: LocalizedText) => string;
}

/** Loads the language that main wrote into the page before it came. */
export const loadOwnLanguage = async (): Promise<void> => {
  const own = languages.find((language) => language === document.documentElement.lang);
  if (own) await loadTranslate(own);
};

const spokenIn = ({ language, locale }: Tongue, t: Translate): Spoken => ({
  language,
  locale,
  t,
  say: (text) => text[language],
});

/** What to speak with; until another language is loaded, the one before; null until the first one is. */
export const useTranslate = ({ language, locale }: Tongue): Spoken | null => {
  const [spoken, setSpoken] = useState<Spoken | null>(() => {
    const t = loadedTranslate(language);
    return t && spokenIn({ language, locale }, t);
  });
  useEffect(() => {
    let isWanted = true;
    void loadTranslate(language).then((t) => {
      // What is spoken already stays the same object: another would draw the whole window anew.
      const next = (now: Spoken | null): Spoken =>
        now?.language === language && now.locale === locale ? now : spokenIn({ language, locale }, t);
      if (isWanted) setSpoken(next);
    });
    return () => {
      isWanted = false;
    };
  }, [language, locale]);
  const spokenLanguage = spoken?.language;
  useEffect(() => {
    if (spokenLanguage) document.documentElement.lang = spokenLanguage;
  }, [spokenLanguage]);
  return spoken;
};
