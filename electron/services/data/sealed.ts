import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Instant } from '../../core/reminder/moment';

/**
 * What every file of ours holds, in every version: `{"sum":"…","body":…}`, where `sum` is the SHA-256 of the very text
 * of `body`. This form is frozen: an older Hangup must be able to tell a newer file from a damaged one.
 */
const form = /^\{"sum":"([0-9a-f]{64})","body":/;

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Texts up to this length stay readable; longer ones are packed, so that a save of thousands of tasks stays small. */
export const longestPlain = 128 * 1024;

/**
 * Brotli's first step: faster than gzip's, and smaller. A window of 64 KiB loses next to nothing of that, where the usual
 * 4 MiB have to be fetched from the system anew for every save.
 */
const packing = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

/** Far more than any state of ours unpacks to. */
const longestUnpacked = 256 * 1024 * 1024;

/** A body with its sum. `body` is JSON. */
export const seal = (body: string): string => `{"sum":"${sumOf(body)}","body":${body}}`;

/** The body of a sealed text, parsed; null when it is not sealed or not whole. Never throws. */
export const unseal = (text: string): unknown => {
  const sum = form.exec(text)?.[1];
  if (!sum || !text.endsWith('}')) return null;
  const body = text.slice(`{"sum":"${sum}","body":`.length, -1);
  if (sumOf(body) !== sum) return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

/** A state as it lies on disk. `seq` counts the saves; `schema` is the number of the state's schema. */
export interface StateBody {
  readonly schema: number;
  readonly seq: number;
  readonly savedAt: Instant;
  /** The state itself, of schema `schema`. May throw when it was packed and cannot be unpacked. */
  readonly data: () => unknown;
}

/** The text of a state's file. */
export const sealState = (state: {
  readonly schema: number;
  readonly seq: number;
  readonly savedAt: Instant;
  readonly data: unknown;
}): string => {
  const { data, ...head } = state;
  const text = JSON.stringify(data);
  if (text.length <= longestPlain) return seal(JSON.stringify({ ...head, data }));
  const packed = brotliCompressSync(text, packing).toString('base64');
  return seal(JSON.stringify({ ...head, packed }));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads the text of a state's file; null when it is not sealed, not whole, or not a state's. Never throws. */
export const unsealState = (text: string): StateBody | null => {
  const body = unseal(text);
  if (!isObject(body)) return null;
  const { schema, seq, savedAt, data, packed } = body;
  if (!isCount(schema) || !isCount(seq) || typeof savedAt !== 'string') return null;
  if (typeof packed === 'string') {
    const unpack = () =>
      JSON.parse(
        brotliDecompressSync(Buffer.from(packed, 'base64'), { maxOutputLength: longestUnpacked }).toString(
          'utf8',
        ),
      );
    return { schema, seq, savedAt, data: unpack };
  }
  return isObject(data) ? { schema, seq, savedAt, data: () => data } : null;
};
