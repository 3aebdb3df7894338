import * as z from 'zod/mini';
import { languages } from '../language';
import { channels } from '../state/channels';
import { isAllowed } from './allowlist';
import { contactPage, marketplaceIds, pageLanguages } from './marketplaces';

/** A text in every language the product speaks. */
const localizedSchema = z.readonly(z.record(z.enum(languages), z.string().check(z.minLength(1))));

/** How far to trust what stands beside it. */
const confidenceSchema = z.enum(['verified', 'weak', 'unverified']);

/** Where a path was read, when, for which country and how far to trust it. Shown beside every path. */
const provenance = {
  /** Year or year and month in which the path was seen, e.g. `2018-05`. */
  date: z.string().check(z.regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/)),
  country: z.string().check(z.length(2)),
  confidence: confidenceSchema,
  source: localizedSchema,
};

/** `value` for every language of Amazon's pages: one that is missing is a translation left unfinished. */
const inEveryPageLanguage = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(z.enum(pageLanguages), value);

/** The spellings that mean one thing in one language, the likeliest first, and whether they were seen on a page. */
const spellingsSchema = z.strictObject({
  confidence: confidenceSchema,
  spellings: z.readonly(z.array(z.string().check(z.trim(), z.minLength(2))).check(z.minLength(1))),
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
  id: z.string().check(z.minLength(1)),
  title: localizedSchema,
  do: localizedSchema,
  goal: localizedSchema,
  words: z.optional(inEveryPageLanguage(spellingsSchema)),
  isCommon: z.optional(z.literal(true)),
  comesByItself: z.optional(z.literal(true)),
  reachedAt: z.readonly(
    z.array(z.string().check(z.refine(staysInEveryMarketplace, 'leads out of the marketplace'))),
  ),
  ifDifferent: localizedSchema,
  ...provenance,
});
export type GuideStep = z.infer<typeof guideStepSchema>;

/** One way to Amazon. `phoneNumber` is only ever shown on request, with its label. */
export const guideRouteSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  channel: z.enum(channels),
  title: localizedSchema,
  about: localizedSchema,
  phoneNumber: z.optional(z.strictObject({ number: z.string(), label: localizedSchema })),
  ...provenance,
  steps: z.readonly(z.array(guideStepSchema).check(z.minLength(1))),
});
export type GuideRoute = z.infer<typeof guideRouteSchema>;

/** `guides/requests.json`: what to ask Amazon for, in the languages its people read. */
export const requestsSchema = inEveryPageLanguage(
  z.strictObject({ confidence: confidenceSchema, text: z.string().check(z.minLength(40)) }),
);
export type Requests = z.infer<typeof requestsSchema>;

/** How one kind of task is done: the steps, the labels to look for in order, what it does not do. */
const taskGuideSchema = z.strictObject({
  steps: z.readonly(z.array(localizedSchema).check(z.minLength(1))),
  labels: z.readonly(z.array(localizedSchema)),
  warning: z.optional(localizedSchema),
  ...provenance,
});
export type TaskGuide = z.infer<typeof taskGuideSchema>;

/** `guides/task-guides.json`: one guide for each task rule. */
export const taskGuidesSchema = z.record(z.string(), taskGuideSchema);
