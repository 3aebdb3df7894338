import { hasPageBehind, type PageProblem } from '../../electron/core/guide/guide-session';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useGuide } from './guide-context';
import { pageHost } from './page-host';

const tryAgain = { to: 'reload', label: 'guide.tryAgain' } as const;
const loadAgain = { to: 'reload', label: 'guide.host.reload' } as const;
const toStart = { to: 'start', label: 'guide.toStart' } as const;

const openAgain = { to: 'reload', label: 'guide.openAgain' } as const;
const backToPage = { to: 'back', label: 'guide.backToPage' } as const;

/** The likeliest way on first: to the page where it is still there; the other problems may have passed. */
const waysOn = (kind: PageProblem['kind'], isPageThere: boolean) => {
  if (kind === 'closed') return [openAgain];
  // Loaded again, the circle would go on.
  if (kind === 'redirects') return [toStart];
  if (kind === 'hung') return [loadAgain, isPageThere ? backToPage : toStart];
  if (isPageThere) return [backToPage, toStart];
  return kind === 'blocked' ? [toStart] : [tryAgain, toStart];
};

const Problem = ({ problem }: { problem: PageProblem }) => {
  const { t, send, session } = useGuide();
  const ways = waysOn(problem.kind, hasPageBehind(session));
  return (
    <div className="problem" role="alert">
      <h2 className="statement">{t(`guide.problem.${problem.kind}.title`)}</h2>
      <p>{t(`guide.problem.${problem.kind}.text`)}</p>
      <dl className="facts">
        <div>
          <dt>{t('guide.problemHost')}</dt>
          <dd className="problem-host">{pageHost(problem.url).host || problem.url}</dd>
        </div>
      </dl>
      <div className="button-line">
        {ways.map((way, index) => (
          <Button
            key={way.to}
            look={index === 0 ? 'primary' : 'plain'}
            onClick={() => send({ type: 'guide/navigate', to: way.to })}
          >
            {t(way.label)}
          </Button>
        ))}
        <Button
          look="quiet"
          icon="external"
          title={t('guide.browserHint')}
          onClick={() => send({ type: 'guide/open-in-browser' })}
        >
          {t('guide.openInBrowser')}
        </Button>
      </div>
      {problem.detail !== '' && (
        <Disclosure label={t('guide.problemDetail')}>
          <p className="detail">{problem.detail}</p>
        </Disclosure>
      )}
    </div>
  );
};

/** What is seen while there is no page of Amazon's to see. */
export const PageArea = () => {
  const { t, session } = useGuide();
  const { page } = session;
  return (
    <main className="page-area">
      {page.problem ? (
        <Problem key={page.problem.kind} problem={page.problem} />
      ) : (
        // The practice page is Hangup's own, and there at once.
        page.isAwaited &&
        !session.isPractice && (
          <p className="page-loading">{t('guide.loadingPage', { host: pageHost(page.url).host })}</p>
        )
      )}
    </main>
  );
};
