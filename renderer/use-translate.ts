import { useEffect, useState } from 'react';
import type { LocalizedText, Tongue } from '../electron/core/language';
import type { Translate } from '../electron/core/message';
import { loadTranslate } from '../electron/locales/translate';

/** A tongue with the messages to speak it. */
export interface Spoken extends Tongue {
  readonly t: Translate;
  /** A text of the guide data. */
  readonly say: (text: LocalizedText) => string;
}

/** What to speak with; until another language is loaded, the one before; null until the first one is. */
export const useTranslate = ({ language, locale }: Tongue): Spoken | null => {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadTranslate(language).then((t) => {
      if (isWanted) setSpoken({ language, locale, t, say: (text) => text[language] });
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
