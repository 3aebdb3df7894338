import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import { firstRunSteps } from '../../electron/core/state/first-run';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { PlaceLine } from '../ui/place-line';
import type { Unsaved } from '../ui/unsaved';
import { useFocusAfter } from '../ui/use-focus-after';
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
} as const satisfies Record<Step, (props: { unsaved: Ref<Unsaved> }) => ReactNode>;

const useTitle = (step: Step): string => {
  const { t } = useApp();
  const done = useDoneTitle();
  if (step === 'done') return done;
  return step === 'safety' ? t('safety.title') : t(`firstRun.${step}`);
};

/**
 * Back and on. Whoever goes on later finds the same step again. Whatever was entered is kept: also a name that was typed
 * and not added yet. Where it cannot be saved, nobody is led away from it.
 */
const Footer = ({ number, keep }: { number: number; keep: () => Promise<boolean> }) => {
  const { t, send } = useApp();
  const goTo = async (step: number | null) =>
    (await keep()) && (await send({ type: 'first-run/stepped', step }));
  const goOnLater = async () => (await keep()) && (await send({ type: 'view/opened', view: 'checklist' }));
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
      <Button look="quiet" onClick={goOnLater}>
        {t('firstRun.later')}
      </Button>
      <Button look="quiet" onClick={() => goTo(null)}>
        {t('firstRun.skip')}
      </Button>
    </footer>
  );
};

/** The steps of somebody's first minutes, one a screen. The focus lands on what is asked, so that it is read out. */
export const FirstRun = ({ number }: { number: number }) => {
  const { t, snapshot } = useApp();
  // Where a line is removed its button goes along.
  const heading = useFocusAfter<HTMLHeadingElement>(snapshot.outlook.state.saved.inventory.length);
  const unsaved = useRef<Unsaved>(null);
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
      <Content unsaved={unsaved} />
      {step !== 'done' && (
        <Footer number={number} keep={async () => (await unsaved.current?.keep()) ?? true} />
      )}
    </div>
  );
};
