import { densities } from '../../electron/core/state/density';
import { useApp } from '../app-context';
import { RadioLine } from '../ui/radio-line';

const appearances = ['system', 'light', 'dark'] as const;

export const AppearanceSetting = () => {
  const { t, send, snapshot } = useApp();
  const { appearance, density } = snapshot.outlook.state.saved.preferences;
  return (
    <>
      <RadioLine
        label={t('settings.appearance')}
        values={appearances}
        value={appearance}
        nameOf={(one) => t(`settings.appearances.${one}`)}
        onChange={(one) => send({ type: 'preferences/changed', appearance: one })}
      />
      <p className="small-heading" aria-hidden="true">
        {t('settings.density')}
      </p>
      <RadioLine
        label={t('settings.density')}
        values={densities}
        value={density}
        nameOf={(one) => t(`settings.densities.${one}`)}
        onChange={(one) => send({ type: 'preferences/changed', density: one })}
      />
    </>
  );
};
