/** How often fast-check tries each property: HANGUP_RUNS, or a thousand times. */
export const runs = Number(process.env.HANGUP_RUNS ?? 1000);

/** How long a property may take: a minute, or in proportion where more runs were asked for. */
export const propertyTimeoutMs = Math.max(runs * 60, 60_000);
