import { isSignInPage } from '../../electron/core/guide/allowlist';
import type { GuideRoute, GuideStep } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { StepWords } from './step-words';

interface CurrentStepProps {
  readonly guide: GuideSession;
  readonly route: GuideRoute;
  readonly step: GuideStep;
}

const StepButtons = ({ stepIndex, count }: { stepIndex: number; count: number }) => {
  const { t, send } = useApp();
  const goTo = (index: number) => send({ type: 'guide/stepped', stepIndex: index });
  return (
    <div className="button-line">
      {stepIndex + 1 < count && <Button onClick={() => goTo(stepIndex + 1)}>{t('guide.next')}</Button>}
      {stepIndex > 0 && <Button onClick={() => goTo(stepIndex - 1)}>{t('guide.back')}</Button>}
    </div>
  );
};

export const CurrentStep = ({ guide, route, step }: CurrentStepProps) => {
  const { t, snapshot } = useApp();
  return (
    <div className="current-step" aria-live="polite">
      <p className="step-do">{localized(step.do, snapshot.locale)}</p>
      {isSignInPage(guide.page.url) ? (
        <p className="sign-in-note">{t('guide.signIn')}</p>
      ) : (
        <StepWords step={step} guide={guide} />
      )}
      <Disclosure key={step.id} label={t('guide.different')}>
        <p>{localized(step.ifDifferent, snapshot.locale)}</p>
      </Disclosure>
      <StepButtons stepIndex={guide.stepIndex} count={route.steps.length} />
    </div>
  );
};
