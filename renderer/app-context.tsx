import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Reply, Snapshot } from '../electron/contract';
import { type Format, formatFor } from '../electron/core/format';
import type { Translate } from '../electron/core/message';
import type { Command } from '../electron/core/state/commands';
import { createTranslate } from '../electron/locales/translate';
import { bridge } from './bridge';

export type SendFailure = Extract<Reply, { ok: false }>;

/** What every component draws from and acts through. */
export interface App {
  readonly snapshot: Snapshot;
  readonly t: Translate;
  readonly format: Format;
  /** Resolves to whether the change was made for good; a failure is shown by itself. */
  readonly send: (command: Command) => Promise<boolean>;
  /** Why the last command was not carried out; null once one was, or after dismissal. */
  readonly failure: SendFailure | null;
  readonly dismissFailure: () => void;
}

const AppContext = createContext<App | null>(null);

const sendSafely = async (command: Command): Promise<Reply> => {
  try {
    return await bridge.send(command);
  } catch (error) {
    return { ok: false, reason: 'failed', detail: String(error) };
  }
};

const underWay = new Map<string, Promise<Reply>>();

/** Sends a command once: the same again, before the first is answered, is a double click and shares its answer. */
const sendOnce = (command: Command): Promise<Reply> => {
  const key = JSON.stringify(command);
  const reply = underWay.get(key) ?? sendSafely(command).finally(() => underWay.delete(key));
  underWay.set(key, reply);
  return reply;
};

export const AppProvider = ({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) => {
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const t = useMemo(() => createTranslate(snapshot.locale), [snapshot.locale]);
  const send = useCallback(async (command: Command) => {
    const reply = await sendOnce(command);
    setFailure(reply.ok ? null : reply);
    return reply.ok;
  }, []);
  const app = useMemo(
    (): App => ({
      snapshot,
      t,
      format: formatFor(snapshot.locale, snapshot.outlook.moment),
      send,
      failure,
      dismissFailure: () => setFailure(null),
    }),
    [snapshot, t, send, failure],
  );
  return <AppContext value={app}>{children}</AppContext>;
};

/** Throws outside of `AppProvider`. */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs an AppProvider above it');
  return app;
};
