/** How Amazon was reached. Apart from the history's schema, so that a window can list them without one. */
export const channels = ['they-called', 'i-called', 'chat'] as const;
