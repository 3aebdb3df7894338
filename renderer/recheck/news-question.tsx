import { type NewsKind, newsKinds } from '../../electron/core/checklist/recheck';
import type { Instant } from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { useDraft } from '../ui/use-draft';
import { type Place, QuestionFrame } from './question-frame';

interface NewsQuestionProps {
  readonly place: Place;
  /** What was told before somebody came back to the question. */
  readonly told: readonly NewsKind[];
  /** When the run began: what is chosen in one says nothing about the next. */
  readonly startedAt: Instant;
}

export const NewsQuestion = ({ place, told, startedAt }: NewsQuestionProps) => {
  const { t, send } = useApp();
  const draft = useDraft<readonly NewsKind[]>(`news/${startedAt}`);
  const chosen = draft.value ?? told;
  const toggle = (kind: NewsKind) =>
    draft.set(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  const tell = () => send({ type: 'recheck/news-told', news: [...chosen] });
  return (
    <QuestionFrame title={t('recheck.question.news')} place={place}>
      <p className="quiet">{t('recheck.newsHint')}</p>
      <ul className="news">
        {newsKinds.map((kind) => (
          <li key={kind}>
            <label>
              <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
              <span>{t(`recheck.news.${kind}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      <SteadyButton look="primary" onClick={tell}>
        {chosen.length === 0 ? t('recheck.nothingNew') : t('recheck.continue')}
      </SteadyButton>
    </QuestionFrame>
  );
};
