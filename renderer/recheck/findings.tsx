import type { ReactNode } from 'react';
import { foremost, type RecheckOutcome } from '../../electron/core/checklist/recheck';
import { taskName } from '../../electron/core/checklist/task-name';
import type { Instant } from '../../electron/core/reminder/moment';
import { isAddedSince } from '../../electron/core/state/to-add';
import { useApp } from '../app-context';
import { Icon } from '../ui/icons';

interface TaskNamesProps {
  readonly title: string;
  readonly ids: readonly string[];
  /** What is said of one that was ticked since; null while the recheck goes on. */
  readonly done: string | null;
}

/** The tasks with these ids by name, as far as they still exist. */
const TaskNames = ({ title, ids, done }: TaskNamesProps) => {
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
            {done !== null && task.checkedAt !== null && <OverMark>{done}</OverMark>}
          </li>
        ))}
      </ul>
    </>
  );
};

const OverMark = ({ children }: { children: ReactNode }) => (
  <span className="done-again">
    <Icon name="check" />
    {children}
  </span>
);

/** Things to add, and whether one of the kind has been added since. */
const ToAdd = ({ kinds, since }: { kinds: RecheckOutcome['toAdd']; since: Instant | null }) => {
  const { t, snapshot } = useApp();
  const { saved } = snapshot.outlook.state;
  if (kinds.length === 0) return null;
  return (
    <>
      <h2>{t('recheck.toAdd')}</h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <span>{t(`recheck.toAddItem.${kind}`)}</span>
            {since !== null && isAddedSince(saved, kind, since) && (
              <OverMark>{t('recheck.addedSince')}</OverMark>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Says so where there was no phone to ask about: nothing found means little then. */
export const NoPhoneHint = ({ outcome }: { outcome: RecheckOutcome }) => {
  const { t } = useApp();
  const { confirmed, reopened, open } = outcome;
  const isAsked = [...confirmed, ...reopened, ...open].some((task) => task.startsWith('import-off:'));
  return !isAsked && <p className="hint">{t('recheck.noPhone')}</p>;
};

interface FindingsProps {
  readonly outcome: RecheckOutcome;
  /** When the recheck was over; null while it goes on. */
  readonly completedAt: Instant | null;
}

/** What a recheck calls for: tasks to do again, tasks that were open anyway, and things to add. */
export const Findings = ({ outcome, completedAt }: FindingsProps) => {
  const { t, snapshot } = useApp();
  const { reopened, open, toAdd } = outcome;
  const isOver = completedAt !== null;
  if (foremost(outcome).found === 'nothing') return null;
  const known = new Set(snapshot.outlook.checklist.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const goneCount = [...reopened, ...open].filter((id) => !known.has(id)).length;
  return (
    <div className="findings">
      <TaskNames title={t('recheck.toDo')} ids={reopened} done={isOver ? t('recheck.doneAgain') : null} />
      <TaskNames title={t('recheck.stillOpen')} ids={open} done={isOver ? t('recheck.doneSince') : null} />
      {goneCount > 0 && <p className="hint">{t('recheck.removedSince', { count: goneCount })}</p>}
      <ToAdd kinds={toAdd} since={completedAt} />
    </div>
  );
};
