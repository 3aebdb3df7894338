import * as z from 'zod/mini';
import type { Instant } from '../reminder/moment';
import { instantSchema } from '../reminder/moment-schema';

/** The number of the form below; a higher one is from a newer Hangup. */
export const currentForm = 1;

const schemaNumber = z.int().check(z.minimum(1));

/** What an export holds under its sum. `data` is a state of schema `schema` with its whole record in `history`. */
const exportSchema = z.strictObject({
  hangupExport: z.literal(currentForm),
  version: z.string().check(z.maxLength(40)),
  schema: schemaNumber,
  exportedAt: instantSchema,
  data: z.unknown(),
});

/** What the body of a sealed file is, as far as an export goes. `other`: perhaps one of Hangup's own files. */
export type ExportBody =
  | {
      readonly kind: 'export';
      readonly schema: number;
      readonly exportedAt: Instant;
      readonly data: unknown;
    }
  | { readonly kind: 'newer' }
  | { readonly kind: 'invalid'; readonly detail: string }
  | { readonly kind: 'other' };

/** Where in the data something is not as it has to be, without what stands there; empty for any other error. */
export const placesIn = (error: unknown): string =>
  error instanceof z.core.$ZodError
    ? error.issues
        .slice(0, 3)
        .map(({ path, code }) => `${path.join('.')}: ${code}`)
        .join(', ')
    : '';

/** Tells what the body of a sealed file is. Never throws. */
export const recogniseExport = (body: unknown): ExportBody => {
  const form = z.looseObject({ hangupExport: schemaNumber }).safeParse(body).data?.hangupExport;
  if (form === undefined) return { kind: 'other' };
  if (form > currentForm) return { kind: 'newer' };
  const { data: found, error } = exportSchema.safeParse(body);
  if (!found) return { kind: 'invalid', detail: placesIn(error) };
  const { schema, exportedAt, data } = found;
  return { kind: 'export', schema, exportedAt, data };
};

/** Whether a text is an instant. */
export const isInstant = (text: string): boolean => instantSchema.safeParse(text).success;
