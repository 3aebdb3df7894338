import { type ReactNode, useEffect, useRef } from 'react';
import { firstRunSteps } from '../../electron/core/state/first-run';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { PlaceLine } from '../ui/place-line';
import {
  CountryStep,
  DoneStep,
  EchosStep,
  PhonesStep,
  ReminderStep,
  SafetyStep,
  useDoneTitle,
} from './steps';
import './first-run.css';

type Step = (typeof firstRunSteps)[number];

const contents = {
  safety: SafetyStep,
  country: CountryStep,
  phones: PhonesStep,
  echos: EchosStep,
  reminder: ReminderStep,
  done: DoneStep,
} as const satisfies Record<Step, () => ReactNode>;

const useTitle = (step: Step): string => {
  const { t } = useApp();
  const done = useDoneTitle();
  if (step === 'done') return done;
  return step === 'safety' ? t('safety.title') : t(`firstRun.${step}`);
};

/** Back and on. Whoever goes on later finds the same step again; whatever was entered is kept as it is entered. */
const Footer = ({ number }: { number: number }) => {
  const { t, send } = useApp();
  const goTo = (step: number | null) => send({ type: 'first-run/stepped', step });
  return (
    <footer className="first-run-footer">
      <Button look="primary" onClick={() => goTo(number + 1)}>
        {t('firstRun.next')}
      </Button>
      {number > 1 && (
        <Button look="quiet" icon="back" onClick={() => goTo(number - 1)}>
          {t('action.back')}
        </Button>
      )}
      <Button look="quiet" onClick={() => send({ type: 'view/opened', view: 'checklist' })}>
        {t('firstRun.later')}
      </Button>
    </footer>
  );
};

/** The steps of somebody's first minutes, one a screen. The focus lands on what is asked, so that it is read out. */
export const FirstRun = ({ number }: { number: number }) => {
  const { t } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = firstRunSteps[number - 1] ?? 'done';
  const title = useTitle(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another screen
  useEffect(() => heading.current?.focus(), [step]);
  const Content = contents[step];
  const words = t('firstRun.stepOf', { number, total: firstRunSteps.length - 1 });
  return (
    <div className="first-run">
      {step !== 'done' && (
        <PlaceLine number={number} total={firstRunSteps.length - 1} seen={words} heard={words} />
      )}
      <h1 className="statement" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Content />
      {step !== 'done' && <Footer number={number} />}
    </div>
  );
};
