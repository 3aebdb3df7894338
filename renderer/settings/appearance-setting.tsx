import { useApp } from '../app-context';

const appearances = ['system', 'light', 'dark'] as const;

export const AppearanceSetting = () => {
  const { t, send, snapshot } = useApp();
  const { appearance: current } = snapshot.outlook.state.saved.preferences;
  return (
    <fieldset className="radio-line" aria-label={t('settings.appearance')}>
      {appearances.map((appearance) => (
        <label key={appearance}>
          <input
            type="radio"
            name="appearance"
            checked={appearance === current}
            onChange={() => send({ type: 'preferences/changed', appearance })}
          />
          <span>{t(`settings.appearances.${appearance}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
