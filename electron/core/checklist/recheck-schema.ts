import { z } from 'zod';
import { instantSchema } from '../reminder/moment-schema';
import { answers, newsKinds, type RecheckOutcome, type RecheckRun } from './recheck';

/** A `RecheckRun` as it is saved. */
export const recheckRunSchema = z.strictObject({
  startedAt: instantSchema,
  answers: z.record(z.string(), z.enum(answers)),
  news: z.array(z.enum(newsKinds)).readonly().nullable(),
}) satisfies z.ZodType<RecheckRun>;

/** A `RecheckOutcome` as it is saved. */
export const recheckOutcomeSchema = z.strictObject({
  confirmed: z.array(z.string()).readonly(),
  reopened: z.array(z.string()).readonly(),
  open: z.array(z.string()).readonly(),
  toAdd: z.array(z.enum(['phone', 'echo'])).readonly(),
}) satisfies z.ZodType<RecheckOutcome>;
