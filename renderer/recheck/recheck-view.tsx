import { currentQuestion } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';
import { Introduction } from './introduction';
import { NewsQuestion } from './news-question';
import { Outcome } from './outcome';
import { Review } from './review';
import { YesNoQuestion } from './yes-no-question';
import './recheck.css';

/** One screen at a time: introduction, each question, the review, and afterwards what came of it. */
export const RecheckView = () => {
  const { outlook } = useApp().snapshot;
  const { inventory, recheck } = outlook.state.saved;
  const { outcome, completedAt } = recheck;
  const { run } = outlook;
  if (run === null) {
    const isDue = outlook.plan.due.some(({ kind }) => kind === 'recheck');
    const isOver = outcome !== null && completedAt !== null && !isDue;
    return isOver ? <Outcome outcome={outcome} completedAt={completedAt} /> : <Introduction />;
  }
  const current = currentQuestion(inventory, run);
  if (current === null) return <Review run={run} />;
  const { question } = current;
  const place = { number: current.index + 1, total: current.count };
  return question.kind === 'news' ? (
    <NewsQuestion key={question.id} place={place} told={run.toldNews ?? []} startedAt={run.startedAt} />
  ) : (
    <YesNoQuestion key={question.id} question={question} place={place} />
  );
};
