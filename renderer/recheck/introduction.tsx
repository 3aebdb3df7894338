import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { useStartRecheck } from './use-start-recheck';

export const Introduction = () => {
  const { t, snapshot } = useApp();
  const start = useStartRecheck();
  const isDue = snapshot.outlook.plan.due.some(({ kind }) => kind === 'recheck');
  return (
    <div className="recheck">
      <h1 className="statement">{isDue ? t('recheck.introDue') : t('recheck.intro')}</h1>
      <div className="prose">
        <p>{t('recheck.introText')}</p>
        <p>{t('recheck.introUnsure')}</p>
      </div>
      <SteadyButton look="primary" onClick={start}>
        {t('recheck.start')}
      </SteadyButton>
    </div>
  );
};
