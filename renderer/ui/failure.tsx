import { useBase } from '../base-context';
import { IconButton } from './button';
import { Icon } from './icons';

/** Says that a command was not carried out. The region is always there, so that screen readers hear it change. */
export const Failure = ({ isSaidElsewhere = false }: { isSaidElsewhere?: boolean }) => {
  const { t, failure: last, dismissFailure } = useBase();
  // Where a banner offers the change again, that it was not saved is said there.
  const failure = isSaidElsewhere && last?.reason === 'not-saved' ? null : last;
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
