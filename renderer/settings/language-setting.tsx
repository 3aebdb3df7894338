import { type Language, type LanguageWish, languageWishes } from '../../electron/core/language';
import { useApp } from '../app-context';
import { SelectField } from '../ui/select-field';

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
  return (
    <SelectField
      label={t('settings.language')}
      values={languageWishes}
      value={wish}
      nameOf={nameOf}
      onChange={(language) => send({ type: 'preferences/changed', language })}
    />
  );
};
