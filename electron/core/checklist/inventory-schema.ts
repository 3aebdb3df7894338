import { z } from 'zod';
import { type Item, nameFrom, phoneForms } from './inventory';

const id = z.string().min(1).max(64);

/** A name as `nameFrom` leaves it. */
export const nameSchema = z.string().transform((written, issues) => {
  const name = nameFrom(written);
  if (name !== null) return name;
  issues.addIssue({ code: 'custom', message: 'no name' });
  return z.NEVER;
});

/** What somebody adds for their own memory: one line, empty where it is not known. */
export const detailSchema = z.string().trim().max(120);
/** A telephone number as somebody writes it; it is never dialled, sent or logged. */
export const numberSchema = z.string().trim().max(40);
export const noteSchema = z.string().trim().max(1000);

/** An `Item` as it is saved. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('phone'),
    name: nameSchema,
    form: z.enum(phoneForms).optional(),
    owner: detailSchema.optional(),
  }),
  z.strictObject({ id, kind: z.literal('car'), name: nameSchema }),
  z.strictObject({
    id,
    kind: z.literal('echo'),
    name: nameSchema,
    hasKids: z.boolean(),
    room: detailSchema.optional(),
    model: detailSchema.optional(),
  }),
  z.strictObject({
    id,
    kind: z.literal('contact'),
    name: nameSchema,
    number: numberSchema.optional(),
    note: noteSchema.optional(),
    isUnblocked: z.literal(true).optional(),
  }),
  z.strictObject({ id, kind: z.literal('own'), name: nameSchema, note: noteSchema.optional() }),
]) satisfies z.ZodType<Item>;

/** An `Inventory` as it is saved. */
export const inventorySchema = z.array(itemSchema).readonly();
