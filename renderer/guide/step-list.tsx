import { useEffect, useRef, useState } from 'react';
import type { GuideRoute, GuideStep } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Icon } from '../ui/icons';
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

/** The steps gone by, folded to one line; it unfolds until the next step. */
const useFold = (stepIndex: number) => {
  const [unfoldedAt, setUnfoldedAt] = useState<number | null>(null);
  const isFolded = unfoldedAt !== stepIndex;
  return { isFolded, toggle: () => setUnfoldedAt(isFolded ? stepIndex : null) };
};

const PastSteps = ({ count, isFolded, onToggle }: PastStepsProps) => {
  const { t } = useApp();
  return (
    <li>
      <Icon name="chevron-right" />
      <button type="button" className="step-jump" aria-expanded={!isFolded} onClick={onToggle}>
        {t('guide.pastSteps', { last: count })}
      </button>
    </li>
  );
};

interface PastStepsProps {
  readonly count: number;
  readonly isFolded: boolean;
  readonly onToggle: () => void;
}

const StepJump = ({ step, stepIndex }: { step: GuideStep; stepIndex: number }) => {
  const { send, snapshot } = useApp();
  return (
    <button type="button" className="step-jump" onClick={() => send({ type: 'guide/stepped', stepIndex })}>
      {localized(step.title ?? step.do, snapshot.locale)}
    </button>
  );
};

/** All steps of the route: the current one large, the others one click away. */
export const StepList = ({ guide, route }: StepListProps) => {
  const { t } = useApp();
  const list = useInSight(guide.stepIndex);
  const { isFolded, toggle } = useFold(guide.stepIndex);
  const canFold = guide.stepIndex > 1;
  return (
    <ol className="guide-steps" aria-label={t('guide.steps')} ref={list}>
      {canFold && <PastSteps count={guide.stepIndex} isFolded={isFolded} onToggle={toggle} />}
      {route.steps.map((step, stepIndex) => {
        if (canFold && isFolded && stepIndex < guide.stepIndex) return null;
        const isCurrent = stepIndex === guide.stepIndex;
        return (
          <li key={step.id} aria-current={isCurrent ? 'step' : undefined}>
            <span className="step-number" aria-hidden="true">
              {stepIndex + 1}
            </span>
            {isCurrent ? (
              <CurrentStep guide={guide} route={route} step={step} />
            ) : (
              <StepJump step={step} stepIndex={stepIndex} />
            )}
          </li>
        );
      })}
    </ol>
  );
};
