import { useState } from 'react';
import type { Recovery, UnusableFile } from '../../electron/core/state/earlier-state';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Failure } from '../ui/failure';
import { DataNote } from './data-note';
import { EarlierStates } from './earlier-states';
import { ProposalCard } from './proposal-card';
import './data.css';

const FoundFiles = ({ found, setAsideFolder }: Pick<Recovery, 'found' | 'setAsideFolder'>) => {
  const { t, locale } = useApp();
  const number = new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const fact = ({ bytes, why }: UnusableFile) =>
    t('recovery.bytes', { bytes: bytes === null ? t('recovery.unknownBytes') : number.format(bytes), why });
  return (
    <section className="recovery-section">
      <h2>{t('recovery.found')}</h2>
      <ul className="found-list">
        {found.map((file) => (
          <li key={file.path}>
            <code>{file.path}</code>
            <small className="detail">{fact(file)}</small>
          </li>
        ))}
      </ul>
      <p className="hint">{t('recovery.foundHint', { folder: setAsideFolder })}</p>
    </section>
  );
};

const StartFresh = () => {
  const { t, send } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) return <Button onClick={() => setIsAsked(true)}>{t('recovery.fresh')}</Button>;
  return (
    <div className="ask" role="alert">
      <p>{t('recovery.freshAsk')}</p>
      <div className="button-line">
        <Button autoFocus onClick={() => send({ type: 'data/start-fresh' })}>
          {t('recovery.freshYes')}
        </Button>
        <Button onClick={() => setIsAsked(false)}>{t('action.cancel')}</Button>
      </div>
    </div>
  );
};

const Choices = ({ earlier }: Pick<Recovery, 'earlier'>) => {
  const { t, send } = useApp();
  return (
    <>
      {earlier.length > 0 && (
        <section className="recovery-section">
          <h2>{t('recovery.earlier')}</h2>
          <p className="hint">{t('recovery.earlierHint')}</p>
          <EarlierStates earlier={earlier} />
        </section>
      )}
      <section className="recovery-section">
        <h2>{t(earlier.length > 0 ? 'recovery.other' : 'recovery.otherAlone')}</h2>
        <div className="button-line">
          <Button onClick={() => send({ type: 'data/import' })}>{t('recovery.pick')}</Button>
          <span className="hint">{t('recovery.pickHint')}</span>
        </div>
        <StartFresh />
      </section>
    </>
  );
};

/** The buttons for the files themselves, wherever they cannot be read. */
export const FileActions = () => {
  const { t, send } = useApp();
  return (
    <div className="button-line">
      <Button onClick={() => send({ type: 'data/export-files' })}>{t('recovery.copy')}</Button>
      <Button icon="folder" onClick={() => send({ type: 'data/show-folder' })}>
        {t('recovery.showFolder')}
      </Button>
    </div>
  );
};

/** Stands in the place of everything else while there was data and nothing whole is left of it. */
export const RecoveryScreen = ({ recovery }: { recovery: Recovery }) => {
  const { t, snapshot } = useApp();
  const { proposal } = snapshot.outlook.state.session.data;
  const isMissing = recovery.found.length === 0;
  return (
    <main className="whole-screen">
      <h1 className="statement">{t(isMissing ? 'recovery.titleMissing' : 'recovery.title')}</h1>
      <p>{t('recovery.text')}</p>
      <DataNote />
      {proposal ? (
        <ProposalCard key={proposal.savedAt} proposal={proposal} />
      ) : (
        <Choices earlier={recovery.earlier} />
      )}
      {isMissing ? <p className="hint">{t('recovery.missingText')}</p> : <FoundFiles {...recovery} />}
      <FileActions />
      <Failure />
    </main>
  );
};
