import { isSignInPage } from '../../electron/core/guide/allowlist';
import { Button } from '../ui/button';
import { SteadyButton } from '../ui/steady-button';
import { useGuide } from './guide-context';

/** On and back, and out. The one way on is the next step; at the last one it is the end: of a practice, the real thing. */
export const StepActions = ({ onDone }: { onDone: () => void }) => {
  const { t, send, session, route } = useGuide();
  const { stepIndex, page, isPractice, isInBrowser } = session;
  const isLast = stepIndex + 1 === route.steps.length;
  const end = isPractice ? t('guide.practice.toAmazon') : t('guide.done');
  const goTo = (index: number) => void send({ type: 'guide/stepped', stepIndex: index });
  return (
    <>
      <div className="button-line">
        <SteadyButton
          look={!isLast && !isInBrowser && isSignInPage(page.url) ? 'plain' : 'primary'}
          shown={`${route.id}/${stepIndex}`}
          onClick={() => (isLast ? onDone() : goTo(stepIndex + 1))}
        >
          {isLast ? end : t('guide.next')}
        </SteadyButton>
        {stepIndex > 0 && <Button onClick={() => goTo(stepIndex - 1)}>{t('guide.back')}</Button>}
        {!isLast && (
          <Button look="quiet" className="guide-done" onClick={onDone}>
            {end}
          </Button>
        )}
      </div>
      {!isPractice && !isInBrowser && page.problem === null && (
        <Button
          look="quiet"
          icon="external"
          className="guide-browser"
          title={t('guide.browserHint')}
          onClick={() => send({ type: 'guide/open-in-browser' })}
        >
          {t('guide.openInBrowser')}
        </Button>
      )}
    </>
  );
};
