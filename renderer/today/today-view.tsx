import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { isCalling } from '../../electron/core/reminder/plan';
import {
  dueRecheck,
  isPressing,
  statusSentence,
  type TodayMood,
  todayMood,
} from '../../electron/core/tray/today';
import { useApp } from '../app-context';
import { FirstRun } from '../first-run/first-run';
import { useStartRecheck } from '../recheck/use-start-recheck';
import { Button } from '../ui/button';
import { useFocusAfter } from '../ui/use-focus-after';
import { DueList, QuietLine } from './due-list';
import { LaterActions } from './later-actions';
import { TodayFacts } from './today-facts';
import './today.css';

const Welcome = () => {
  const { t } = useApp();
  return (
    <div className="prose">
      <p>{t('today.welcomeDoes')}</p>
      <p>{t('today.welcomeDoesNot')}</p>
      <p>{t('settings.notAffiliated')}</p>
      <p>{t('today.welcomeStart')}</p>
    </div>
  );
};

/** What is most worth doing about what is due; one's own reminders have their button beside them. */
const DueAction = (): ReactNode => {
  const { t, send, snapshot } = useApp();
  const startRecheck = useStartRecheck();
  const { outlook } = snapshot;
  if (dueRecheck(outlook)) {
    return (
      <Button look="primary" onClick={startRecheck}>
        {t('today.startRecheck')}
      </Button>
    );
  }
  if (outlook.plan.due.every(({ kind }) => kind === 'own')) return null;
  return (
    <Button look="primary" onClick={() => send({ type: 'view/opened', view: 'checklist' })}>
      {t('today.openChecklist')}
    </Button>
  );
};

const PrimaryAction = ({ mood }: { mood: TodayMood }): ReactNode => {
  const { t, send } = useApp();
  const setUpFrom = (step: number | null) => send({ type: 'first-run/stepped', step });
  const openChecklist = () => send({ type: 'view/opened', view: 'checklist' });
  switch (mood) {
    case 'running':
      return (
        <Button look="primary" onClick={() => send({ type: 'view/opened', view: 'recheck' })}>
          {t('today.continueRecheck')}
        </Button>
      );
    case 'overdue':
    case 'due':
      return <DueAction />;
    case 'welcome':
      return (
        <div className="button-line">
          <Button look="primary" onClick={() => setUpFrom(1)}>
            {t('today.setUp')}
          </Button>
          <Button look="quiet" onClick={() => setUpFrom(null)}>
            {t('firstRun.skip')}
          </Button>
        </div>
      );
    case 'open':
      return (
        <Button look="primary" onClick={openChecklist}>
          {t('today.openChecklist')}
        </Button>
      );
    case 'quiet':
      return null;
    default:
      return mood satisfies never;
  }
};

/**
 * The first minutes, step by step, once somebody has begun with them; the day's state otherwise, and where something is
 * due. What falls due while a step is on the screen does not take it away.
 */
export const TodayView = () => {
  const { outlook } = useApp().snapshot;
  const { firstRunStep } = outlook.state.saved;
  const [isContinued, setIsContinued] = useState(false);
  const isFirstRun = firstRunStep !== null && (isContinued || !isPressing(outlook));
  useEffect(() => {
    if (isFirstRun) setIsContinued(true);
  }, [isFirstRun]);
  const isSettingUp = isFirstRun || todayMood(outlook) === 'welcome';
  // With set-up, as with a "Done", the pressed button goes: reading goes on from the sentence of the day.
  const sentence = useFocusAfter<HTMLHeadingElement>(outlook.plan.due.length + (isSettingUp ? 1 : 0));
  if (isFirstRun) return <FirstRun number={firstRunStep} />;
  return <Today sentence={sentence} onSetUp={firstRunStep === null ? null : () => setIsContinued(true)} />;
};

interface TodayProps {
  /** Where the sentence of the day is. */
  readonly sentence: RefObject<HTMLHeadingElement | null>;
  /** Goes on with the first run; null where there is nothing to go on with. */
  readonly onSetUp: (() => void) | null;
}

const Today = ({ sentence, onSetUp }: TodayProps) => {
  const { t, format, snapshot } = useApp();
  const { outlook } = snapshot;
  const { due } = outlook.plan;
  const mood = todayMood(outlook);
  const isSaidAbove = mood === 'overdue' && due.length === 1 && dueRecheck(outlook) !== null;
  return (
    <div className="today" data-mood={mood} data-is-calling={isCalling(outlook.plan)}>
      <h1 className="statement" ref={sentence} tabIndex={-1}>
        {statusSentence(outlook, t, format)}
      </h1>
      {mood !== 'running' && dueRecheck(outlook) && <p className="quiet">{t('today.dueHint')}</p>}
      {mood === 'welcome' && <Welcome />}
      <PrimaryAction mood={mood} />
      {onSetUp && <Button onClick={onSetUp}>{t('today.continueSetUp')}</Button>}
      {!isSaidAbove && due.length > 0 && <DueList />}
      <QuietLine />
      {due.length > 0 && <LaterActions />}
      <TodayFacts isFirstTime={mood === 'welcome'} />
    </div>
  );
};
