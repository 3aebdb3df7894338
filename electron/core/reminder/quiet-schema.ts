import * as z from 'zod/mini';
import { type QuietRange, quietProblem } from './quiet-hours';

const quietRangeSchema = z.strictObject({
  weekdays: z.readonly(z.array(z.number())),
  from: z.string(),
  to: z.string(),
}) satisfies z.ZodMiniType<QuietRange>;

/** All quiet hours, with nothing wrong about them. */
export const quietRangesSchema = z
  .readonly(z.array(quietRangeSchema))
  .check(z.refine((ranges) => quietProblem(ranges) === null));
