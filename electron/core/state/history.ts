import { z } from 'zod';
import { itemSchema } from '../checklist/inventory';
import { recheckOutcomeSchema } from '../checklist/recheck';
import { instantSchema } from '../reminder/moment';

const at = { at: instantSchema };

/** How Amazon was reached. */
export const channels = ['they-called', 'i-called', 'chat'] as const;
export type Channel = (typeof channels)[number];

/** What was agreed in one contact with Amazon; free texts are kept as they were typed. */
export const amazonContactSchema = z.strictObject({
  channel: z.enum(channels),
  who: z.string().max(200),
  promised: z.string().max(2000),
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

/** A file of older lines, oldest first. */
export const historyPartSchema = z.strictObject({ entries: z.array(historyEntrySchema).readonly() });
