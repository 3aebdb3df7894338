import { useApp } from '../app-context';
import { IconButton } from './button';
import { Icon } from './icons';

/** Says that a command was not carried out. The region is always there, so that screen readers hear it change. */
export const Failure = ({ hasBanner = false }: { hasBanner?: boolean }) => {
  const { t, failure: last, dismissFailure, snapshot } = useApp();
  // Where a banner offers the change again, that it was not saved is said there.
  const isSaid = hasBanner && last?.reason === 'not-saved' && snapshot.outlook.state.session.unsavedCount > 0;
  const failure = isSaid ? null : last;
  return (
    <div role="status" aria-live="polite" className="failure-region">
      {failure && (
        <div className="failure">
          <Icon name="info" />
          <p>
            {t(`error.${failure.reason}`)}
            {failure.detail !== '' && (
              <small className="detail">{t('error.detail', { detail: failure.detail })}</small>
            )}
          </p>
          <IconButton icon="close" label={t('action.dismiss')} onClick={dismissFailure} />
        </div>
      )}
    </div>
  );
};
