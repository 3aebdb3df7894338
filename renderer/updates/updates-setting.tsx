import { isBusy, type UpdateStatus, versionOffered } from '../../electron/core/updates/update';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { SteadyButton } from '../ui/steady-button';

/** What did not work, and what is still as it was. */
const TroubleLine = ({ status }: { status: Extract<UpdateStatus, { kind: 'trouble' }> }) => {
  const { t } = useApp();
  switch (status.during) {
    case 'looking':
      return t(`updates.status.trouble.looking.${status.trouble}`);
    case 'downloading':
      return t(`updates.status.trouble.downloading.${status.trouble}`, { version: status.version });
    case 'installing':
      return t('updates.status.trouble.installing', { version: status.version });
    default:
      return status satisfies never;
  }
};

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
      return <TroubleLine status={status} />;
    default:
      return status satisfies never;
  }
};

const nextStep = (status: UpdateStatus): 'check' | 'download' | 'install' => {
  if (status.kind === 'ready') return 'install';
  return versionOffered(status) !== null && !isBusy(status) ? 'download' : 'check';
};

/**
 * The one thing that can be done next; each step only because somebody asked for it. One button all along, so that the
 * focus stays where it is, and a press that was meant for the step before does nothing.
 */
const NextStep = ({ status }: { status: UpdateStatus }) => {
  const { t, send } = useApp();
  const step = nextStep(status);
  return (
    <SteadyButton
      shown={step}
      disabled={step === 'check' && isBusy(status)}
      onClick={() => send({ type: `updates/${step}` })}
    >
      {t(`updates.${step}`)}
    </SteadyButton>
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
        {/* There may be another version by now. */}
        {update.kind === 'trouble' && update.during !== 'looking' && (
          <Button onClick={() => send({ type: 'updates/check' })}>{t('updates.check')}</Button>
        )}
      </div>
    </>
  );
};
