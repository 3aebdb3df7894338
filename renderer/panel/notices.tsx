import { dismissibleNotices, type Notice } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { useFocusAfter } from '../ui/use-focus-after';

const NoticeBanner = ({ notice }: { notice: Notice }) => {
  const { t, send } = useApp();
  const kind = dismissibleNotices.find((candidate) => candidate === notice.kind);
  return (
    <li className="notice">
      <Icon name="info" />
      <p>
        {t(`notice.${notice.kind}`)}
        {notice.detail && <small className="detail">{notice.detail}</small>}
      </p>
      {kind && (
        <IconButton
          icon="close"
          label={t('action.dismiss')}
          onClick={() => send({ type: 'notice/dismissed', kind })}
        />
      )}
    </li>
  );
};

/** What could not be saved, offered again until it is saved or put away. */
const UnsavedBanner = ({ count, detail }: { count: number; detail: string | undefined }) => {
  const { t, send } = useApp();
  return (
    <li className="notice">
      <Icon name="info" />
      <div className="notice-text">
        <p>{t('unsaved.text', { count })}</p>
        <Button onClick={() => send({ type: 'changes/retry' })}>{t('unsaved.tryAgain')}</Button>
        {detail && <small className="detail">{detail}</small>}
      </div>
      <IconButton
        icon="close"
        label={t('action.dismiss')}
        onClick={() => send({ type: 'changes/dismiss' })}
      />
    </li>
  );
};

/** What the desktop or the system lacks is good to know; what is the matter with the data comes before it. */
const aboutDesktop: ReadonlySet<Notice['kind']> = new Set([
  'no-tray',
  'no-notifications',
  'login-item-failed',
  'no-sandbox',
]);

/** About the data first, and of those the latest: it is the likeliest to be about what was just done. */
const inOrder = (notices: readonly Notice[]): readonly Notice[] => {
  const latest = notices.toReversed();
  return [
    ...latest.filter(({ kind }) => !aboutDesktop.has(kind)),
    ...latest.filter(({ kind }) => aboutDesktop.has(kind)),
  ];
};

export const Notices = () => {
  const { t, snapshot } = useApp();
  const { notices, unsavedCount } = snapshot.outlook.state.session;
  const notSaved = notices.find(({ kind }) => kind === 'not-saved');
  const told = unsavedCount > 0 ? notices.filter((notice) => notice !== notSaved) : notices;
  useFocusAfter(told.length + (unsavedCount > 0 ? 1 : 0));
  return (
    <section className="notices-region" aria-label={t('notice.label')} aria-live="polite">
      <ul>
        {unsavedCount > 0 && <UnsavedBanner count={unsavedCount} detail={notSaved?.detail} />}
        {inOrder(told).map((notice) => (
          <NoticeBanner key={notice.kind} notice={notice} />
        ))}
      </ul>
    </section>
  );
};
