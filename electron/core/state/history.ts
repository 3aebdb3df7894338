import { z } from 'zod';
import { itemSchema } from '../checklist/inventory';
import { recheckOutcomeSchema } from '../checklist/recheck';
import { instantSchema, plainDateSchema } from '../reminder/moment';
import { channels } from './channels';

const at = { at: instantSchema };

/**
 * What was agreed in one contact with Amazon; free texts are kept as they were typed. Entries of the first version know
 * neither route, case nor follow-up: they read as empty.
 */
export const amazonContactSchema = z.strictObject({
  channel: z.enum(channels),
  /** The guide's route, by its id; empty where none was taken. */
  route: z.string().max(100).default(''),
  who: z.string().max(200),
  caseId: z.string().max(100).default(''),
  promised: z.string().max(2000),
  /** The day on which to check that calling is off; null for no reminder. */
  followUpOn: plainDateSchema.nullable().default(null),
});
export type AmazonContact = z.infer<typeof amazonContactSchema>;

/**
 * One line of the record. Names are copied in, so that a line stays readable after its item was removed.
 * `rule` is a TaskRule kept as a plain string: history outlives rules.
 */
export const historyEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...at, kind: z.literal('started') }),
  z.strictObject({
    ...at,
    kind: z.literal('task-checked'),
    rule: z.string(),
    subject: z.string().nullable(),
  }),
  z.strictObject({
    ...at,
    kind: z.literal('task-reopened'),
    rule: z.string(),
    subject: z.string().nullable(),
  }),
  z.strictObject({ ...at, kind: z.literal('item-added'), item: itemSchema }),
  z.strictObject({ ...at, kind: z.literal('item-removed'), item: itemSchema }),
  z.strictObject({ ...at, kind: z.literal('reminder-shown'), occurrence: z.string() }),
  z.strictObject({ ...at, kind: z.literal('recheck-completed'), outcome: recheckOutcomeSchema }),
  z.strictObject({ ...at, kind: z.literal('amazon-contacted'), contact: amazonContactSchema }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
