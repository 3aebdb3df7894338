import type { RecheckOutcome } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';
import { taskName } from '../task-name';
import { Icon } from '../ui/icons';

/** Whether a recheck calls for nothing at all. */
export const isClear = ({ reopened, open, toAdd }: RecheckOutcome): boolean =>
  reopened.length + open.length + toAdd.length === 0;

/** The tasks with these ids by name, as far as they still exist. */
const TaskNames = ({ title, ids, isOver }: { title: string; ids: readonly string[]; isOver: boolean }) => {
  const { t, snapshot } = useApp();
  const tasks = snapshot.outlook.checklist.groups
    .flatMap(({ tasks: own }) => own)
    .filter(({ id }) => ids.includes(id));
  if (tasks.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
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
  );
};

/** What a recheck calls for: tasks to do again, tasks that were open anyway, and things to add. */
export const Findings = ({ outcome, isOver }: { outcome: RecheckOutcome; isOver: boolean }) => {
  const { t, snapshot } = useApp();
  const { reopened, open, toAdd } = outcome;
  if (isClear(outcome)) return null;
  const known = new Set(snapshot.outlook.checklist.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const goneCount = [...reopened, ...open].filter((id) => !known.has(id)).length;
  return (
    <div className="findings">
      <TaskNames title={t('recheck.toDo')} ids={reopened} isOver={isOver} />
      <TaskNames title={t('recheck.stillOpen')} ids={open} isOver={isOver} />
      {goneCount > 0 && <p className="hint">{t('recheck.removedSince', { count: goneCount })}</p>}
      {toAdd.length > 0 && (
        <>
          <h2>{t('recheck.toAdd')}</h2>
          <ul>
            {toAdd.map((kind) => (
              <li key={kind}>{t(`recheck.toAddItem.${kind}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
