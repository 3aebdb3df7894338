import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Snapshot } from '../electron/contract';
import { type Format, formatFor } from '../electron/core/format';
import { type Outlook, withChecklist } from '../electron/core/tray/status';
import { type Base, BaseProvider, useBase } from './base-context';

/** What every component of the panel draws from and acts through. */
export interface App extends Base {
  readonly snapshot: Omit<Snapshot, 'outlook'> & { readonly outlook: Outlook };
  readonly format: Format;
}

const AppContext = createContext<App | null>(null);

const WithSnapshot = ({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) => {
  const base = useBase();
  const app = useMemo((): App => {
    const outlook = withChecklist(snapshot.outlook);
    return { ...base, snapshot: { ...snapshot, outlook }, format: formatFor(base.locale, outlook.moment) };
  }, [base, snapshot]);
  return <AppContext value={app}>{children}</AppContext>;
};

export const AppProvider = ({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) => (
  <BaseProvider tongue={snapshot}>
    <WithSnapshot snapshot={snapshot}>{children}</WithSnapshot>
  </BaseProvider>
);

/** Throws outside of `AppProvider`. */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs an AppProvider above it');
  return app;
};
