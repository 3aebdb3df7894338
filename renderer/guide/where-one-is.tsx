import { Button } from '../ui/button';
import { useGuide } from './guide-context';

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
  if (!session.isPractice) return null;
  return (
    <section className="guide-place">
      <p>{t('guide.practice.text')}</p>
    </section>
  );
};
