import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { useGuide } from './guide-context';

/** At the head of the bar, and in sight from the moment it is there, however far the bar was scrolled. */
const Place = ({ role, children }: { role?: 'status'; children: ReactNode }) => {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section className="guide-place" role={role} ref={place}>
      {children}
    </section>
  );
};

/** Amazon's own error page is there to be read, and may hold a captcha: the ways on stand beside it. */
const ErrorPage = () => {
  const { t, send, session } = useGuide();
  const { errorStatus, problem, isThere } = session.page;
  if (errorStatus === null || problem || !isThere) return null;
  return (
    <Place role="status">
      <p>{t('guide.errorPage', { status: errorStatus })}</p>
      <div className="button-line">
        <Button onClick={() => send({ type: 'guide/navigate', to: 'reload' })}>{t('guide.tryAgain')}</Button>
        <Button onClick={() => send({ type: 'guide/navigate', to: 'start' })}>{t('guide.toStart')}</Button>
      </div>
    </Place>
  );
};

/** Said only where the page beside the bar is not Amazon's: practice, and one's own browser. */
export const WhereOneIs = () => {
  const { t, send, session } = useGuide();
  if (session.isInBrowser)
    return (
      <Place>
        <p>{t('guide.browser.text')}</p>
        <Button onClick={() => send({ type: 'guide/back-to-window' })}>{t('guide.browser.back')}</Button>
      </Place>
    );
  if (!session.isPractice) return <ErrorPage />;
  return (
    <Place>
      <p>{t('guide.practice.text')}</p>
    </Place>
  );
};
