import { useBase } from '../base-context';
import { IconButton } from './button';
import { Icon } from './icons';

/** Says that a command was not carried out. The region is always there, so that screen readers hear it change. */
export const Failure = () => {
  const { t, failure, dismissFailure } = useBase();
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
