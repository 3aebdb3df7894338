import * as z from 'zod/mini';
import { itemSchema, nameSchema } from '../checklist/inventory-schema';
import { recheckOutcomeSchema } from '../checklist/recheck-schema';
import { instantSchema, plainDateSchema } from '../reminder/moment-schema';
import { reminderTextSchema } from '../reminder/reminder-schema';
import { channels } from './channels';

const at = { at: instantSchema };

/**
 * What was agreed in one contact with Amazon; free texts are kept as they were typed. Entries of the first version know
 * neither route, case nor follow-up: they read as empty.
 */
export const amazonContactSchema = z.strictObject({
  channel: z.enum(channels),
  /** The guide's route, by its id; empty where none was taken. */
  route: z._default(z.string().check(z.maxLength(100)), ''),
  who: z.string().check(z.maxLength(200)),
  caseId: z._default(z.string().check(z.maxLength(100)), ''),
  promised: z.string().check(z.maxLength(2000)),
  /** The day on which to check that calling is off; null for no reminder. */
  followUpOn: z._default(z.nullable(plainDateSchema), null),
});
export type AmazonContact = z.infer<typeof amazonContactSchema>;

/** Where the whole state was taken from: an export, one of the earlier copies, or back from before either of them. */
export const replacements = ['imported', 'restored', 'undone'] as const;
export type Replacement = (typeof replacements)[number];

/** What a reminder that can be removed is about. */
const ownKind = { of: z.enum(['own', 'follow-up']), text: reminderTextSchema };

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
    subject: z.nullable(z.string()),
  }),
  z.strictObject({
    ...at,
    kind: z.literal('task-reopened'),
    rule: z.string(),
    subject: z.nullable(z.string()),
  }),
  z.strictObject({ ...at, kind: z.literal('item-added'), item: itemSchema }),
  z.strictObject({ ...at, kind: z.literal('item-removed'), item: itemSchema }),
  /** `before` is what it was called. */
  z.strictObject({ ...at, kind: z.literal('item-renamed'), item: itemSchema, before: nameSchema }),
  z.strictObject({ ...at, kind: z.literal('kids-changed'), name: nameSchema, hasKids: z.boolean() }),
  /** Let through on purpose, or to be blocked once more. */
  z.strictObject({ ...at, kind: z.literal('unblocked-changed'), name: nameSchema, isUnblocked: z.boolean() }),
  /** `text` is one's own words; empty where the reminder's kind says it all. */
  z.strictObject({
    ...at,
    kind: z.literal('reminder-shown'),
    occurrence: z.string(),
    text: z._default(reminderTextSchema, ''),
  }),
  z.strictObject({
    ...at,
    kind: z.literal('reminder-added'),
    of: z._default(ownKind.of, 'own'),
    text: reminderTextSchema,
  }),
  z.strictObject({
    ...at,
    kind: z.literal('reminder-reworded'),
    text: reminderTextSchema,
    before: reminderTextSchema,
  }),
  z.strictObject({ ...at, kind: z.literal('reminder-removed'), ...ownKind }),
  z.strictObject({ ...at, kind: z.literal('reminder-attended'), ...ownKind }),
  z.strictObject({ ...at, kind: z.literal('recheck-completed'), outcome: recheckOutcomeSchema }),
  z.strictObject({ ...at, kind: z.literal('amazon-contacted'), contact: amazonContactSchema }),
  z.strictObject({ ...at, kind: z.literal('data-exported') }),
  /** `from`: when the state that took the place was written; `before`: where the one it replaced is kept. */
  z.strictObject({
    ...at,
    kind: z.literal('data-replaced'),
    how: z.enum(replacements),
    from: z.nullable(instantSchema),
    before: z.nullable(z.string().check(z.maxLength(200))),
  }),
]);
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** A file of older lines, oldest first, and the schema that they are of: the first where none is named. */
export const historyPartSchema = z.strictObject({
  schema: z._default(z.int().check(z.minimum(1)), 1),
  entries: z.readonly(z.array(historyEntrySchema)),
});
