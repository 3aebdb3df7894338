import { type DataSession, quietDataSession } from '../data/data-session';
import type { Moment } from '../reminder/moment';
import type { AppEvent } from './events';
import { withHistory } from './reduce-tasks';
import { firstState, type SavedState } from './saved-state';

type DataEvent = Extract<AppEvent, { type: `data/${string}` }>;

/** What goes on about the data as a whole. */
export const reduceDataSession = (session: DataSession, event: DataEvent): DataSession => {
  switch (event.type) {
    case 'data/listed':
      return { ...session, earlier: event.earlier };
    case 'data/proposed':
      return { ...session, proposal: event.proposal, note: null };
    case 'data/told':
      return { ...session, note: event.note };
    case 'data/note-dismissed':
      return { ...session, note: null };
    case 'data/proposal-dropped':
      return { ...session, proposal: null };
    case 'data/exported':
      return session;
    case 'data/replaced':
      // The states to go back to are others now.
      return { ...quietDataSession, note: { kind: 'replaced', how: event.how } };
    case 'data/erased':
      return { ...quietDataSession, isErased: true };
    default:
      return event satisfies never;
  }
};

/**
 * `saved` for this computer, where `present` was: whether a sign-in is kept here is no part of what comes from elsewhere,
 * since the sign-in itself does not come along, nor is a yes to going over the network, nor a place on this screen.
 */
export const broughtHere = (saved: SavedState, present: SavedState): SavedState => {
  const { staysSignedIn } = present.preferences;
  const { updates, panelPlace } = present;
  return { ...saved, updates, panelPlace, preferences: { ...saved.preferences, staysSignedIn } };
};

/** What of it is kept: a line for each export, and the state that takes the place of the present one. */
export const reduceData = (saved: SavedState, event: DataEvent, moment: Moment): SavedState => {
  const { at } = moment;
  switch (event.type) {
    case 'data/exported':
      return withHistory(saved, { kind: 'data-exported', at });
    case 'data/replaced': {
      const { how, from, before } = event;
      return withHistory(broughtHere(event.saved, saved), { kind: 'data-replaced', at, how, from, before });
    }
    case 'data/erased':
      return firstState(moment);
    case 'data/listed':
    case 'data/proposed':
    case 'data/told':
    case 'data/note-dismissed':
    case 'data/proposal-dropped':
      return saved;
    default:
      return event satisfies never;
  }
};
