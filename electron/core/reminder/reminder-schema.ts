import { z } from 'zod';
import { instantSchema, plainDateSchema, zoneSchema } from './moment-schema';
import { type Reminder, reminderKinds } from './reminder';
import { scheduleSchema } from './schedule-schema';

/** The person's own words. */
export const reminderTextSchema = z.string().max(500);

/** A `Reminder` as it is saved. */
export const reminderSchema = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(reminderKinds),
  text: reminderTextSchema,
  isOn: z.boolean(),
  schedule: scheduleSchema,
  counted: z.enum(['completion', 'fixed']),
  zone: zoneSchema.nullable(),
  countedFrom: plainDateSchema,
  attendedOn: plainDateSchema,
  shown: z.strictObject({ occurrence: z.string(), step: z.number().int().min(0) }).nullable(),
  snoozed: z.strictObject({ occurrence: z.string(), until: instantSchema }).nullable(),
}) satisfies z.ZodType<Reminder>;
