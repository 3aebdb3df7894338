import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { DiscreetSetting } from './discreet-setting';
import './safety.css';

/** What to know, the most important first. */
const topics = ['notice', 'evidence', 'danger', 'help', 'hangup'] as const;

/** To be read before any change. It says what can happen and where help is, and never that somebody is safe. */
export const SafetyView = () => {
  const { t, send, snapshot } = useApp();
  const { viewBefore } = snapshot.outlook.state.session;
  return (
    <div className="safety-view">
      <Button look="quiet" icon="back" onClick={() => send({ type: 'view/opened', view: viewBefore })}>
        {t('action.back')}
      </Button>
      <h1 className="statement">{t('safety.title')}</h1>
      <p>{t('safety.lead')}</p>
      <section className="safety-leave">
        <Button onClick={() => send({ type: 'windows/leave' })}>{t('safety.leave')}</Button>
        <p className="hint">{t('safety.leaveHint')}</p>
      </section>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`safety.${topic}.title`)}</h2>
          <p>{t(`safety.${topic}.text`)}</p>
        </section>
      ))}
      <DiscreetSetting />
    </div>
  );
};
