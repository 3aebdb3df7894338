import { z } from 'zod';
import { languages } from '../language';
import { channels } from '../state/channels';
import { isAllowed } from './allowlist';
import { contactPage, marketplaceIds, pageLanguages } from './marketplaces';

/** A text in every language the product speaks. */
const localizedSchema = z.record(z.enum(languages), z.string().min(1)).readonly();

/** How far to trust what stands beside it. */
const confidenceSchema = z.enum(['verified', 'weak', 'unverified']);

/** Where a path was read, when, for which country and how far to trust it. Shown beside every path. */
const provenance = {
  /** Year or year and month in which the path was seen, e.g. `2018-05`. */
  date: z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/),
  country: z.string().length(2),
  confidence: confidenceSchema,
  source: localizedSchema,
};

/** `value` for every language of Amazon's pages: one that is missing is a translation left unfinished. */
const inEveryPageLanguage = <Value extends z.ZodType>(value: Value) => z.record(z.enum(pageLanguages), value);

/** The spellings that mean one thing in one language, the likeliest first, and whether they were seen on a page. */
const spellingsSchema = z.strictObject({
  confidence: confidenceSchema,
  spellings: z.array(z.string().trim().min(2)).min(1).readonly(),
});

/** Whether the start of a path stays within the marketplace, whichever it is: `//host` and `/\host` would not. */
const staysInEveryMarketplace = (path: string): boolean =>
  path.startsWith('/') &&
  marketplaceIds.every((id) => {
    const base = contactPage(id);
    return URL.canParse(path, base) && isAllowed(new URL(path, base).href, id);
  });

/** One step of a route. What each field is for stands in `guides/README.md`. */
const guideStepSchema = z.strictObject({
  id: z.string().min(1),
  title: localizedSchema,
  do: localizedSchema,
  goal: localizedSchema,
  words: inEveryPageLanguage(spellingsSchema).optional(),
  isCommon: z.literal(true).optional(),
  comesByItself: z.literal(true).optional(),
  reachedAt: z.array(z.string().refine(staysInEveryMarketplace, 'leads out of the marketplace')).readonly(),
  ifDifferent: localizedSchema,
  ...provenance,
});
export type GuideStep = z.infer<typeof guideStepSchema>;

/** One way to Amazon. `phoneNumber` is only ever shown on request, with its label. */
export const guideRouteSchema = z.strictObject({
  id: z.string().min(1),
  channel: z.enum(channels),
  title: localizedSchema,
  about: localizedSchema,
  phoneNumber: z.strictObject({ number: z.string(), label: localizedSchema }).optional(),
  ...provenance,
  steps: z.array(guideStepSchema).min(1).readonly(),
});
export type GuideRoute = z.infer<typeof guideRouteSchema>;

/** `guides/requests.json`: what to ask Amazon for, in the languages its people read. */
export const requestsSchema = inEveryPageLanguage(
  z.strictObject({ confidence: confidenceSchema, text: z.string().min(40) }),
);
export type Requests = z.infer<typeof requestsSchema>;

/** How one kind of task is done: the steps, the labels to look for in order, what it does not do. */
const taskGuideSchema = z.strictObject({
  steps: z.array(localizedSchema).min(1).readonly(),
  labels: z.array(localizedSchema).readonly(),
  warning: localizedSchema.optional(),
  ...provenance,
});
export type TaskGuide = z.infer<typeof taskGuideSchema>;

/** `guides/task-guides.json`: one guide for each task rule. */
export const taskGuidesSchema = z.record(z.string(), taskGuideSchema);
