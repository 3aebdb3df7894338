import { isSignInPage } from '../../electron/core/guide/allowlist';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { SteadyButton } from '../ui/steady-button';

interface StepActionsProps {
  readonly guide: GuideSession;
  readonly route: GuideRoute;
  readonly onDone: () => void;
}

/** On and back, and out. The one way on is the next step; at the last one it is the end. */
export const StepActions = ({ guide, route, onDone }: StepActionsProps) => {
  const { t, send } = useApp();
  const { stepIndex, page } = guide;
  const isLast = stepIndex + 1 === route.steps.length;
  const goTo = (index: number) => void send({ type: 'guide/stepped', stepIndex: index });
  return (
    <>
      <div className="button-line">
        <SteadyButton
          look={!isLast && isSignInPage(page.url) ? 'plain' : 'primary'}
          shown={`${route.id}/${stepIndex}`}
          onClick={() => (isLast ? onDone() : goTo(stepIndex + 1))}
        >
          {isLast ? t('guide.done') : t('guide.next')}
        </SteadyButton>
        {stepIndex > 0 && <Button onClick={() => goTo(stepIndex - 1)}>{t('guide.back')}</Button>}
        {!isLast && (
          <Button look="quiet" className="guide-done" onClick={onDone}>
            {t('guide.done')}
          </Button>
        )}
      </div>
      {page.problem?.kind !== 'blocked' && (
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
