import { runSpan } from '../checklist/recheck';
import type { SavedState } from '../state/saved-state';
import { ahead, earliest, type Instant, type Moment, nextMidnight } from './moment';
import type { Plan } from './plan';
import { quietBeginsAt } from './quiet-hours';

/**
 * Until when all that is drawn from the clock says the same as at `moment`, as long as neither the state nor the zone
 * changes: days are named by the calendar, so that is the next midnight at the latest.
 */
export const sameUntil = (saved: SavedState, moment: Moment, { nextWakeAt }: Plan): Instant => {
  const midnight = nextMidnight(moment);
  const { run } = saved.recheck;
  const edges = [nextWakeAt, quietBeginsAt(saved.reminding.quiet, moment), ...(run ? runSpan(run) : [])].map(
    (at) => ahead(at, moment),
  );
  return earliest([midnight, ...edges]) ?? midnight;
};
