import { taskGroups } from '../../electron/core/checklist/tasks';
import { isWorkLeft } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { Meter } from '../ui/meter';
import { ChecklistGroup } from './checklist-group';
import './checklist.css';

export const ChecklistView = () => {
  const { t, send, snapshot } = useApp();
  const { openCount, totalCount } = snapshot.outlook.checklist;
  const sentence =
    openCount === 0
      ? t(isWorkLeft(snapshot.outlook) ? 'recheck.outcome.add' : 'checklist.allDone')
      : t('checklist.stillOpen', { count: openCount, total: totalCount });
  return (
    <div className="checklist">
      <h1 className="statement">{sentence}</h1>
      <Meter
        done={totalCount - openCount}
        total={totalCount}
        label={t('checklist.progressLabel', { done: totalCount - openCount, total: totalCount })}
      />
      <p className="safety">
        {t('safety.beforeChanges')}{' '}
        <button type="button" className="link" onClick={() => send({ type: 'view/opened', view: 'safety' })}>
          {t('safety.more')}
        </button>
      </p>
      {taskGroups.map((group) => (
        <ChecklistGroup key={group} group={group} />
      ))}
    </div>
  );
};
