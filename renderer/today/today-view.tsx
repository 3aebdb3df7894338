import type { ReactNode } from 'react';
import { useApp } from '../app-context';
import { useStartRecheck } from '../recheck/use-start-recheck';
import { Button } from '../ui/button';
import { LaterActions } from './later-actions';
import { statusSentence, type TodayMood, todayMood } from './status-sentence';
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

const PrimaryAction = ({ mood }: { mood: TodayMood }): ReactNode => {
  const { t, send } = useApp();
  const startRecheck = useStartRecheck();
  const openChecklist = () => send({ type: 'view/opened', view: 'checklist' });
  switch (mood) {
    case 'running':
      return (
        <Button look="primary" onClick={() => send({ type: 'view/opened', view: 'recheck' })}>
          {t('today.continueRecheck')}
        </Button>
      );
    case 'due':
      return (
        <Button look="primary" onClick={startRecheck}>
          {t('today.startRecheck')}
        </Button>
      );
    case 'welcome':
      return (
        <Button look="primary" onClick={openChecklist}>
          {t('today.addDevices')}
        </Button>
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

export const TodayView = () => {
  const { t, format, snapshot } = useApp();
  const { outlook } = snapshot;
  const mood = todayMood(outlook);
  return (
    <div className="today" data-mood={mood}>
      <h1 className="statement">{statusSentence(outlook, t, format)}</h1>
      {mood === 'due' && <p className="quiet">{t('today.dueHint')}</p>}
      {mood === 'welcome' && <Welcome />}
      <PrimaryAction mood={mood} />
      {outlook.plan.due.length > 0 && mood === 'due' && <LaterActions />}
      <TodayFacts isFirstTime={mood === 'welcome'} />
    </div>
  );
};
