import { useApp } from '../app-context';
import { Failure } from '../ui/failure';
import { GuideBar } from './guide-bar';
import { HostStrip } from './host-strip';
import { PageArea } from './page-area';
import './guide.css';
import './page.css';
import './steps.css';

/** The whole guide window. Main lays Amazon's own view over the page area whenever there is a page to show. */
export const GuideWindow = () => {
  const { t, snapshot } = useApp();
  const { guide } = snapshot.outlook.state.session;
  if (guide === null) return <p className="guide-closed">{t('guide.closed')}</p>;
  return (
    <div className="guide-window">
      <GuideBar guide={guide} />
      <HostStrip page={guide.page} />
      <PageArea page={guide.page} />
      <Failure />
    </div>
  );
};
