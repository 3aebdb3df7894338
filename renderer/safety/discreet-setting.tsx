import { useApp } from '../app-context';
import { Checkbox } from '../ui/checkbox';

export const DiscreetSetting = () => {
  const { t, send, snapshot } = useApp();
  return (
    <Checkbox
      label={t('safety.discreet')}
      hint={t('safety.discreetHint')}
      isChecked={snapshot.outlook.state.saved.preferences.isDiscreet}
      onChange={(isDiscreet) => send({ type: 'preferences/changed', isDiscreet })}
    />
  );
};
