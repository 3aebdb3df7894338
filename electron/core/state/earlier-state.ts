import type { Instant } from '../reminder/moment';

/** Why a state is kept: the last of its day or week, or the one before something far-reaching. */
export const earlierKinds = [
  'daily',
  'weekly',
  'before-migration',
  'before-import',
  'before-restore',
] as const;
export type EarlierKind = (typeof earlierKinds)[number];

/** A state that is kept besides the present one. `bytes` is what it takes on disk. */
export interface EarlierState {
  readonly id: string;
  readonly kind: EarlierKind;
  readonly savedAt: Instant;
  readonly bytes: number;
}

/** Something that was there and cannot be used. `bytes` is null where the system did not say. */
export interface UnusableFile {
  readonly path: string;
  readonly bytes: number | null;
  /** What is wrong with it: ours or the system's own words. */
  readonly why: string;
}

/** There was data, and nothing whole is left of it: nothing is written until the person has chosen how to go on. */
export interface Recovery {
  readonly found: readonly UnusableFile[];
  /** Where the files in `found` go once the person has chosen. */
  readonly setAsideFolder: string;
  /** The earlier states that are still whole, newest first. */
  readonly earlier: readonly EarlierState[];
}
