import type { GuideStep } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import type { Translate } from '../../electron/core/message';
import { useApp } from '../app-context';

/** What became of looking for the words on the page; null where there is no page to look at. */
const markState = ({ marks, page }: GuideSession, t: Translate): string | null => {
  if (page.problem) return null;
  if (page.isLoading || marks === null) return t('guide.looking');
  return marks.matches > 0 ? t('guide.marked', { count: marks.matches }) : t('guide.notFound');
};

/** The words of the step, and whether they are marked on the page. */
export const StepWords = ({ step, guide }: { step: GuideStep; guide: GuideSession }) => {
  const { t } = useApp();
  if (step.words.length === 0) return null;
  const { marks } = guide;
  const isMarked = (words: string) => marks !== null && marks.matches > 0 && marks.words === words;
  const state = markState(guide, t);
  return (
    <div className="step-words">
      <span className="small-heading">{t('guide.words')}</span>
      <ul>
        {step.words.map((words) => (
          <li key={words} className="label-chip" data-is-marked={isMarked(words)}>
            {words}
          </li>
        ))}
      </ul>
      {state && (
        <p className="mark-state" data-is-marked={marks !== null && marks.matches > 0}>
          {state}
        </p>
      )}
    </div>
  );
};
