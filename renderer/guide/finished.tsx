import { useEffect, useRef } from 'react';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

export const Finished = ({ onBack }: { onBack: () => void }) => {
  const { t, send } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="finished">
      <h2 className="statement" ref={heading} tabIndex={-1}>
        {t('guide.finished')}
      </h2>
      <p>{t('guide.finishedText')}</p>
      <div className="button-line">
        <Button look="primary" onClick={() => send({ type: 'guide/close' })}>
          {t('guide.close')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
      </div>
    </div>
  );
};
