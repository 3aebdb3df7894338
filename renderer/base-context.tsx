import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Reply } from '../electron/contract';
import type { Tongue } from '../electron/core/language';
import type { Command } from '../electron/core/state/commands';
import { bridge } from './bridge';
import { type Spoken, useTranslate } from './use-translate';

export type SendFailure = Extract<Reply, { ok: false }>;

/** What every component of every window speaks and acts through. */
export interface Base extends Spoken {
  /** Resolves to whether it was done for good; a failure is shown by itself. */
  readonly send: (command: Command) => Promise<boolean>;
  /** Why the last command was not carried out; null once one was, or after dismissal. */
  readonly failure: SendFailure | null;
  readonly dismissFailure: () => void;
}

const BaseContext = createContext<Base | null>(null);

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

/** Draws nothing until the language is loaded. */
export const BaseProvider = ({ tongue, children }: { tongue: Tongue; children: ReactNode }) => {
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const spoken = useTranslate(tongue);
  const send = useCallback(async (command: Command) => {
    const reply = await sendOnce(command);
    setFailure(reply.ok ? null : reply);
    return reply.ok && !reply.isCalledOff;
  }, []);
  const base = useMemo(
    () => spoken && { ...spoken, send, failure, dismissFailure: () => setFailure(null) },
    [spoken, send, failure],
  );
  if (base === null) return null;
  return <BaseContext value={base}>{children}</BaseContext>;
};

/** Throws outside of `BaseProvider`. */
export const useBase = (): Base => {
  const base = useContext(BaseContext);
  if (base === null) throw new Error('useBase needs a BaseProvider above it');
  return base;
};
