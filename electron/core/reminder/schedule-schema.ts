import * as z from 'zod/mini';
import { type MonthDay, misfitsOf, type Schedule } from './schedule';

const monthDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), day: z.number() }),
  z.strictObject({ kind: z.literal('last-day') }),
  z.strictObject({ kind: z.literal('weekday'), nth: z.number(), weekday: z.number() }),
]) satisfies z.ZodMiniType<MonthDay>;

/** A `Schedule` in which everything fits. */
export const scheduleSchema = z
  .discriminatedUnion('every', [
    z.strictObject({ every: z.literal('days'), count: z.number(), time: z.string() }),
    z.strictObject({
      every: z.literal('weeks'),
      count: z.number(),
      weekdays: z.readonly(z.array(z.number())),
      time: z.string(),
    }),
    z.strictObject({ every: z.literal('months'), count: z.number(), on: monthDaySchema, time: z.string() }),
    z.strictObject({ every: z.literal('once'), date: z.string(), time: z.string() }),
  ])
  .check(z.refine((schedule) => misfitsOf(schedule).length === 0)) satisfies z.ZodMiniType<Schedule>;
