import type { GuideSession } from '../../electron/core/guide/guide-session';
import type { StepView } from '../../electron/core/guide/guide-view';
import type { Translate } from '../../electron/core/message';
import { useGuide } from './guide-context';

/** What became of looking for the words on the page; null where there is no page to look at. */
const markState = ({ marks, page, isHandsOff, isInBrowser }: GuideSession, t: Translate): string | null => {
  if (page.problem || isInBrowser) return null;
  if (isHandsOff) return t('guide.handsOff');
  if (page.isAwaited || marks === null) return t('guide.looking');
  return marks.matches > 0 ? t('guide.marked', { count: marks.matches }) : t('guide.notFound');
};

/** The words of the step, and whether they are marked on the page; of many spellings only the likeliest. */
export const StepWords = ({ step }: { step: StepView }) => {
  const { t, send, session } = useGuide();
  if (step.words.length === 0) return null;
  const { marks, isHandsOff } = session;
  const isFound = marks !== null && marks.matches > 0;
  const isMarked = (words: string) => isFound && marks.words === words;
  const shown = step.words.filter((words, index) => index < 2 || isMarked(words));
  const state = markState(session, t);
  return (
    <div className="step-words">
      <span className="small-heading">{t('guide.words')}</span>
      <ul>
        {shown.map((words) => (
          <li key={words} className="label-chip" data-is-marked={isMarked(words)}>
            {words}
          </li>
        ))}
      </ul>
      {step.areWordsGuessed && <p className="hint">{t('provenance.words')}</p>}
      {state && (
        <p className="mark-state" data-is-marked={isFound}>
          {state}{' '}
          {(isFound || isHandsOff) && (
            <button type="button" className="link" onClick={() => send({ type: 'guide/look' })}>
              {t('guide.showOnPage')}
            </button>
          )}
        </p>
      )}
    </div>
  );
};
