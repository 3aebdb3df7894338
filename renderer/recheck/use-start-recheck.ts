import { useApp } from '../app-context';

/** Starts a run and shows it. Where it cannot be saved nothing opens, and the failure is told. */
export const useStartRecheck = (): (() => Promise<void>) => {
  const { send, snapshot } = useApp();
  const isShown = snapshot.outlook.state.session.view === 'recheck';
  return async () => {
    const isStarted = await send({ type: 'recheck/started' });
    if (isStarted && !isShown) await send({ type: 'view/opened', view: 'recheck' });
  };
};
