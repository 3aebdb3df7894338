/** How often fast-check tries each property: HANGUP_RUNS, or a thousand times. */
export const runs = Number(process.env.HANGUP_RUNS ?? 1000);

/** Ends a property that hangs; it says nothing of speed, and a busy machine may take its time. */
export const propertyTimeoutMs = Math.max(runs * 600, 600_000);
