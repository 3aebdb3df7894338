import {
  type AddableKind,
  currentQuestion,
  liveRun,
  outcomeOf,
  type RecheckRun,
  withoutLastAnswer,
} from '../checklist/recheck';
import type { Moment } from '../reminder/moment';
import { recheckId } from '../reminder/reminder';
import type { AppEvent } from './events';
import { attendTo } from './reduce-reminder';
import { confirmTasks, reopenTasks, withHistory } from './reduce-tasks';
import type { SavedState } from './saved-state';
import { stillToAdd } from './to-add';

type RecheckEvent = Extract<AppEvent, { type: `recheck/${string}` }>;

const withRun = (saved: SavedState, run: RecheckRun | null): SavedState =>
  run === saved.recheck.run ? saved : { ...saved, recheck: { ...saved.recheck, run } };

/** Somebody says that there is nothing of this kind to add after all. */
const withoutToAdd = (saved: SavedState, kind: AddableKind): SavedState => {
  const { outcome } = saved.recheck;
  if (!outcome?.toAdd.includes(kind)) return saved;
  const toAdd = outcome.toAdd.filter((one) => one !== kind);
  return { ...saved, recheck: { ...saved.recheck, outcome: { ...outcome, toAdd } } };
};

/** Ends the run: ticks what was seen, reopens what the answers call for, counts the next one from today, writes it down. */
const complete = (saved: SavedState, run: RecheckRun, moment: Moment): SavedState => {
  const found = outcomeOf(saved.inventory, run, (task) => saved.checks[task] !== undefined);
  // What an earlier one found to be missing is not on the list by being asked anew.
  const outcome = { ...found, toAdd: [...new Set([...stillToAdd(saved), ...found.toAdd])] };
  const reopened = reopenTasks(confirmTasks(saved, outcome.confirmed, moment), outcome.reopened, moment);
  const recheck = { completedAt: moment.at, outcome, run: null };
  const attendedTo = attendTo({ ...reopened, recheck }, recheckId, moment);
  return withHistory(attendedTo, { kind: 'recheck-completed', at: moment.at, outcome });
};

/** The run of questions. Only the question being asked can be answered; only a fully answered run can be completed. */
export const reduceRecheck = (saved: SavedState, event: RecheckEvent, moment: Moment): SavedState => {
  if (event.type === 'recheck/none-to-add') return withoutToAdd(saved, event.kind);
  const run = liveRun(saved.recheck.run, moment);
  if (event.type === 'recheck/started') {
    return run ? saved : withRun(saved, { startedAt: moment.at, answers: {}, news: null });
  }
  if (!run) return saved;
  const current = currentQuestion(saved.inventory, run);
  switch (event.type) {
    case 'recheck/answered':
      return current && current.question.id === event.questionId && current.question.kind !== 'news'
        ? withRun(saved, { ...run, answers: { ...run.answers, [event.questionId]: event.answer } })
        : saved;
    case 'recheck/news-told':
      return current?.question.kind === 'news' ? withRun(saved, { ...run, news: event.news }) : saved;
    case 'recheck/stepped-back':
      return withRun(saved, withoutLastAnswer(saved.inventory, run));
    case 'recheck/cancelled':
      return withRun(saved, null);
    case 'recheck/completed':
      return current ? saved : complete(saved, run, moment);
    default:
      return event satisfies never;
  }
};
