/** The steps of the first run, in order; the last one tells what comes next. */
export const firstRunSteps = ['safety', 'country', 'phones', 'echos', 'reminder', 'done'] as const;
