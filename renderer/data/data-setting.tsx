import { undoable } from '../../electron/core/data/undoable';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { DataNote } from './data-note';
import { EraseSetting } from './erase-setting';
import { ProposalCard } from './proposal-card';
import { RestoreSetting } from './restore-setting';
import './data.css';

const UndoLine = ({ how }: { how: 'imported' | 'restored' }) => {
  const { t, send } = useApp();
  return (
    <div className="undo">
      <Button icon="back" onClick={() => send({ type: 'data/undo' })}>
        {t(`data.undo.${how}`)}
      </Button>
      <p className="hint">{t(`data.undoHint.${how}`)}</p>
    </div>
  );
};

/** Everything about the data as a whole. */
export const DataSetting = () => {
  const { t, send, snapshot } = useApp();
  const { saved, session } = snapshot.outlook.state;
  const { proposal } = session.data;
  const latest = undoable(saved);
  // What is shown may only stand in for what the system does not let us read: then the files go out as they are.
  const isUnreadable = session.notices.some(({ kind }) => kind === 'state-unreadable');
  return (
    <>
      <p className="hint">{t('settings.dataHint')}</p>
      <code className="data-folder">{snapshot.dataFolder}</code>
      <Button icon="folder" onClick={() => send({ type: 'data/show-folder' })}>
        {t('settings.showFolder')}
      </Button>
      <div className="button-line">
        <Button onClick={() => send({ type: isUnreadable ? 'data/export-files' : 'data/export' })}>
          {t('data.export')}
        </Button>
        <Button onClick={() => send({ type: 'data/import' })}>{t('data.import')}</Button>
      </div>
      <p className="hint">{t('data.exportHint')}</p>
      <DataNote />
      {proposal && <ProposalCard key={proposal.savedAt} proposal={proposal} />}
      {latest && !proposal && <UndoLine how={latest.how} />}
      <RestoreSetting />
      <EraseSetting />
    </>
  );
};
