import { useEffect, useRef } from 'react';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { CurrentStep } from './current-step';

interface StepListProps {
  readonly guide: GuideSession;
  readonly route: GuideRoute;
}

/** Keeps the current step in sight when an address or a click moves on. */
const useInSight = (stepIndex: number) => {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(stepIndex);
  useEffect(() => {
    if (shown.current === stepIndex) return;
    shown.current = stepIndex;
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
  }, [stepIndex]);
  return list;
};

/** All steps of the route: the current one large, the others one click away. */
export const StepList = ({ guide, route }: StepListProps) => {
  const { t, send, snapshot } = useApp();
  const list = useInSight(guide.stepIndex);
  return (
    <ol className="guide-steps" aria-label={t('guide.steps')} ref={list}>
      {route.steps.map((step, stepIndex) => {
        const isCurrent = stepIndex === guide.stepIndex;
        return (
          <li
            key={step.id}
            aria-current={isCurrent ? 'step' : undefined}
            data-is-past={stepIndex < guide.stepIndex}
          >
            <span className="step-number" aria-hidden="true">
              {stepIndex + 1}
            </span>
            {isCurrent ? (
              <CurrentStep guide={guide} route={route} step={step} />
            ) : (
              <button
                type="button"
                className="step-jump"
                onClick={() => send({ type: 'guide/stepped', stepIndex })}
              >
                {localized(step.do, snapshot.locale)}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
};
