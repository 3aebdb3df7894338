/** A timer that only moves when told to, for the services that are handed `setTimer`. */
export const createFakeTimer = () => {
  let nowMs = 0;
  let pending: readonly { readonly at: number; readonly callback: () => void }[] = [];

  return {
    setTimer: (callback: () => void, ms: number): (() => void) => {
      const entry = { at: nowMs + ms, callback };
      pending = [...pending, entry];
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
    /** How long until each pending call, in milliseconds. */
    waits: (): readonly number[] => pending.map(({ at }) => at - nowMs),
    /** Lets time pass, calling back in order. Promises settle in between. */
    tickNext: async (ms: number): Promise<void> => {
      const end = nowMs + ms;
      for (;;) {
        await flush();
        const next = [...pending].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        pending = pending.filter((other) => other !== next);
        nowMs = next.at;
        next.callback();
      }
      nowMs = end;
      await flush();
    },
  };
};

/** Lets everything that has been promised so far happen. */
export const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
