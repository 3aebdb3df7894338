import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { useGuide } from './guide-context';

interface FinishedProps {
  readonly isSwitchedOff: boolean;
  readonly onBack: () => void;
}

/** What became of it: the task on the checklist follows what Amazon said. */
export const Finished = ({ isSwitchedOff, onBack }: FinishedProps) => {
  const { t, send, session } = useGuide();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="finished">
      <h2 className="statement" ref={heading} tabIndex={-1}>
        {t('guide.finished')}
      </h2>
      <p>{t('guide.finishedText')}</p>
      <p className="ticked">
        {isSwitchedOff && <Icon name="check" />}
        {t(isSwitchedOff ? 'guide.ticked' : 'guide.stillOpen', { task: t('task.amazon-disable') })}
      </p>
      <div className="button-line">
        <Button look="primary" onClick={() => send({ type: 'guide/close' })}>
          {t(session.staysSignedIn || session.isInBrowser ? 'guide.closeOnly' : 'guide.close')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
      </div>
    </div>
  );
};
