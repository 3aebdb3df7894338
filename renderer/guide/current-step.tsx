import { isSignInPage } from '../../electron/core/guide/allowlist';
import type { GuideRoute, GuideStep } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Disclosure } from '../ui/disclosure';
import { OtherRoute } from './other-route';
import { RequestText } from './request-text';
import { StepWords } from './step-words';

interface CurrentStepProps {
  readonly guide: GuideSession;
  readonly route: GuideRoute;
  readonly step: GuideStep;
}

/** Before anything else comes the sign-in; the step itself waits below. */
const SignInFirst = ({ step }: { step: GuideStep }) => {
  const { t, snapshot } = useApp();
  return (
    <>
      <p className="step-do">{t('guide.signInFirst')}</p>
      <p className="hint">{t('guide.signInNote')}</p>
      <div className="step-then">
        <span className="small-heading">{t('guide.then')}</span>
        <p>{localized(step.do, snapshot.locale)}</p>
      </div>
    </>
  );
};

/** The last step of every route is to ask, so the words to ask with stand right below it. */
export const CurrentStep = ({ guide, route, step }: CurrentStepProps) => {
  const { t, snapshot } = useApp();
  const isSignIn = isSignInPage(guide.page.url) && guide.page.problem === null;
  const isLast = guide.stepIndex + 1 === route.steps.length;
  return (
    <div className="current-step">
      <div className="step-text" aria-live="polite">
        {isSignIn ? (
          <SignInFirst step={step} />
        ) : (
          <p className="step-do">{localized(step.do, snapshot.locale)}</p>
        )}
      </div>
      {isLast && <RequestText />}
      {!isSignIn && <StepWords step={step} guide={guide} />}
      {!isLast && <OtherRoute key={`${route.id}/${step.id}`} guide={guide} route={route} />}
      <Disclosure key={step.id} label={t('guide.different')}>
        <p>{localized(step.ifDifferent, snapshot.locale)}</p>
      </Disclosure>
    </div>
  );
};
