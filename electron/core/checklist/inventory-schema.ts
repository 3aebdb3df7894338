import * as z from 'zod/mini';
import { type Item, nameFrom, phoneForms } from './inventory';

const id = z.string().check(z.minLength(1), z.maxLength(64));

/** A name as `nameFrom` leaves it. */
export const nameSchema = z.pipe(
  z.string(),
  z.transform((written: string, { issues }) => {
    const name = nameFrom(written);
    if (name !== null) return name;
    issues.push({ code: 'custom', message: 'no name', input: written });
    return z.NEVER;
  }),
);

/** What somebody adds for their own memory: one line, empty where it is not known. */
export const detailSchema = z.string().check(z.trim(), z.maxLength(120));
/** A telephone number as somebody writes it; it is never dialled, sent or logged. */
export const numberSchema = z.string().check(z.trim(), z.maxLength(40));
export const noteSchema = z.string().check(z.trim(), z.maxLength(1000));

/** An `Item` as it is saved. */
export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('phone'),
    name: nameSchema,
    form: z.optional(z.enum(phoneForms)),
    owner: z.optional(detailSchema),
  }),
  z.strictObject({ id, kind: z.literal('car'), name: nameSchema }),
  z.strictObject({
    id,
    kind: z.literal('echo'),
    name: nameSchema,
    hasKids: z.boolean(),
    room: z.optional(detailSchema),
    model: z.optional(detailSchema),
  }),
  z.strictObject({
    id,
    kind: z.literal('contact'),
    name: nameSchema,
    number: z.optional(numberSchema),
    note: z.optional(noteSchema),
    isUnblocked: z.optional(z.literal(true)),
  }),
  z.strictObject({ id, kind: z.literal('own'), name: nameSchema, note: z.optional(noteSchema) }),
]) satisfies z.ZodMiniType<Item>;

/** An `Inventory` as it is saved. */
export const inventorySchema = z.readonly(z.array(itemSchema));
