/** How far lines can stand apart; the first is how they do at first. */
export const densities = ['comfortable', 'compact'] as const;
