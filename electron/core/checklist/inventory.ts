import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Control characters, line ends and marks that turn the reading direction: they would change what stands around a name. */
const disruptive = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** What a person calls a thing: one line with something to see in it, at most 120 characters. */
export const nameSchema = z
  .string()
  .max(1000)
  .transform((name) => name.replaceAll(disruptive, ' ').replaceAll(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .max(120)
      .regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
  );

/** What somebody adds for their own memory: one line, empty where it is not known. */
export const detailSchema = z.string().trim().max(120);

/** What a phone can be; each uploads contacts of its own. */
export const phoneForms = ['phone', 'tablet', 'fire-tablet'] as const;

const phoneSchema = z.strictObject({
  id,
  kind: z.literal('phone'),
  name: nameSchema,
  form: z.enum(phoneForms).optional(),
  /** Whose it is. */
  owner: detailSchema.optional(),
});
const echoSchema = z.strictObject({
  id,
  kind: z.literal('echo'),
  name: nameSchema,
  /** Amazon Kids (formerly FreeTime) is on: the only case in which an Echo's communications can be switched off. */
  hasKids: z.boolean(),
  room: detailSchema.optional(),
  model: detailSchema.optional(),
});
const carSchema = z.strictObject({ id, kind: z.literal('car'), name: nameSchema });

/** A telephone number as somebody writes it; it is never dialled, sent or logged. */
export const numberSchema = z.string().trim().max(40);
export const noteSchema = z.string().trim().max(1000);

const contactSchema = z.strictObject({
  id,
  kind: z.literal('contact'),
  name: nameSchema,
  number: numberSchema.optional(),
  note: noteSchema.optional(),
  /** Once blocked, or meant to be, and let through again on purpose: there is nothing to do about them. */
  isUnblocked: z.literal(true).optional(),
});
/** A task of somebody's own; its name is what there is to do. */
const ownTaskSchema = z.strictObject({
  id,
  kind: z.literal('own'),
  name: nameSchema,
  note: noteSchema.optional(),
});

/** The kinds of thing that people tell us of. */
export const itemKinds = ['phone', 'car', 'echo', 'contact', 'own'] as const;

/** One thing the person told us of: a phone or tablet, a car, an Echo, somebody to block, or a task of their own. */
export const itemSchema = z.discriminatedUnion('kind', [
  phoneSchema,
  carSchema,
  echoSchema,
  contactSchema,
  ownTaskSchema,
]);
export type Item = z.infer<typeof itemSchema>;
export type ItemKind = Item['kind'];

/** What can be added to each kind of thing. */
export const detailsOf = {
  phone: ['form', 'owner'],
  car: [],
  echo: ['room', 'model'],
  contact: ['number', 'note'],
  own: ['note'],
} as const satisfies Record<ItemKind, readonly string[]>;

/** Everything the person told us of, in their order. */
export const inventorySchema = z.array(itemSchema).readonly();
export type Inventory = z.infer<typeof inventorySchema>;

/** The items of one kind, in their order. */
export const itemsOf = <Kind extends ItemKind>(
  inventory: Inventory,
  kind: Kind,
): readonly Extract<Item, { kind: Kind }>[] =>
  inventory.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
