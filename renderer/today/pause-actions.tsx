import { useEffect, useRef } from 'react';
import { pauseOptions } from '../../electron/core/reminder/later';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useUnfolding } from '../ui/use-unfolding';
import { OwnTime } from './own-time';

/** Pausing and resuming take each other's place: the keyboard stays where they are. */
const useFocusOnSwap = (isPaused: boolean) => {
  const place = useRef<HTMLDivElement>(null);
  const was = useRef(isPaused);
  useEffect(() => {
    if (was.current === isPaused) return;
    was.current = isPaused;
    if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
  }, [isPaused]);
  return place;
};

const PauseOptions = () => {
  const { t, send } = useApp();
  const ownTime = useUnfolding();
  return (
    <div className="options">
      {pauseOptions.map((option) => (
        <Button key={option} onClick={() => send({ type: 'reminders/paused', option })}>
          {t(`pause.${option}`)}
        </Button>
      ))}
      <OwnTime
        unfolding={ownTime}
        label={t('today.pauseOwnTime')}
        submit={t('today.pauseThen')}
        onChosen={(until) => send({ type: 'reminders/paused-until', until })}
      />
    </div>
  );
};

/** Pausing all reminders, or taking the pause back. */
export const PauseActions = () => {
  const { t, send, snapshot, format } = useApp();
  const { pausedUntil } = snapshot.outlook.plan;
  const place = useFocusOnSwap(pausedUntil !== null);
  return (
    <div ref={place}>
      {pausedUntil ? (
        <div className="action-line">
          <span>{t('today.pausedUntil', { until: format.until(pausedUntil) })}</span>
          <Button onClick={() => send({ type: 'reminders/resumed' })}>{t('today.resume')}</Button>
        </div>
      ) : (
        <Disclosure label={t('tray.pause')}>
          <PauseOptions />
        </Disclosure>
      )}
    </div>
  );
};
