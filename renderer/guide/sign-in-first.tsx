import type { StepView } from '../../electron/core/guide/guide-view';
import { Checkbox } from '../ui/checkbox';
import { useGuide } from './guide-context';

/** Before anything else comes the sign-in; the step itself waits below. */
export const SignInFirst = ({ step }: { step: StepView }) => {
  const { t, say, send, session } = useGuide();
  return (
    <>
      <p className="step-do">{t('guide.signInFirst')}</p>
      <p className="hint">{t('guide.signInNote')}</p>
      <Checkbox
        isChecked={session.staysSignedIn}
        onChange={(isOn) => send({ type: 'guide/stay-signed-in', isOn })}
        hint={t('guide.staySignedInHint')}
        label={t('guide.staySignedIn')}
      />
      <button type="button" className="link" onClick={() => send({ type: 'guide/open', isPractice: true })}>
        {t('guide.practice.begin')}
      </button>
      <div className="step-then">
        <span className="small-heading">{t('guide.then')}</span>
        <p>{say(step.do)}</p>
      </div>
    </>
  );
};
