import { type Language, type LanguageWish, languageWishes } from '../../electron/core/language';
import { useApp } from '../app-context';

/** Each language in its own words: whoever cannot read the present one finds theirs. */
const ownName = (language: Language): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

export const LanguageSetting = () => {
  const { t, send, snapshot } = useApp();
  const { language: wish } = snapshot.outlook.state.saved.preferences;
  const nameOf = (one: LanguageWish): string =>
    one === 'system' ? t('settings.languageSystem') : ownName(one);
  const choose = (value: string) => {
    const chosen = languageWishes.find((candidate) => candidate === value);
    if (chosen) void send({ type: 'preferences/changed', language: chosen });
  };
  return (
    <label className="field">
      <span>{t('settings.language')}</span>
      <select value={wish} onChange={(event) => choose(event.target.value)}>
        {languageWishes.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
};
