import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { useGuide } from './guide-context';

/** Offers to tick the task that the guide was opened for, unless it was ticked before. */
const TickTask = () => {
  const { t, send, task } = useGuide();
  const [wasOpen] = useState(task?.isOpen ?? false);
  if (!task || !wasOpen) return null;
  return (
    <div role="status" className="tick-task">
      {task.isOpen ? (
        <Button icon="check" onClick={() => send({ type: 'task/checked', taskId: task.id, isChecked: true })}>
          {t('guide.tickTask', { task: t('task.amazon-disable') })}
        </Button>
      ) : (
        <p className="ticked">
          <Icon name="check" />
          {t('guide.ticked')}
        </p>
      )}
    </div>
  );
};

export const Finished = ({ onBack }: { onBack: () => void }) => {
  const { t, send, session } = useGuide();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="finished">
      <h2 className="statement" ref={heading} tabIndex={-1}>
        {t('guide.finished')}
      </h2>
      <p>{t('guide.finishedText')}</p>
      <TickTask />
      <div className="button-line">
        <Button look="primary" onClick={() => send({ type: 'guide/close' })}>
          {session.staysSignedIn ? t('guide.closeOnly') : t('guide.close')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
      </div>
    </div>
  );
};
