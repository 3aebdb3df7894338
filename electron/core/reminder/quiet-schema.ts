import { z } from 'zod';
import { type QuietRange, quietProblem } from './quiet-hours';

const quietRangeSchema = z.strictObject({
  weekdays: z.array(z.number()).readonly(),
  from: z.string(),
  to: z.string(),
}) satisfies z.ZodType<QuietRange>;

/** All quiet hours, with nothing wrong about them. */
export const quietRangesSchema = z
  .array(quietRangeSchema)
  .readonly()
  .refine((ranges) => quietProblem(ranges) === null);
