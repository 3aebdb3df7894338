import { useApp } from '../app-context';
import { Failure } from '../ui/failure';
import { DataNote } from './data-note';
import { FileActions } from './recovery-screen';
import './data.css';

/** Stands in the place of everything else while the data is a newer version's. */
export const NewerScreen = ({ path }: { path: string }) => {
  const { t, snapshot } = useApp();
  return (
    <main className="whole-screen">
      <h1 className="statement">{t('newer.title')}</h1>
      <p>{t('newer.text', { version: snapshot.version })}</p>
      <code className="data-folder">{path}</code>
      <p className="hint">{t('newer.copyHint')}</p>
      <DataNote />
      <FileActions />
      <Failure />
    </main>
  );
};
