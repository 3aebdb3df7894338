import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';

/** Asks once, in place of the footer, before answers are dropped. */
export const StopQuestion = ({ onGoOn }: { onGoOn: () => void }) => {
  const { t, send } = useApp();
  return (
    <footer className="run-footer run-stop" role="alert">
      <p className="quiet">{t('recheck.stopHint')}</p>
      <div className="button-line">
        <SteadyButton onClick={() => send({ type: 'recheck/cancelled' })}>
          {t('recheck.discard')}
        </SteadyButton>
        <SteadyButton autoFocus onClick={onGoOn}>
          {t('recheck.goOn')}
        </SteadyButton>
      </div>
    </footer>
  );
};

/** The ways out of a run that every one of its screens has; `onAsk` where there are answers to lose. */
export const RunFooter = ({ isFirst, onAsk }: { isFirst: boolean; onAsk: () => void }) => {
  const { t, send, snapshot } = useApp();
  const { run } = snapshot.outlook.state.saved.recheck;
  const hasAnswers = run !== null && (run.news !== null || Object.keys(run.answers).length > 0);
  const stop = () => (hasAnswers ? onAsk() : void send({ type: 'recheck/cancelled' }));
  return (
    <footer className="run-footer">
      {!isFirst && (
        <SteadyButton look="quiet" icon="back" onClick={() => send({ type: 'recheck/stepped-back' })}>
          {t('action.back')}
        </SteadyButton>
      )}
      <SteadyButton look="quiet" onClick={stop}>
        {t('recheck.stop')}
      </SteadyButton>
    </footer>
  );
};
