import * as z from 'zod/mini';
import { instantSchema, plainDateSchema, zoneSchema } from './moment-schema';
import { type Reminder, reminderKinds } from './reminder';
import { scheduleSchema } from './schedule-schema';

/** The person's own words. */
export const reminderTextSchema = z.string().check(z.maxLength(500));

/** A `Reminder` as it is saved. */
export const reminderSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.enum(reminderKinds),
  text: reminderTextSchema,
  isOn: z.boolean(),
  schedule: scheduleSchema,
  counted: z.enum(['completion', 'fixed']),
  zone: z.nullable(zoneSchema),
  countedFrom: plainDateSchema,
  attendedOn: plainDateSchema,
  shown: z.nullable(z.strictObject({ occurrence: z.string(), step: z.int().check(z.minimum(0)) })),
  snoozed: z.nullable(z.strictObject({ occurrence: z.string(), until: instantSchema })),
}) satisfies z.ZodMiniType<Reminder>;
