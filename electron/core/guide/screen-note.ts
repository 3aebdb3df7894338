import * as z from 'zod/mini';
import { instantSchema } from '../reminder/moment-schema';
import { marketplaceIds } from './marketplaces';

/** Where a screen can look different: a step of a route, or how a kind of task is done. */
export const screenPlaceSchema = z.string().check(z.regex(/^(step:[\w-]+\/[\w-]+|task:[\w-]+)$/));

/** What somebody saw instead, in their own words. It stays on this computer. */
const screenNoteSchema = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  marketplace: z.enum(marketplaceIds),
  at: instantSchema,
});
export type ScreenNote = z.infer<typeof screenNoteSchema>;

/** One note for each place. */
export const screenNotesSchema = z.readonly(z.record(screenPlaceSchema, screenNoteSchema));
export type ScreenNotes = z.infer<typeof screenNotesSchema>;
