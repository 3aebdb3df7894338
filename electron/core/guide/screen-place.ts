/** The place of a step of a route. */
export const placeOfStep = (routeId: string, stepId: string): string => `step:${routeId}/${stepId}`;

/** The place of how a kind of task is done. */
export const placeOfTask = (rule: string): string => `task:${rule}`;
