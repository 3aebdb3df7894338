import * as z from 'zod/mini';
import { instantSchema } from '../reminder/moment-schema';
import { addableKinds, answers, newsKinds, type RecheckOutcome, type RecheckRun } from './recheck';

/** A `RecheckRun` as it is saved. */
export const recheckRunSchema = z.strictObject({
  startedAt: instantSchema,
  answers: z.record(z.string(), z.enum(answers)),
  news: z.nullable(z.readonly(z.array(z.enum(newsKinds)))),
  toldNews: z.optional(z.readonly(z.array(z.enum(newsKinds)))),
}) satisfies z.ZodMiniType<RecheckRun>;

/** A `RecheckOutcome` as it is saved. */
export const recheckOutcomeSchema = z.strictObject({
  confirmed: z.readonly(z.array(z.string())),
  reopened: z.readonly(z.array(z.string())),
  open: z.readonly(z.array(z.string())),
  toAdd: z.readonly(z.array(z.enum(addableKinds))),
}) satisfies z.ZodMiniType<RecheckOutcome>;
