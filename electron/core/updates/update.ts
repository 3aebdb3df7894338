import { Temporal } from 'temporal-polyfill';
import { epochMs, type Instant, type Moment } from '../reminder/moment';

/** What is kept: whether the person said yes, and when to look again (null: at the next chance). */
export interface Updates {
  readonly isOn: boolean;
  readonly nextCheckAt: Instant | null;
}

/** Nothing goes over the network until somebody says yes. */
export const noUpdates: Updates = { isOn: false, nextCheckAt: null };

/**
 * Why a step failed. `offline`: nobody could be reached; `damaged`: what came is not what it should be, and was thrown
 * away; `failed`: anything else.
 */
export const updateTroubles = ['offline', 'damaged', 'failed'] as const;
export type UpdateTrouble = (typeof updateTroubles)[number];

/** What was being done, and about which version, once one is known. */
export type UpdateStep =
  | { readonly during: 'looking' }
  | { readonly during: 'downloading' | 'installing'; readonly version: string };

/** How far this run has got. `unavailable`: this build is updated by whatever installed it. `percent` is 0 to 100. */
export type UpdateStatus =
  | { readonly kind: 'unavailable' | 'unasked' | 'checking' | 'current' }
  | { readonly kind: 'available' | 'ready'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  | ({ readonly kind: 'trouble'; readonly trouble: UpdateTrouble } & UpdateStep);

const dayMs = 86_400_000;
/** Or everybody who starts with their computer at nine would ask at nine. */
const jitterMs = dayMs / 4;

/** When to look again after a look at `moment`: in 24 to 30 hours, by `chance` (0 to 1). */
export const nextCheckAfter = ({ at }: Moment, chance: number): Instant =>
  Temporal.Instant.from(at)
    .add({ milliseconds: Math.floor(dayMs + chance * jitterMs) })
    .toString();

/** Whether it is time to look; also where the time set is further off than any look sets it, as after a wrong clock. */
export const isCheckDue = ({ isOn, nextCheckAt }: Updates, { at }: Moment): boolean => {
  if (!isOn) return false;
  if (nextCheckAt === null) return true;
  const untilMs = epochMs(nextCheckAt) - epochMs(at);
  return untilMs <= 0 || untilMs > dayMs + jitterMs;
};

/** Whether something is under way, or was found, that another look would only disturb. */
export const isBusy = ({ kind }: UpdateStatus): boolean =>
  kind === 'checking' || kind === 'downloading' || kind === 'ready';

/** The version that can be had, downloaded or not, also after that did not work once; null where none is known. */
export const versionOffered = (status: UpdateStatus): string | null =>
  'version' in status ? status.version : null;
