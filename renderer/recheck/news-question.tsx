import { useState } from 'react';
import { type NewsKind, newsKinds } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { type Place, QuestionFrame } from './question-frame';

interface NewsQuestionProps {
  readonly place: Place;
  /** What was told before somebody came back to the question. */
  readonly told: readonly NewsKind[];
}

export const NewsQuestion = ({ place, told }: NewsQuestionProps) => {
  const { t, send } = useApp();
  const [chosen, setChosen] = useState(told);
  const toggle = (kind: NewsKind) =>
    setChosen(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
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
