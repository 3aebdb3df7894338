import { useApp } from '../app-context';
import { Button } from '../ui/button';
import './data.css';

/** All that is left to see after everything was erased. */
export const ErasedScreen = () => {
  const { t, send } = useApp();
  return (
    <main className="whole-screen">
      <h1 className="statement">{t('erase.done')}</h1>
      <p>{t('erase.doneText')}</p>
      <div className="button-line">
        <Button look="primary" onClick={() => send({ type: 'app/quit' })}>
          {t('tray.quit')}
        </Button>
        <Button onClick={() => send({ type: 'app/start-anew' })}>{t('erase.startAnew')}</Button>
      </div>
    </main>
  );
};
