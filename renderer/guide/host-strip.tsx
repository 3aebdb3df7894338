import { hasPageBehind } from '../../electron/core/guide/guide-session';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { useGuide } from './guide-context';
import { pageHost } from './page-host';

/** Where one really is, drawn by Hangup and out of the page's reach. */
export const HostStrip = () => {
  const { t, send, session } = useGuide();
  const { page, isPractice } = session;
  const { host, isSecure } = pageHost(page.url);
  const canGoBack = page.canGoBack || hasPageBehind(session);
  return (
    <section className="host-strip" aria-label={t('guide.host.label')}>
      <IconButton
        icon="back"
        label={t('guide.host.back')}
        disabled={!canGoBack}
        onClick={() => send({ type: 'guide/navigate', to: 'back' })}
      />
      <IconButton
        icon={page.isLoading ? 'close' : 'reload'}
        label={page.isLoading ? t('guide.host.stop') : t('guide.host.reload')}
        onClick={() => send({ type: 'guide/navigate', to: page.isLoading ? 'stop' : 'reload' })}
      />
      {page.problem || !page.isThere || isPractice ? (
        <p className="host host-none">{isPractice ? t('guide.practice.host') : t('guide.host.none')}</p>
      ) : (
        <>
          <p className="host" title={isSecure ? t('guide.host.secure', { host }) : t('guide.host.insecure')}>
            <Icon name={isSecure ? 'lock' : 'unlocked'} />
            <bdi>{host}</bdi>
          </p>
          <p className="host-note">{t('guide.host.note')}</p>
        </>
      )}
      {page.isLoading && (
        <div className="loading-line" role="progressbar" aria-label={t('guide.host.loading')} />
      )}
    </section>
  );
};
