import { Button } from '../ui/button';
import { useGuide } from './guide-context';

/** What becomes of the sign-in when the window closes, and the way to be rid of one that is kept. */
export const SessionLine = () => {
  const { t, send, session } = useGuide();
  if (session.isPractice) return <p className="hint">{t('guide.practice.wipes')}</p>;
  const { isInBrowser, staysSignedIn } = session;
  return (
    <>
      {isInBrowser && <p className="hint">{t('guide.browser.keeps')}</p>}
      {!isInBrowser && !staysSignedIn && <p className="hint">{t('guide.wipes')}</p>}
      {staysSignedIn && (
        <div className="session-line">
          <p className="hint">{t('guide.keeps')}</p>
          <Button look="erase" onClick={() => send({ type: 'guide/erase' })}>
            {t('guide.erase')}
          </Button>
        </div>
      )}
    </>
  );
};
