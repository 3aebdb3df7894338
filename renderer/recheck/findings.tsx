import type { RecheckOutcome } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';
import { taskName } from '../task-name';
import { Icon } from '../ui/icons';

/** What a recheck calls for: tasks by name, as far as they still exist, and things to add. */
export const Findings = ({ outcome, isOver }: { outcome: RecheckOutcome; isOver: boolean }) => {
  const { t, snapshot } = useApp();
  const tasks = snapshot.outlook.checklist.groups
    .flatMap(({ tasks: own }) => own)
    .filter(({ id }) => outcome.reopened.includes(id));
  const goneCount = outcome.reopened.length - tasks.length;
  if (outcome.reopened.length === 0 && outcome.toAdd.length === 0) return null;
  return (
    <div className="findings">
      {tasks.length > 0 && (
        <>
          <h2>{t('recheck.toDo')}</h2>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <span>{taskName(task, t)}</span>
                {isOver && task.checkedAt !== null && (
                  <span className="done-again">
                    <Icon name="check" />
                    {t('recheck.doneAgain')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {goneCount > 0 && <p className="hint">{t('recheck.removedSince', { count: goneCount })}</p>}
      {outcome.toAdd.length > 0 && (
        <>
          <h2>{t('recheck.toAdd')}</h2>
          <ul>
            {outcome.toAdd.map((kind) => (
              <li key={kind}>{t(`recheck.toAddItem.${kind}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
