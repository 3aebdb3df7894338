import { z } from 'zod';
import { channels } from '../state/history';

/** A text in every language the product speaks. */
const localizedSchema = z.strictObject({ en: z.string().min(1) });

/** Where a path was read, when, for which country and how far to trust it. Shown beside every path. */
const provenance = {
  /** Year or year and month in which the path was seen, e.g. `2018-05`. */
  date: z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/),
  country: z.string().length(2),
  confidence: z.enum(['verified', 'weak', 'unverified']),
  source: z.string().min(1),
};

/** One step of a route. `words` are looked for on the page in this order; the first that is there is marked. */
const guideStepSchema = z.strictObject({
  id: z.string().min(1),
  /** A few words for the list of steps; without it `do` stands there. */
  title: localizedSchema.optional(),
  do: localizedSchema,
  words: z.array(z.string().min(2)).readonly(),
  /** Paths that mean this step is reached; matched from the start of the address's path. */
  reachedAt: z.array(z.string().startsWith('/')).readonly(),
  ifDifferent: localizedSchema,
});
export type GuideStep = z.infer<typeof guideStepSchema>;

/** One way to Amazon. `phoneNumber` is only ever shown on request, with its label. */
const guideRouteSchema = z.strictObject({
  id: z.string().min(1),
  channel: z.enum(channels),
  title: localizedSchema,
  about: localizedSchema,
  phoneNumber: z.strictObject({ number: z.string(), label: localizedSchema }).optional(),
  ...provenance,
  steps: z.array(guideStepSchema).min(1).readonly(),
});
export type GuideRoute = z.infer<typeof guideRouteSchema>;

/** `guides/customer-help.json`: the routes, the one offered first at the head. */
export const customerHelpSchema = z.strictObject({ routes: z.array(guideRouteSchema).min(1).readonly() });

/** How one kind of task is done: the steps, the labels to look for in order, what it does not do. */
const taskGuideSchema = z.strictObject({
  steps: z.array(localizedSchema).min(1).readonly(),
  labels: z.array(z.string()).readonly(),
  warning: localizedSchema.optional(),
  ...provenance,
});
export type TaskGuide = z.infer<typeof taskGuideSchema>;

/** `guides/task-guides.json`: one guide for each task rule. */
export const taskGuidesSchema = z.record(z.string(), taskGuideSchema);
