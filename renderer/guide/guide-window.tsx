import { useEffect } from 'react';
import type { GuideView } from '../../electron/core/guide/guide-view';
import { useBase } from '../base-context';
import { Failure } from '../ui/failure';
import { GuideBar } from './guide-bar';
import { GuideProvider } from './guide-context';
import { HostStrip } from './host-strip';
import { PageArea } from './page-area';
import './page.css';
import './steps.css';

/** Tells main once the bar is really on the screen; Amazon's page is made only then. */
const useTellDrawn = (isOpen: boolean): void => {
  const { send } = useBase();
  useEffect(() => {
    if (!isOpen) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => void send({ type: 'guide/bar-drawn' }));
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, send]);
};

const useWindowTitle = (): void => {
  const { t } = useBase();
  useEffect(() => {
    document.title = t('guide.windowTitle');
  }, [t]);
};

/** The whole guide window. Main lays Amazon's own view over the page area whenever there is a page to show. */
export const GuideWindow = ({ guide }: { guide: GuideView | null }) => {
  const { t } = useBase();
  useTellDrawn(guide !== null);
  useWindowTitle();
  if (guide === null) return <p className="guide-closed">{t('guide.closed')}</p>;
  const { isInBrowser } = guide.session;
  return (
    <GuideProvider view={guide}>
      <div className="guide-window" data-is-alone={isInBrowser}>
        <GuideBar />
        {!isInBrowser && <HostStrip />}
        {!isInBrowser && <PageArea />}
        <Failure />
      </div>
    </GuideProvider>
  );
};
