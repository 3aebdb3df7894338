import { dismissibleNotices, type Notice } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icons';

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
        {detail && <small className="detail">{detail}</small>}
        <Button onClick={() => send({ type: 'changes/retry' })}>{t('unsaved.tryAgain')}</Button>
      </div>
      <IconButton
        icon="close"
        label={t('action.dismiss')}
        onClick={() => send({ type: 'changes/dismiss' })}
      />
    </li>
  );
};

/** The latest first: it is the likeliest to be about what was just done. */
export const Notices = () => {
  const { t, snapshot } = useApp();
  const { notices, unsavedCount } = snapshot.outlook.state.session;
  const notSaved = notices.find(({ kind }) => kind === 'not-saved');
  const told = unsavedCount > 0 ? notices.filter((notice) => notice !== notSaved) : notices;
  return (
    <section className="notices-region" aria-label={t('notice.label')} aria-live="polite">
      <ul>
        {unsavedCount > 0 && <UnsavedBanner count={unsavedCount} detail={notSaved?.detail} />}
        {told.toReversed().map((notice) => (
          <NoticeBanner key={notice.kind} notice={notice} />
        ))}
      </ul>
    </section>
  );
};
