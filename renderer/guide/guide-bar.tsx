import { useState } from 'react';
import { FinishForm } from './finish-form';
import { Finished } from './finished';
import { useGuide } from './guide-context';
import { PhoneNumber } from './phone-number';
import { RequestText } from './request-text';
import { RouteChooser } from './route-chooser';
import { SessionLine } from './session-line';
import { StepActions } from './step-actions';
import { StepList } from './step-list';
import { WhereOneIs } from './where-one-is';

/** What the bar shows: the steps, the form that ends the guide, or the closing words. */
type Stage = 'steps' | 'form' | 'finished';

const Steps = () => {
  const { session, route } = useGuide();
  const isLastStep = session.stepIndex + 1 === route.steps.length;
  return (
    <>
      <RouteChooser />
      <StepList />
      {!isLastStep && <RequestText />}
      {route.phoneNumber && <PhoneNumber key={route.id} phoneNumber={route.phoneNumber} />}
    </>
  );
};

/** From practice to Amazon, or back, everything begins with the steps. */
export const GuideBar = () => <Bar key={String(useGuide().session.isPractice)} />;

const Bar = () => {
  const { t, send, session, route } = useGuide();
  const [stage, setStage] = useState<Stage>('steps');
  const [isSwitchedOff, setIsSwitchedOff] = useState(false);
  const end = () => (session.isPractice ? void send({ type: 'guide/open' }) : setStage('form'));
  return (
    <section
      role={session.isInBrowser ? 'main' : 'complementary'}
      className="guide-bar"
      aria-label={t('guide.title')}
      key={stage}
    >
      <div className="guide-scroll">
        <div className="guide-title">
          <h1>{session.isPractice ? t('guide.practice.title') : t('guide.title')}</h1>
          {stage === 'steps' && (
            <p>{t('guide.stepOf', { number: session.stepIndex + 1, total: route.steps.length })}</p>
          )}
        </div>
        <WhereOneIs />
        {stage === 'steps' && <Steps />}
        {stage === 'form' && (
          <FinishForm
            onSaved={(isOff) => {
              setIsSwitchedOff(isOff);
              setStage('finished');
            }}
            onBack={() => setStage('steps')}
          />
        )}
        {stage === 'finished' && <Finished isSwitchedOff={isSwitchedOff} onBack={() => setStage('steps')} />}
      </div>
      <footer className="guide-footer">
        {stage === 'steps' && <StepActions onDone={end} />}
        <p className="guide-safety">
          {t('guide.safety')}{' '}
          <button type="button" className="link" onClick={() => send({ type: 'panel/open', view: 'safety' })}>
            {t('safety.more')}
          </button>
        </p>
        <SessionLine />
      </footer>
    </section>
  );
};
