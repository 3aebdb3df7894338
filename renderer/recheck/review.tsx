import {
  foremost,
  outcomeOf,
  type Question,
  questionsOf,
  type RecheckOutcome,
  type RecheckRun,
} from '../../electron/core/checklist/recheck';
import type { Translate } from '../../electron/core/message';
import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { Findings, NoPhoneHint } from './findings';
import { QuestionFrame } from './question-frame';

const answerText = (question: Question, run: RecheckRun, t: Translate): string => {
  if (question.kind !== 'news')
    return t(`recheck.answer.${question.kind}.${run.answers[question.id] ?? 'unsure'}`);
  const news = run.news ?? [];
  return news.length === 0
    ? t('recheck.nothingNew')
    : news.map((kind) => t(`recheck.news.${kind}`)).join(' · ');
};

/** What finishing does; nothing is said where it does nothing but finish. */
const FinishHint = ({ outcome }: { outcome: RecheckOutcome }) => {
  const { t, snapshot } = useApp();
  const isOff = snapshot.outlook.plan.nextRecheckAt === null;
  const hasAgain = outcome.reopened.length > 0;
  if (isOff) return hasAgain && <p className="hint">{t('recheck.finishHintOff')}</p>;
  return <p className="hint">{t(hasAgain ? 'recheck.finishHint' : 'recheck.finishHintNone')}</p>;
};

/** Everything that was answered and what follows from it, before it takes effect. */
export const Review = ({ run }: { run: RecheckRun }) => {
  const { t, send, snapshot } = useApp();
  const { inventory, checks } = snapshot.outlook.state.saved;
  const outcome = outcomeOf(inventory, run, (task) => checks[task] !== undefined);
  const isNothing = foremost(outcome).found === 'nothing';
  return (
    <QuestionFrame title={t('recheck.review')} place={null}>
      {isNothing ? <p>{t('recheck.nothing')}</p> : <Findings outcome={outcome} completedAt={null} />}
      <NoPhoneHint outcome={outcome} />
      <FinishHint outcome={outcome} />
      <SteadyButton look="primary" onClick={() => send({ type: 'recheck/completed' })}>
        {t('recheck.finish')}
      </SteadyButton>
      <h2 className="review-answers">{t('recheck.answers')}</h2>
      <dl className="facts">
        {questionsOf(inventory).map((question) => (
          <div key={question.id}>
            <dt>
              {t(`recheck.short.${question.kind}`, {
                subject: question.kind === 'import-off' ? question.subject : '',
              })}
            </dt>
            <dd>{answerText(question, run, t)}</dd>
          </div>
        ))}
      </dl>
    </QuestionFrame>
  );
};
