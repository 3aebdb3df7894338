import { useState } from 'react';
import { type GuideSession, routeOf } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { FinishForm } from './finish-form';
import { Finished } from './finished';
import { PhoneNumber } from './phone-number';
import { RequestText } from './request-text';
import { RouteChooser } from './route-chooser';
import { StepActions } from './step-actions';
import { StepList } from './step-list';

/** What the bar shows: the steps, the form that ends the guide, or the closing words. */
type Stage = 'steps' | 'form' | 'finished';

export const GuideBar = ({ guide }: { guide: GuideSession }) => {
  const { t, snapshot } = useApp();
  const [stage, setStage] = useState<Stage>('steps');
  const route = routeOf(guide, snapshot.routes);
  if (!route) return null;
  const isLastStep = guide.stepIndex + 1 === route.steps.length;
  return (
    <aside className="guide-bar" aria-label={t('guide.title')}>
      <div className="guide-scroll" key={stage}>
        <div className="guide-title">
          <h1>{t('guide.title')}</h1>
          {stage === 'steps' && (
            <p>{t('guide.stepOf', { number: guide.stepIndex + 1, total: route.steps.length })}</p>
          )}
        </div>
        {stage === 'steps' && (
          <>
            <RouteChooser route={route} />
            <StepList guide={guide} route={route} />
            {!isLastStep && <RequestText />}
            {route.phoneNumber && <PhoneNumber key={route.id} phoneNumber={route.phoneNumber} />}
          </>
        )}
        {stage === 'form' && (
          <FinishForm
            channel={route.channel}
            onSaved={() => setStage('finished')}
            onBack={() => setStage('steps')}
          />
        )}
        {stage === 'finished' && <Finished onBack={() => setStage('steps')} />}
      </div>
      <footer className="guide-footer">
        {stage === 'steps' && <StepActions guide={guide} route={route} onDone={() => setStage('form')} />}
        <p className="guide-safety">{t('guide.safety')}</p>
        <p className="hint">{t('guide.wipes')}</p>
      </footer>
    </aside>
  );
};
