import { type ReactNode, useEffect, useState } from 'react';
import type { StepView } from '../../electron/core/guide/guide-view';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useGuide } from './guide-context';

/** How long words are looked for before another way is offered; pages and chats may take a while. */
const lateMs = 6000;

const useIsLate = (): boolean => {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), lateMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
};

/** Where the words of a step do not turn up, the page has changed: what the step is for, and the other ways on. */
export const MissingWords = ({ step, note }: { step: StepView; note: ReactNode }) => {
  const { t, say, send, route, others, session } = useGuide();
  const isLate = useIsLate();
  const other = others.find(({ channel }) => channel === route.channel) ?? others[0];
  if (!isLate) return null;
  // The practice page is as it should be: it waits for its answer.
  if (session.isPractice) return <p role="status">{t('guide.practice.behind')}</p>;
  return (
    <section className="missing-words" role="status">
      <p>{t('guide.missing.text')}</p>
      <dl>
        <dt>{t('guide.missing.goal')}</dt>
        <dd>{say(step.goal)}</dd>
        <dt>{t('guide.missing.instead')}</dt>
        <dd>{say(step.ifDifferent)}</dd>
      </dl>
      <div className="button-line">
        <Button onClick={() => send({ type: 'guide/look' })}>{t('guide.lookAgain')}</Button>
        {other && (
          <button
            type="button"
            className="link"
            onClick={() => send({ type: 'guide/route-chosen', routeId: other.id })}
          >
            {t('guide.tryOther', { route: say(other.title) })}
          </button>
        )}
      </div>
      <Disclosure label={t('guide.different')}>{note}</Disclosure>
    </section>
  );
};
