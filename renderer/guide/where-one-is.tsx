import { Button } from '../ui/button';
import { useGuide } from './guide-context';

/** Amazon's own error page is there to be read, and may hold a captcha: the ways on stand beside it. */
const ErrorPage = () => {
  const { t, send, session } = useGuide();
  const { errorStatus, problem, isThere } = session.page;
  if (errorStatus === null || problem || !isThere) return null;
  return (
    <section className="guide-place" role="status">
      <p>{t('guide.errorPage', { status: errorStatus })}</p>
      <div className="button-line">
        <Button onClick={() => send({ type: 'guide/navigate', to: 'reload' })}>{t('guide.tryAgain')}</Button>
        <Button onClick={() => send({ type: 'guide/navigate', to: 'start' })}>{t('guide.toStart')}</Button>
      </div>
    </section>
  );
};

/** Said only where the page beside the bar is not Amazon's: practice, and one's own browser. */
export const WhereOneIs = () => {
  const { t, send, session } = useGuide();
  if (session.isInBrowser)
    return (
      <section className="guide-place">
        <p>{t('guide.browser.text')}</p>
        <Button onClick={() => send({ type: 'guide/back-to-window' })}>{t('guide.browser.back')}</Button>
      </section>
    );
  if (!session.isPractice) return <ErrorPage />;
  return (
    <section className="guide-place">
      <p>{t('guide.practice.text')}</p>
    </section>
  );
};
