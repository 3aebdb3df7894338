import * as z from 'zod/mini';
import { isPlainDate } from './moment';

/** An `Instant`. */
export const instantSchema = z.iso.datetime({ offset: true });
/** A `PlainDate`. */
export const plainDateSchema = z.string().check(z.refine(isPlainDate));

/** Whether this system knows the zone, by its present name or an older one. Offsets such as `+01:00` are no zones. */
const isZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/**
 * An IANA zone. Not checked against `Intl.supportedValuesOf`, which lists one name of
 * each zone and not always the same one: a state with `Asia/Kolkata` must not become invalid with another ICU.
 */
export const zoneSchema = z.string().check(z.maxLength(64), z.refine(isZone));
