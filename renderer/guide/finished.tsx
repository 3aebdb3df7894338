import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context';
import { ruleName } from '../task-name';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';

/** Offers to tick the task that the guide was opened for, unless it was ticked before. */
const TickTask = () => {
  const { t, send, snapshot } = useApp();
  const tasks = snapshot.outlook.checklist.groups.flatMap(({ tasks: own }) => own);
  const task = tasks.find(({ rule }) => rule === 'amazon-disable');
  const isOpen = task !== undefined && task.checkedAt === null;
  const [wasOpen] = useState(isOpen);
  if (!task || !wasOpen) return null;
  return (
    <div role="status" className="tick-task">
      {isOpen ? (
        <Button icon="check" onClick={() => send({ type: 'task/checked', taskId: task.id, isChecked: true })}>
          {t('guide.tickTask', { task: ruleName(task.rule, t) })}
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
  const { t, send } = useApp();
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
          {t('guide.close')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('guide.backToSteps')}
        </Button>
      </div>
    </div>
  );
};
