import { isBusy, type UpdateStatus } from '../../electron/core/updates/update';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';

/** How far it has got, for everybody to hear; empty before the first look. */
const StatusLine = ({ status }: { status: UpdateStatus }) => {
  const { t } = useApp();
  switch (status.kind) {
    case 'unavailable':
    case 'unasked':
      return '';
    case 'checking':
    case 'current':
      return t(`updates.status.${status.kind}`);
    case 'available':
    case 'ready':
      return t(`updates.status.${status.kind}`, { version: status.version });
    case 'downloading':
      return t('updates.status.downloading', { version: status.version, percent: status.percent });
    case 'trouble':
      return t(`updates.status.trouble.${status.trouble}`);
    default:
      return status satisfies never;
  }
};

/** The one thing that can be done next; each step only because somebody asked for it. */
const NextStep = ({ status }: { status: UpdateStatus }) => {
  const { t, send } = useApp();
  if (status.kind === 'available')
    return <Button onClick={() => send({ type: 'updates/download' })}>{t('updates.download')}</Button>;
  if (status.kind === 'ready')
    return <Button onClick={() => send({ type: 'updates/install' })}>{t('updates.install')}</Button>;
  return (
    <Button disabled={isBusy(status)} onClick={() => send({ type: 'updates/check' })}>
      {t('updates.check')}
    </Button>
  );
};

export const UpdatesSetting = () => {
  const { t, send, snapshot } = useApp();
  const { saved, session } = snapshot.outlook.state;
  const { update } = session;
  if (update.kind === 'unavailable') return <p className="hint">{t('updates.unavailable')}</p>;
  return (
    <>
      <Checkbox
        label={t('updates.isOn')}
        hint={t('updates.hint')}
        isChecked={saved.updates.isOn}
        onChange={(isOn) => send({ type: 'updates/switched', isOn })}
      />
      <p aria-live="polite">
        <StatusLine status={update} />
      </p>
      <div className="button-line">
        <NextStep status={update} />
      </div>
    </>
  );
};
