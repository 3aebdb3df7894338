import { useEffect, useRef, useState } from 'react';
import type { StepView } from '../../electron/core/guide/guide-view';
import { Icon } from '../ui/icons';
import { CurrentStep } from './current-step';
import { useGuide } from './guide-context';

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
  const { t } = useGuide();
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

const StepJump = ({ step, stepIndex }: { step: StepView; stepIndex: number }) => {
  const { send, say } = useGuide();
  return (
    <button type="button" className="step-jump" onClick={() => send({ type: 'guide/stepped', stepIndex })}>
      {say(step.title)}
    </button>
  );
};

/** All steps of the route: the current one large, the others one click away. */
export const StepList = () => {
  const { t, session, route } = useGuide();
  const current = session.stepIndex;
  const list = useInSight(current);
  const { isFolded, toggle } = useFold(current);
  const canFold = current > 1;
  return (
    <ol className="guide-steps" aria-label={t('guide.steps')} ref={list}>
      {canFold && <PastSteps count={current} isFolded={isFolded} onToggle={toggle} />}
      {route.steps.map((step, stepIndex) => {
        if (canFold && isFolded && stepIndex < current) return null;
        const isCurrent = stepIndex === current;
        return (
          <li key={step.id} aria-current={isCurrent ? 'step' : undefined}>
            <span className="step-number" aria-hidden="true">
              {stepIndex + 1}
            </span>
            {isCurrent ? <CurrentStep step={step} /> : <StepJump step={step} stepIndex={stepIndex} />}
          </li>
        );
      })}
    </ol>
  );
};
