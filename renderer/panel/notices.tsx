import { dismissibleNotices, type Notice } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { IconButton } from '../ui/button';
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

/** The latest first: it is the likeliest to be about what was just done. */
export const Notices = () => {
  const { t, snapshot } = useApp();
  const { notices } = snapshot.outlook.state.session;
  return (
    <section className="notices-region" aria-label={t('notice.label')} aria-live="polite">
      <ul>
        {notices.toReversed().map((notice) => (
          <NoticeBanner key={notice.kind} notice={notice} />
        ))}
      </ul>
    </section>
  );
};
